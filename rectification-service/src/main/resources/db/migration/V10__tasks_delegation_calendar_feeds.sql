-- tasks: what of an organization waits in which state -----------------------------------------------------------------
create index plan_waiting on plan (organization_code, state) where state <> 'ADOPTED';
create index item_waiting on item (organization_code, state) where state not in ('PLANNED', 'CONCLUDED');
create index amendment_request_open on amendment_request (item_id) where state = 'WAITING';

-- delegation ---------------------------------------------------------------------------------------------------------
create table task_delegation (
    id                     uuid        primary key,
    absent                 text        not null check (length(absent) between 1 and 64),
    deputy                 text        not null check (length(deputy) between 1 and 64),
    capacity               text        not null check (capacity in ('OFFICER', 'SUPERVISOR')),
    -- For which the absent works.
    organization_code      text        references organization (code) on update cascade,
    -- The only one of a supervisor's organizations; all of them without.
    only_organization_code text        references organization (code) on update cascade,
    from_day               date        not null,
    until_day              date        not null,
    reason                 text        not null check (length(reason) between 1 and 500),
    ended_at               timestamptz,
    changed_at             timestamptz not null,
    version                bigint      not null,
    check (deputy <> absent),
    check (until_day >= from_day),
    check (capacity <> 'OFFICER' or (organization_code is not null and only_organization_code is null))
);
create index task_delegation_deputy on task_delegation (deputy, until_day) where ended_at is null;
create index task_delegation_absent on task_delegation (absent, until_day) where ended_at is null;
create index task_delegation_organization on task_delegation (organization_code, id);

-- Who is accountable, where somebody stood in.
alter table item_history add column on_behalf_of text check (length(on_behalf_of) between 1 and 64);

-- calendar feeds -----------------------------------------------------------------------------------------------------
create table calendar_feed (
    id                uuid        primary key,
    organization_code text        not null references organization (code) on update cascade,
    label             text        not null check (length(label) between 1 and 100),
    -- The address itself is known to those alone who subscribed.
    secret_hash       bytea       not null unique check (length(secret_hash) = 32),
    created_by        text        not null,
    created_at        timestamptz not null,
    revoked_at        timestamptz,
    version           bigint      not null
);
create index calendar_feed_organization on calendar_feed (organization_code, id);

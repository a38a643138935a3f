-- working calendar (CAM-6) -------------------------------------------------------------------------------------------

create table calendar_year (
    year       integer     primary key check (year between 1949 and 2199),
    -- Holidays and worked weekend days with their names, by date: read and written as a whole.
    days       jsonb       not null check (jsonb_typeof(days) = 'array'),
    changed_at timestamptz not null,
    version    bigint      not null
);

-- The term that was promised at receipt, in working days. So far every due day was counted Monday to Friday.
alter table opinion add column reply_working_days integer;
update opinion set reply_working_days = greatest(1, (
    select count(*) from generate_series(received_on + 1, reply_due_on, interval '1 day') as day
    where extract(isodow from day) < 6));
alter table opinion
    alter column reply_working_days set not null,
    add constraint opinion_reply_working_days_check check (reply_working_days >= 1);

-- How far the open opinions were gone through after a calendar was published; gone when it is done.
create table reply_review (
    year        integer     primary key references calendar_year (year),
    pass        integer     not null check (pass in (1, 2)),
    due_at      timestamptz not null,
    state       text        not null,
    received_on date        not null,
    opinion_id  uuid        not null
);
create index reply_review_due on reply_review (due_at);

-- schedule (CAM-3) ---------------------------------------------------------------------------------------------------

create table requirement (
    id                uuid        primary key,
    campaign_id       uuid        not null references campaign (id),
    batch             integer     not null check (batch between 1 and 99),
    phase             text        not null check (phase in ('STUDY', 'ANALYSIS', 'RECTIFICATION')),
    link              text        not null check (length(link) between 1 and 200),
    step              text        not null check (length(step) between 1 and 200),
    text              text        not null check (length(text) between 1 and 1000),
    position          integer     not null check (position >= 0),
    due_on            date        not null,
    addressee         text        not null check (addressee in ('ORGANIZATION', 'LEADERS')),
    -- Empty: every kind.
    kinds             text[]      not null check (kinds <@ array['DISTRICT', 'DIRECT_UNIT', 'TOWN', 'STREET', 'SECONDARY_UNIT',
                                                                 'BRANCH', 'COMMUNITY', 'VILLAGE', 'SCHOOL', 'ENTERPRISE']),
    -- Whose own addition it is; absent for what the office requires of the whole batch.
    organization_code text        references organization (code),
    withdrawn_for     text        check (length(withdrawn_for) between 1 and 1000),
    withdrawn_on      date,
    changed_at        timestamptz not null,
    version           bigint      not null,
    check ((withdrawn_for is null) = (withdrawn_on is null))
);
-- The schedule in its order.
create index requirement_schedule on requirement (campaign_id, due_on, position, id);
-- The list of what is late, the oldest first.
create index requirement_due on requirement (campaign_id, due_on, id) where withdrawn_on is null;
create index requirement_own on requirement (organization_code, campaign_id) where organization_code is not null;
-- Hashed: a requirement may be longer than a key of an index.
create unique index requirement_once on requirement (campaign_id, batch, phase, md5(link), md5(step), md5(text))
    where organization_code is null and withdrawn_on is null;
create index organization_batch on organization (batch, code) where active;

-- What became of a requirement at an organization; no row while nothing has.
create table settlement (
    id                uuid        primary key,
    requirement_id    uuid        not null references requirement (id),
    organization_code text        not null references organization (code),
    -- A post of the leadership team; all zeros for the organization as such.
    post_id           uuid        not null,
    state             text        not null check (state in ('OPEN', 'DONE', 'WAIVED')),
    settled_on        date,
    words             text        check (length(words) between 1 and 2000),
    attachment_ids    uuid[]      not null check (cardinality(attachment_ids) <= 20),
    changed_at        timestamptz not null,
    version           bigint      not null,
    unique (requirement_id, organization_code, post_id),
    check ((settled_on is null) = (state = 'OPEN'))
);
create index settlement_organization on settlement (organization_code, requirement_id);

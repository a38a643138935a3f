-- commitment: parts, milestones, stages, standstill, rules left behind, looks after the consolidation period, deeds ----

alter table item
    -- REC-3, REC-4
    add column long_term            boolean not null default false,
    add column feasibility          text,
    add column priority_reasons     jsonb   not null default '[]',
    -- REC-6: only what was not yet reached in the round ends a standstill.
    add column lead_highest_percent integer not null default 0 check (lead_highest_percent between 0 and 100),
    add column stage                text    check (stage in ('INVESTIGATING', 'DRAFTING_RULES', 'CARRYING_OUT')),
    add column furthest_stage       text    check (furthest_stage in ('INVESTIGATING', 'DRAFTING_RULES', 'CARRYING_OUT')),
    add column stalled_since        date,
    -- REC-9
    add column regulations          jsonb   not null default '[]',
    add constraint item_feasible check (state = 'PLANNED' or not long_term
        or (track = 'GRADUAL' and feasibility is not null));
update item set lead_highest_percent = lead_percent;
-- REC-4: adoption asks why an item has priority, and nobody may write it into a plan that was handed in; drafts say it themselves.
update item set priority_reasons = '["MOST_DISSATISFIED"]'
where priority and plan_id in (select id from plan where state in ('SUBMITTED', 'ENDORSED', 'IN_CONSULTATION'));
-- The search for stalled commitments, oldest first.
create index item_newly_stalled on item (last_progress_on, id)
    where state in ('COMMITTED', 'IN_PROGRESS') and stalled_since is null;

-- REC-8
alter table item_part
    add column state           text    not null default 'PLANNED' check (state in ('PLANNED', 'IN_PROGRESS', 'REPORTED')),
    add column highest_percent integer not null default 0 check (highest_percent between 0 and 100);
update item_part set highest_percent = progress_percent, state = case progress_percent
    when 0 then 'PLANNED' when 100 then 'REPORTED' else 'IN_PROGRESS' end;
alter table item_part add constraint item_part_reported check (state <> 'REPORTED' or progress_percent = 100);

-- REC-9: a concluded commitment is looked at again; one look for each conclusion.
create table consolidation_look (
    id                uuid        primary key,
    item_id           uuid        not null references item (id),
    round             integer     not null check (round >= 1),
    campaign_id       uuid        not null references campaign (id),
    organization_code text        not null references organization (code) on update cascade,
    concluded_on      date        not null,
    due_on            date        not null check (due_on > concluded_on),
    state             text        not null check (state in ('DUE', 'HELD', 'REOPENED')),
    looked_on         date,
    looked_by         text,
    note              text        check (length(note) between 1 and 2000),
    changed_at        timestamptz not null,
    version           bigint      not null,
    unique (item_id, round),
    check ((state = 'DUE') = (looked_on is null)),
    check ((looked_on is null) = (looked_by is null)),
    check ((looked_on is null) = (note is null))
);
create index consolidation_look_due on consolidation_look (due_on, id);
create index consolidation_look_organization on consolidation_look (organization_code, due_on, id);
create index consolidation_look_state on consolidation_look (state, due_on, id);
create index consolidation_look_campaign on consolidation_look (campaign_id, due_on, id);
-- What was concluded before is looked at, too.
insert into consolidation_look (id, item_id, round, campaign_id, organization_code, concluded_on, due_on, state, changed_at, version)
select gen_random_uuid(), id, round, campaign_id, organization_code, day, day + 75, 'DUE', changed_at, 0
from (select item.*, (changed_at at time zone 'Asia/Shanghai')::date as day from item where state = 'CONCLUDED') concluded;

-- CAM-5: practical deeds that were promised at visits, as opinions-service told them.
create table promised_deed (
    id                        uuid primary key,
    contact_point_id          uuid not null,
    description               text not null,
    organization_code         text not null,
    visited_organization_code text not null,
    promised_on               date not null,
    state                     text not null check (state in ('PROMISED', 'DONE', 'DROPPED'))
);
create index promised_deed_organization on promised_deed (organization_code, id);
create index promised_deed_state on promised_deed (state, id);
alter table item
    add column origin_kind text not null default 'PROBLEM' check (origin_kind in ('PROBLEM', 'PRACTICAL_DEED')),
    add column deed_id     uuid references promised_deed (id),
    add constraint item_of_deed check ((origin_kind = 'PRACTICAL_DEED') = (deed_id is not null));
-- One promise, one item.
create unique index item_deed on item (deed_id) where deed_id is not null;

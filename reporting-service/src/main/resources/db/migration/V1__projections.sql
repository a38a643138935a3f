-- Substring search on the noticeboard that works for Chinese.
create extension if not exists pg_trgm;

-- Which of the two read models serves. The live consumer holds this table in row share mode while it applies a batch,
-- a switch takes it in exclusive mode: whoever switches waits its turn and holds the others up for a moment.
create table active_projection (
    only_row    boolean     primary key default true check (only_row),
    schema_name text        not null check (schema_name in ('projection_a', 'projection_b')),
    switched_at timestamptz not null
);
insert into active_projection (schema_name, switched_at) values ('projection_a', now());

create table projection_rebuild (
    id           uuid        primary key,
    state        text        not null check (state in ('RUNNING', 'COMPLETED', 'FAILED', 'INTERRUPTED')),
    phase        text        not null check (phase in ('STARTING', 'LOADING', 'COUNTING', 'CATCHING_UP', 'SWITCHING', 'ENDED')),
    requested_by text        not null,
    started_at   timestamptz not null,
    finished_at  timestamptz,
    failure      text,
    check ((state = 'RUNNING') = (finished_at is null))
);
create index projection_rebuild_started on projection_rebuild (started_at desc, id desc);
create unique index projection_rebuild_running on projection_rebuild (state) where state = 'RUNNING';

create table projection_rebuild_topic (
    rebuild_id    uuid   not null references projection_rebuild (id),
    topic         text   not null,
    records_total bigint not null,
    records_read  bigint not null,
    unreadable    bigint not null,
    not_applied   bigint not null,
    primary key (rebuild_id, topic)
);

create schema projection_a;
create schema projection_b;

-- Does the same in both read models, so that they stay identical.
create procedure in_each_projection(statements text) language plpgsql as $$
declare
    before text := current_setting('search_path');
    name   text;
begin
    foreach name in array array['projection_a', 'projection_b'] loop
        perform set_config('search_path', name || ', public', true);
        execute statements;
    end loop;
    perform set_config('search_path', before, true);
end $$;

call in_each_projection($ddl$

-- What was applied: one inbox for each read model.
create table inbox (like public.inbox including all);
create table inbox_sequence (like public.inbox_sequence including all);

-- The time of the last event applied, for each topic.
create table projection_progress (
    topic text        primary key,
    as_of timestamptz not null
);

-- directory ----------------------------------------------------------------------------------------------------------

create table organization (
    organization_id uuid    primary key,
    sequence        bigint  not null,
    code            text collate "C" not null,
    name            text    not null,
    kind            text collate "C" not null,
    level           integer not null,
    -- Subtrees are walked along this: a moved organization costs one row, and children may arrive before parents.
    parent_code     text collate "C",
    batch           integer not null,
    active          boolean not null
);
create index organization_code on organization (code);
create index organization_parent on organization (parent_code, code);

create table campaign (
    campaign_id   uuid    primary key,
    sequence      bigint  not null,
    code          text collate "C" not null,
    name          text    not null,
    starts_on     date    not null,
    ends_on       date    not null,
    smallest_cell integer not null,
    snapshot      jsonb   not null
);
create index campaign_code on campaign (code);

-- opinions: one row each, and what is counted of them ------------------------------------------------------------------

create table opinion_fact (
    opinion_id        uuid    primary key,
    sequence          bigint  not null,
    campaign_id       uuid    not null,
    organization_code text collate "C" not null check (organization_code <> '*'),
    collected_by      text collate "C",
    activity_id       uuid,
    channel           text collate "C" not null check (channel <> '*'),
    respondent        text collate "C" not null check (respondent <> '*'),
    direction         text collate "C" not null,
    target            text collate "C" not null check (target in ('DISTRICT_TEAM', 'DISTRICT_LEADER', 'UNIT_TEAM',
                                           'UNIT_TEAM_MEMBER', 'BRANCH_TEAM', 'BRANCH_HEAD', 'COMMITTEE_MEMBER',
                                           'ORDINARY_MEMBER')),
    category_code     text collate "C" check (category_code not in ('*', '')),
    prominence        text collate "C",
    problem_count     integer not null,
    state             text collate "C" not null,
    solved            boolean not null,
    received_on       date    not null,
    reply_due_on      date    not null,
    closed_on         date
);
-- Where a rebuild puts every state that it reads, to keep the latest of each opinion at the end; empty otherwise.
create unlogged table opinion_load (like opinion_fact including constraints);

create index opinion_fact_received on opinion_fact (received_on);
create index opinion_fact_organization on opinion_fact (organization_code, received_on);

-- COL-4 and the rates by organization and period. A period is summed from months, and from days at its ragged ends.
create table opinion_counter (
    grain             text collate "C" not null check (grain in ('DAY', 'MONTH')),
    campaign_id       uuid   not null,
    organization_code text collate "C" not null,
    -- The day, or the first day of the month.
    period            date   not null,
    -- Opinions by whom they are about (COL-4): columns, for there are eight of them, and a row for each would be eight
    -- times the rows.
    district_team     bigint not null,
    district_leader   bigint not null,
    unit_team         bigint not null,
    unit_team_member  bigint not null,
    branch_team       bigint not null,
    branch_head       bigint not null,
    committee_member  bigint not null,
    ordinary_member   bigint not null,
    answered_in_time  bigint not null,
    grouped           bigint not null,
    solved            bigint not null,
    primary key (grain, campaign_id, organization_code, period)
);

create view expected_opinion_counter as
    select unit.grain, campaign_id, organization_code,
           case unit.grain when 'DAY' then received_on else date_trunc('month', received_on)::date end as period,
           count(*) filter (where target = 'DISTRICT_TEAM') as district_team,
           count(*) filter (where target = 'DISTRICT_LEADER') as district_leader,
           count(*) filter (where target = 'UNIT_TEAM') as unit_team,
           count(*) filter (where target = 'UNIT_TEAM_MEMBER') as unit_team_member,
           count(*) filter (where target = 'BRANCH_TEAM') as branch_team,
           count(*) filter (where target = 'BRANCH_HEAD') as branch_head,
           count(*) filter (where target = 'COMMITTEE_MEMBER') as committee_member,
           count(*) filter (where target = 'ORDINARY_MEMBER') as ordinary_member,
           count(*) filter (where closed_on <= reply_due_on) as answered_in_time,
           count(*) filter (where problem_count > 0) as grouped,
           count(*) filter (where solved and problem_count > 0) as solved
      from opinion_fact cross join (values ('DAY' collate "C"), ('MONTH' collate "C")) as unit (grain)
     group by 1, 2, 3, 4;

-- COL-4 for each organization by channel, by respondent and by category, and for all of them together by all three:
-- '*' stands for any, '' for a category not yet given. By month: with days, or with organizations times all three, the
-- rows would be as many as the opinions.
create table opinion_breakdown (
    channel           text collate "C" not null,
    respondent        text collate "C" not null,
    category          text collate "C" not null,
    campaign_id       uuid   not null,
    organization_code text collate "C" not null,
    month             date   not null,
    district_team     bigint not null,
    district_leader   bigint not null,
    unit_team         bigint not null,
    unit_team_member  bigint not null,
    branch_team       bigint not null,
    branch_head       bigint not null,
    committee_member  bigint not null,
    ordinary_member   bigint not null,
    primary key (channel, respondent, category, campaign_id, organization_code, month)
);

create view expected_opinion_breakdown as
    select case grouping(channel) when 1 then '*' else channel end as channel,
           case grouping(respondent) when 1 then '*' else respondent end as respondent,
           case grouping(category) when 1 then '*' else category end as category,
           campaign_id,
           case grouping(organization_code) when 1 then '*' else organization_code end as organization_code,
           month,
           count(*) filter (where target = 'DISTRICT_TEAM') as district_team,
           count(*) filter (where target = 'DISTRICT_LEADER') as district_leader,
           count(*) filter (where target = 'UNIT_TEAM') as unit_team,
           count(*) filter (where target = 'UNIT_TEAM_MEMBER') as unit_team_member,
           count(*) filter (where target = 'BRANCH_TEAM') as branch_team,
           count(*) filter (where target = 'BRANCH_HEAD') as branch_head,
           count(*) filter (where target = 'COMMITTEE_MEMBER') as committee_member,
           count(*) filter (where target = 'ORDINARY_MEMBER') as ordinary_member
      from (select channel, respondent, coalesce(category_code, '') as category, campaign_id, organization_code,
                   date_trunc('month', received_on)::date as month, target
              from opinion_fact) as fact
     group by campaign_id, month,
              grouping sets ((organization_code, channel), (organization_code, respondent),
                             (organization_code, category), (channel, respondent, category));

-- Opinions without an answer, by the day on which it is due: what is past due changes with every midnight.
create table waiting_counter (
    reply_due_on      date   not null,
    campaign_id       uuid   not null,
    organization_code text collate "C" not null,
    received_on       date   not null,
    opinions          bigint not null,
    primary key (reply_due_on, campaign_id, organization_code, received_on)
);

create view expected_waiting_counter as
    select reply_due_on, campaign_id, organization_code, received_on, count(*) as opinions
      from opinion_fact
     where closed_on is null
     group by 1, 2, 3, 4;

-- collection activities ------------------------------------------------------------------------------------------------

create table activity_fact (
    activity_id       uuid    primary key,
    sequence          bigint  not null,
    campaign_id       uuid    not null,
    organization_code text collate "C" not null,
    channel           text collate "C" not null,
    held_on           date    not null,
    participants      integer not null,
    handed_out        integer not null,
    returned          integer not null
);

create table activity_counter (
    campaign_id       uuid   not null,
    organization_code text collate "C" not null,
    channel           text collate "C" not null,
    held_on           date   not null,
    activities        bigint not null,
    participants      bigint not null,
    handed_out        bigint not null,
    returned          bigint not null,
    primary key (campaign_id, organization_code, channel, held_on)
);

create view expected_activity_counter as
    select campaign_id, organization_code, channel, held_on,
           count(*) as activities,
           sum(participants) as participants,
           sum(handed_out) as handed_out,
           sum(returned) as returned
      from activity_fact
     group by 1, 2, 3, 4;

-- commitments ----------------------------------------------------------------------------------------------------------

create table commitment_fact (
    commitment_id          uuid        primary key,
    sequence               bigint      not null,
    told_at                timestamptz not null,
    campaign_id            uuid        not null,
    lead_organization_code text collate "C" not null,
    public_visible         boolean     not null,
    state                  text collate "C" not null,
    standing               text collate "C" not null,
    deadline               date        not null,
    published_on           date        not null,
    overdue                boolean     not null,
    -- Of the latest survey, where it had a result (SAT-2).
    survey_closed_on       date,
    satisfied              integer,
    fairly_satisfied       integer,
    dissatisfied           integer,
    -- What the noticeboard searches: the four clears and the result.
    words                  text        not null,
    snapshot               jsonb       not null
);
create index commitment_newest on commitment_fact (published_on desc, commitment_id desc) where public_visible;
create index commitment_deadline on commitment_fact (deadline, commitment_id) where public_visible;
create index commitment_changed on commitment_fact (told_at desc, commitment_id desc) where public_visible;
create index commitment_campaign on commitment_fact (campaign_id, published_on desc, commitment_id desc) where public_visible;
create index commitment_lead on commitment_fact (lead_organization_code, published_on desc, commitment_id desc) where public_visible;
create index commitment_standing on commitment_fact (standing, published_on desc, commitment_id desc) where public_visible;
create index commitment_state on commitment_fact (state, published_on desc, commitment_id desc) where public_visible;
create index commitment_words on commitment_fact using gin (words gin_trgm_ops) where public_visible;

create table commitment_counter (
    campaign_id       uuid   not null,
    organization_code text collate "C" not null,
    published_on      date   not null,
    standing          text collate "C" not null,
    commitments       bigint not null,
    overdue           bigint not null,
    primary key (campaign_id, organization_code, published_on, standing)
);

create view expected_commitment_counter as
    select campaign_id, lead_organization_code as organization_code, published_on, standing,
           count(*) as commitments,
           count(*) filter (where overdue) as overdue
      from commitment_fact
     group by 1, 2, 3, 4;

create table ballot_counter (
    campaign_id       uuid   not null,
    organization_code text collate "C" not null,
    closed_on         date   not null,
    surveys           bigint not null,
    satisfied         bigint not null,
    fairly_satisfied  bigint not null,
    dissatisfied      bigint not null,
    primary key (campaign_id, organization_code, closed_on)
);

create view expected_ballot_counter as
    select campaign_id, lead_organization_code as organization_code, survey_closed_on as closed_on,
           count(*) as surveys,
           sum(satisfied) as satisfied,
           sum(fairly_satisfied) as fairly_satisfied,
           sum(dissatisfied) as dissatisfied
      from commitment_fact
     where survey_closed_on is not null
     group by 1, 2, 3;

$ddl$);

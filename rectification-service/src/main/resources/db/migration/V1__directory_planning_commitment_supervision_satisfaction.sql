-- directory: what opinions-service told ------------------------------------------------------------------------------
-- Topics are read independently of each other, so that a parent, a campaign or an organization may be told later than
-- what refers to it: no foreign keys between these tables.

create table organization (
    id          uuid    primary key,
    code        text    not null unique check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
    name        text    not null,
    kind        text    not null,
    level       integer not null check (level >= 1),
    parent_code text,
    batch       integer not null,
    active      boolean not null
);
create index organization_parent on organization (parent_code, code);

create table campaign (
    id                    uuid    primary key,
    code                  text    not null unique,
    name                  text    not null,
    make_up_above_percent integer not null check (make_up_above_percent between 0 and 100),
    redo_above_percent    integer not null check (redo_above_percent between 0 and 100),
    fewest_ballots        integer not null check (fewest_ballots >= 1),
    consultation_days     integer not null check (consultation_days >= 0),
    stalled_after_days    integer not null check (stalled_after_days >= 1)
);

create table assigned_problem (
    id                uuid    primary key,
    campaign_id       uuid    not null,
    title             text    not null,
    description       text    not null,
    category_code     text,
    prominence        text,
    organization_code text    not null,
    about_individual  boolean not null,
    opinion_count     integer not null check (opinion_count >= 0),
    assigned_on       date    not null
);
create index assigned_problem_organization on assigned_problem (organization_code, id);
create index assigned_problem_campaign on assigned_problem (campaign_id, id);

-- planning -----------------------------------------------------------------------------------------------------------

create table plan (
    id                   uuid        primary key,
    campaign_id          uuid        not null references campaign (id),
    organization_code    text        not null references organization (code) on update cascade,
    subject              text        not null check (subject in ('ORGANIZATION', 'TEAM', 'PERSON')),
    title                text        not null check (length(title) between 1 and 200),
    state                text        not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ENDORSED',
                                                               'IN_CONSULTATION', 'ADOPTED')),
    item_count           integer     not null check (item_count between 0 and 100),
    -- User names of those who wrote it: none of them may review it (TRU-4).
    contributors         jsonb       not null,
    submitted_on         date,
    endorsed_on          date,
    return_reasons       text,
    item_reasons         jsonb       not null,
    consultation_ends_on date,
    adopted_on           date,
    changed_at           timestamptz not null,
    version              bigint      not null,
    check (state in ('DRAFT', 'RETURNED') or item_count > 0),
    check (state <> 'IN_CONSULTATION' or consultation_ends_on is not null),
    check ((state = 'ADOPTED') = (adopted_on is not null)),
    -- REP-7: a person's plan is never opened to the public.
    check (subject <> 'PERSON' or consultation_ends_on is null)
);
create index plan_organization on plan (organization_code, id);
create index plan_campaign on plan (campaign_id, id);
create index plan_state on plan (state, id);

create table plan_comment (
    id            uuid   primary key,
    plan_id       uuid   not null references plan (id),
    text          text   not null check (length(text) between 2 and 5000),
    made_on       date   not null,
    response_kind text   check (response_kind in ('ABSORBED', 'ANSWERED')),
    response_text text,
    responded_on  date,
    version       bigint not null,
    check ((response_kind is null) = (response_text is null)),
    check ((response_kind is null) = (responded_on is null))
);
create index plan_comment_plan on plan_comment (plan_id, id);
create index plan_comment_unanswered on plan_comment (plan_id, id) where response_kind is null;

-- commitment ---------------------------------------------------------------------------------------------------------

create table item (
    id                  uuid        primary key,
    plan_id             uuid        not null references plan (id),
    campaign_id         uuid        not null references campaign (id),
    organization_code   text        not null references organization (code) on update cascade,
    public_visible      boolean     not null,
    state               text        not null check (state in ('PLANNED', 'COMMITTED', 'IN_PROGRESS',
                                        'COMPLETION_REPORTED', 'VERIFIED', 'RESULT_PUBLISHED', 'CONCLUDED')),
    problem             text,
    goal                text,
    measures            jsonb       not null,
    deadline            date,
    track               text        check (track in ('IMMEDIATE', 'TIME_LIMITED', 'GRADUAL')),
    explanation         text,
    interim_steps       jsonb       not null,
    next_review_on      date,
    priority            boolean     not null,
    responsible         text,
    milestones          jsonb       not null,
    round               integer     not null check (round >= 1),
    lead_percent        integer     not null check (lead_percent between 0 and 100),
    last_progress_on    date,
    promised_deadline   date,
    published_on        date,
    overdue_since       date,
    completed_on        date,
    summary             text,
    evidence            jsonb,
    verified_on         date,
    result              text,
    result_published_on date,
    return_reasons      text,
    amendments          jsonb       not null,
    satisfaction        jsonb,
    make_up_owed        boolean     not null,
    -- User names of those who wrote it or did its work: none of them may check it (TRU-4).
    doers               jsonb       not null,
    changed_at          timestamptz not null,
    version             bigint      not null,
    -- REC-2: nothing is published without the four clears.
    check (state = 'PLANNED' or (problem is not null and goal is not null and jsonb_array_length(measures) > 0
           and deadline is not null and track is not null and responsible is not null)),
    -- REC-3
    check (state = 'PLANNED' or track <> 'GRADUAL' or (explanation is not null and next_review_on is not null
           and jsonb_array_length(interim_steps) > 0)),
    check ((state = 'PLANNED') = (published_on is null)),
    check ((published_on is null) = (promised_deadline is null)),
    check ((published_on is null) = (last_progress_on is null)),
    check ((state in ('COMPLETION_REPORTED', 'VERIFIED', 'RESULT_PUBLISHED', 'CONCLUDED'))
           = (completed_on is not null and summary is not null and evidence is not null)),
    check ((state in ('VERIFIED', 'RESULT_PUBLISHED', 'CONCLUDED')) = (verified_on is not null)),
    check ((state in ('RESULT_PUBLISHED', 'CONCLUDED')) = (result is not null and result_published_on is not null)),
    check (not make_up_owed or state = 'RESULT_PUBLISHED')
);
create index item_plan on item (plan_id, id);
create index item_organization on item (organization_code, id);
create index item_campaign on item (campaign_id, id);
create index item_state on item (state, id);
create index item_public on item (id) where public_visible and published_on is not null;
-- The search for overdue commitments, oldest first, and their list.
create index item_newly_overdue on item (deadline, id)
    where state in ('COMMITTED', 'IN_PROGRESS') and overdue_since is null;
create index item_overdue on item (id) where overdue_since is not null;

create table item_problem (
    item_id    uuid not null references item (id) on delete cascade,
    problem_id uuid not null references assigned_problem (id),
    primary key (item_id, problem_id)
);
create index item_problem_problem on item_problem (problem_id);

create table item_part (
    item_id           uuid    not null references item (id) on delete cascade,
    organization_code text    not null references organization (code) on update cascade,
    part              text    not null check (length(part) between 1 and 500),
    progress_percent  integer not null check (progress_percent between 0 and 100),
    primary key (item_id, organization_code)
);
create index item_part_organization on item_part (organization_code, item_id);

create table item_history (
    id                uuid        primary key,
    item_id           uuid        not null references item (id),
    happened_at       timestamptz not null,
    move              text        not null,
    state             text        not null,
    round             integer     not null,
    capacity          text        not null check (capacity in ('OFFICER', 'SUPERVISOR', 'LEADER', 'SORTER', 'SYSTEM')),
    organization_code text,
    progress_percent  integer     not null,
    note              text
);
create index item_history_item on item_history (item_id, id);

create table amendment_request (
    id           uuid   primary key,
    item_id      uuid   not null references item (id),
    field        text   not null check (field in ('DEADLINE', 'MEASURES', 'GOAL')),
    after_value  text   not null,
    reason       text   not null check (length(reason) between 1 and 2000),
    state        text   not null check (state in ('WAITING', 'APPROVED')),
    requested_on date   not null,
    requested_by text   not null,
    decided_on   date,
    decided_by   text,
    version      bigint not null,
    check ((state = 'WAITING') = (decided_on is null)),
    -- TRU-4
    check (decided_by is null or decided_by <> requested_by)
);
create index amendment_request_item on amendment_request (item_id, id);
create unique index amendment_request_waiting on amendment_request (item_id, field) where state = 'WAITING';

-- supervision --------------------------------------------------------------------------------------------------------

create table supervision_group (
    id         uuid        primary key,
    name       text        not null unique check (length(name) between 1 and 100),
    changed_at timestamptz not null,
    version    bigint      not null
);

create table supervision_member (
    group_id uuid not null references supervision_group (id) on delete cascade,
    username text not null check (length(username) between 1 and 64),
    primary key (group_id, username)
);
create index supervision_member_username on supervision_member (username, group_id);

create table supervision_assignment (
    group_id          uuid not null references supervision_group (id) on delete cascade,
    organization_code text not null references organization (code) on update cascade,
    assigned_on       date not null,
    primary key (group_id, organization_code)
);
create index supervision_assignment_organization on supervision_assignment (organization_code, group_id);

-- satisfaction -------------------------------------------------------------------------------------------------------

create table survey (
    id                uuid        primary key,
    item_id           uuid        not null references item (id),
    campaign_id       uuid        not null references campaign (id),
    organization_code text        not null references organization (code) on update cascade,
    round             integer     not null check (round >= 1),
    method            text        not null check (method in ('REPRESENTATIVES', 'RANDOM_SAMPLE', 'OPEN')),
    title             text        not null check (length(title) between 1 and 200),
    question          text,
    state             text        not null check (state in ('OPEN', 'CLOSED')),
    opened_on         date        not null,
    codes_issued      integer     not null check (codes_issued >= 0),
    extensions        integer     not null check (extensions >= 0),
    consequence       text        check (consequence in ('NONE', 'MAKE_UP', 'REDO', 'TOO_FEW_BALLOTS')),
    satisfied         integer     check (satisfied >= 0),
    fairly_satisfied  integer     check (fairly_satisfied >= 0),
    dissatisfied      integer     check (dissatisfied >= 0),
    closed_on         date,
    changed_at        timestamptz not null,
    version           bigint      not null,
    check ((state = 'CLOSED') = (closed_on is not null)),
    check ((state = 'CLOSED') = (satisfied is not null and fairly_satisfied is not null and dissatisfied is not null)),
    check (state = 'OPEN' or consequence in ('NONE', 'MAKE_UP', 'REDO'))
);
create index survey_organization on survey (organization_code, id);
create index survey_campaign on survey (campaign_id, id);
create index survey_item on survey (item_id, id);
create index survey_state on survey (state, id);
create unique index survey_running on survey (item_id) where state = 'OPEN';

-- SAT-1: neither table knows a time, and neither knows the other.
create table ballot_code (
    survey_id uuid    not null references survey (id),
    code_hash bytea   not null,
    used      boolean not null,
    primary key (survey_id, code_hash)
);

create table ballot (
    id        uuid primary key,
    survey_id uuid not null references survey (id),
    choice    text not null check (choice in ('SATISFIED', 'FAIRLY_SATISFIED', 'DISSATISFIED')),
    remark    text check (length(remark) <= 2000)
);
create index ballot_survey on ballot (survey_id, choice);

-- Substring search that works for Chinese (opinion_words).
create extension if not exists pg_trgm;

-- directory ----------------------------------------------------------------------------------------------------------

create table organization (
    id          uuid        primary key,
    code        text        not null unique check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
    name        text        not null check (length(name) between 1 and 200),
    kind        text        not null check (kind in ('DISTRICT', 'DIRECT_UNIT', 'TOWN', 'STREET', 'SECONDARY_UNIT',
                                                     'BRANCH', 'COMMUNITY', 'VILLAGE', 'SCHOOL', 'ENTERPRISE')),
    parent_code text        references organization (code) deferrable initially deferred,
    level       integer     not null check (level between 1 and 20),
    -- The codes from the district down to this one, each followed by a slash: a subtree is one range of it. In
    -- collation C, so that the range is that of the bytes.
    path        text collate "C" not null unique,
    batch       integer     not null check (batch between 1 and 99),
    active      boolean     not null,
    changed_at  timestamptz not null,
    version     bigint      not null,
    check ((parent_code is null) = (level = 1)),
    check (path like '%' || code || '/')
);
create index organization_parent on organization (parent_code, code);
create index organization_kind on organization (kind, code);
create index organization_words on organization using gin ((code || ' ' || name) gin_trgm_ops);

-- campaign -----------------------------------------------------------------------------------------------------------

create table campaign (
    id                   uuid        primary key,
    code                 text        not null unique check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
    name                 text        not null check (length(name) between 1 and 200),
    starts_on            date        not null,
    ends_on              date        not null,
    -- Batches with their phases, in order: read and written as a whole.
    batches              jsonb       not null,
    reply_working_days   integer     not null check (reply_working_days between 1 and 250),
    make_up_above_percent integer    not null check (make_up_above_percent between 0 and 100),
    redo_above_percent   integer     not null check (redo_above_percent between 0 and 100),
    fewest_ballots       integer     not null check (fewest_ballots between 1 and 100000),
    smallest_cell        integer     not null check (smallest_cell between 1 and 1000),
    consultation_days    integer     not null check (consultation_days between 0 and 365),
    stalled_after_days   integer     not null check (stalled_after_days between 1 and 3650),
    changed_at           timestamptz not null,
    version              bigint      not null,
    check (starts_on <= ends_on),
    check (make_up_above_percent <= redo_above_percent)
);

-- sorting: categories, which opinions refer to -----------------------------------------------------------------------

create table category (
    id          uuid        primary key,
    code        text        not null unique check (length(code) between 1 and 100),
    name        text        not null check (length(name) between 1 and 100),
    parent_code text        references category (code) deferrable initially deferred,
    level       integer     not null check (level between 1 and 3),
    changed_at  timestamptz not null,
    version     bigint      not null,
    check ((parent_code is null) = (level = 1))
);
create index category_parent on category (parent_code, code);

-- SRT-1: the default first levels; the second five are those of the countryside.
insert into category (id, code, name, parent_code, level, changed_at, version) values
    (gen_random_uuid(), 'ECONOMIC_DEVELOPMENT',  '经济发展', null, 1, now(), 0),
    (gen_random_uuid(), 'SOCIAL_DEVELOPMENT',    '社会发展', null, 1, now(), 0),
    (gen_random_uuid(), 'PUBLIC_ORDER',          '社会治安', null, 1, now(), 0),
    (gen_random_uuid(), 'CADRE_CONDUCT',         '干部作风', null, 1, now(), 0),
    (gen_random_uuid(), 'PRODUCTION',            '生产发展', null, 1, now(), 0),
    (gen_random_uuid(), 'LIVING_STANDARDS',      '生活宽裕', null, 1, now(), 0),
    (gen_random_uuid(), 'CIVILITY',              '乡风文明', null, 1, now(), 0),
    (gen_random_uuid(), 'VILLAGE_APPEARANCE',    '村容整洁', null, 1, now(), 0),
    (gen_random_uuid(), 'DEMOCRATIC_MANAGEMENT', '管理民主', null, 1, now(), 0);

-- collection ---------------------------------------------------------------------------------------------------------

create table collection_activity (
    id                uuid        primary key,
    campaign_id       uuid        not null references campaign (id),
    organization_code text        not null references organization (code),
    channel           text        not null check (channel in ('FORUM', 'LETTER', 'FORM', 'BOX', 'INTERVIEW', 'VISIT',
                                                  'HOTLINE', 'ONLINE', 'PLAN_CONSULTATION', 'SURVEY_REMARK')),
    title             text        not null check (length(title) between 1 and 200),
    place             text        check (length(place) <= 200),
    held_on           date        not null,
    held_by           text        check (length(held_by) <= 200),
    participants      integer     not null check (participants >= 0),
    handed_out        integer     not null check (handed_out >= 0),
    returned          integer     not null check (returned >= 0),
    changed_at        timestamptz not null,
    version           bigint      not null,
    check (returned <= handed_out)
);
create index collection_activity_held on collection_activity (held_on desc, id desc);
create index collection_activity_campaign on collection_activity (campaign_id, held_on desc, id desc);
create index collection_activity_organization on collection_activity (organization_code, held_on desc, id desc);

create table opinion (
    id                uuid        primary key,
    campaign_id       uuid        not null references campaign (id),
    organization_code text        not null references organization (code),
    -- Absent for an opinion that was given online: nobody registered it.
    collected_by      text        references organization (code),
    activity_id       uuid        references collection_activity (id),
    channel           text        not null check (channel in ('FORUM', 'LETTER', 'FORM', 'BOX', 'INTERVIEW', 'VISIT',
                                                  'HOTLINE', 'ONLINE', 'PLAN_CONSULTATION', 'SURVEY_REMARK')),
    respondent        text        not null check (respondent in ('MEMBER', 'PARTY_DELEGATE', 'PEOPLES_CONGRESS_DEPUTY',
                                                  'CPPCC_MEMBER', 'SERVICE_RECIPIENT', 'SPECIAL_SUPERVISOR',
                                                  'GRASSROOTS_UNIT', 'RESIDENT', 'ENTERPRISE')),
    direction         text        not null check (direction in ('HORIZONTAL', 'VERTICAL', 'REVERSE')),
    target            text        not null check (target in ('DISTRICT_TEAM', 'DISTRICT_LEADER', 'UNIT_TEAM',
                                                  'UNIT_TEAM_MEMBER', 'BRANCH_TEAM', 'BRANCH_HEAD', 'COMMITTEE_MEMBER',
                                                  'ORDINARY_MEMBER')),
    title             text        check (length(title) between 1 and 200),
    text              text        not null check (length(text) between 1 and 20000),
    -- COL-5: a keyed hash; the digits are nowhere. Absent for an imported row, whose giver has no receipt.
    receipt_hash      bytea       unique,
    received_on       date        not null,
    reply_due_on      date        not null,
    state             text        not null check (state in ('RECEIVED', 'SORTED', 'ANSWERED', 'DECLINED')),
    category_code     text        references category (code),
    prominence        text        check (prominence in ('OWN_SHORTCOMINGS', 'RESENTED_CONDUCT', 'HAMPERS_DEVELOPMENT',
                                                        'VITAL_INTERESTS')),
    -- The problems it is in, repeated from problem_opinion so that an event tells them without another query.
    problem_ids       uuid[]      not null default '{}',
    solved            boolean     not null default false,
    closed_on         date,
    -- Where an imported row came from; see opinion_origin.
    source_system     text        check (length(source_system) between 1 and 100),
    source_id         text        check (length(source_id) between 1 and 200),
    import_id         uuid,
    changed_at        timestamptz not null,
    version           bigint      not null default 0,
    check ((source_system is null) = (source_id is null)),
    check ((closed_on is not null) = (state in ('ANSWERED', 'DECLINED'))),
    check (state <> 'SORTED' or category_code is not null),
    check (received_on <= reply_due_on)
);
-- COL-6: the same row twice is one opinion. Each collecting organization numbers its own register. Partial, because an
-- opinion that was given online has neither.
create unique index opinion_origin on opinion (campaign_id, collected_by, source_system, source_id) nulls not distinct
    where source_id is not null;
create index opinion_received on opinion (received_on desc, id desc);
create index opinion_campaign on opinion (campaign_id, received_on desc, id desc);
create index opinion_organization on opinion (organization_code, received_on desc, id desc);
create index opinion_collected_by on opinion (collected_by, received_on desc, id desc);
create index opinion_state on opinion (state, received_on desc, id desc);
create index opinion_category on opinion (category_code, received_on desc, id desc);
create index opinion_target on opinion (target, received_on desc, id desc);
create index opinion_activity on opinion (activity_id) where activity_id is not null;
create index opinion_import on opinion (import_id) where import_id is not null;
-- Partial, so that receiving an opinion costs nothing here.
create index opinion_problem on opinion using gin (problem_ids) where problem_ids <> '{}';
create index opinion_words on opinion using gin ((coalesce(title, '') || ' ' || text) gin_trgm_ops);

-- Who gave a named opinion, encrypted; apart, so that no query on opinions can show it by accident.
create table giver (
    opinion_id uuid  primary key references opinion (id),
    sealed     bytea not null
);

-- sorting: problems --------------------------------------------------------------------------------------------------

create table problem (
    id                uuid        primary key,
    campaign_id       uuid        not null references campaign (id),
    title             text        not null check (length(title) between 1 and 200),
    description       text        not null check (length(description) between 1 and 5000),
    category_code     text        not null references category (code),
    prominence        text        check (prominence in ('OWN_SHORTCOMINGS', 'RESENTED_CONDUCT', 'HAMPERS_DEVELOPMENT',
                                                        'VITAL_INTERESTS')),
    organization_code text        references organization (code),
    assigned_on       date,
    created_at        timestamptz not null,
    changed_at        timestamptz not null,
    version           bigint      not null,
    check ((organization_code is null) = (assigned_on is null))
);
create index problem_campaign on problem (campaign_id, id desc);
create index problem_organization on problem (organization_code, id desc);
create index problem_category on problem (category_code, id desc);

-- SRT-3: who put an opinion into a problem and who took it out again; rows are never deleted.
create table problem_opinion (
    id          uuid        primary key,
    problem_id  uuid        not null references problem (id),
    opinion_id  uuid        not null references opinion (id),
    linked_by   text        not null,
    linked_at   timestamptz not null,
    unlinked_by text,
    unlinked_at timestamptz,
    check ((unlinked_by is null) = (unlinked_at is null))
);
create unique index problem_opinion_standing on problem_opinion (problem_id, opinion_id) where unlinked_at is null;
create index problem_opinion_of_opinion on problem_opinion (opinion_id, linked_at);

-- answering ----------------------------------------------------------------------------------------------------------

-- An answer in words, or the words of a decline.
create table answer (
    id                uuid        primary key,
    opinion_id        uuid        not null references opinion (id),
    text              text        not null check (length(text) between 1 and 10000),
    decline_reason    text        check (decline_reason in ('OUTSIDE_REMIT', 'NOT_SPECIFIC', 'DUPLICATE',
                                                            'IN_LEGAL_PROCEEDINGS', 'UNFOUNDED', 'NO_CONDITIONS')),
    -- Who speaks to the giver: an organization, never a person.
    organization_code text,
    answered_on       date        not null,
    created_at        timestamptz not null
);
create index answer_opinion on answer (opinion_id, created_at);

-- SRT-5: results that rectification published, kept per commitment and round, so that they reach opinions that are
-- linked to the problem later.
create table published_result (
    id                uuid        primary key,
    commitment_id     uuid        not null,
    round             integer     not null check (round >= 1),
    organization_code text        not null,
    text              text        not null,
    published_on      date        not null,
    -- False once the item was reopened: it is still shown, as what was said then.
    standing          boolean     not null,
    public_visible    boolean     not null,
    unique (commitment_id, round)
);

create table published_result_problem (
    result_id  uuid not null references published_result (id),
    problem_id uuid not null,
    primary key (result_id, problem_id)
);
-- How far rectification was seen to reopen a commitment: the results of earlier rounds do not stand, even when they
-- arrive later.
create table reopened_commitment (
    commitment_id uuid    primary key,
    round         integer not null check (round >= 1)
);

create index published_result_problem_of_problem on published_result_problem (problem_id);

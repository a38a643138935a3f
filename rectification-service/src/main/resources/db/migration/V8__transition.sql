-- directory: the phases of a campaign's batches (CAM-2), as opinions-service last told them ---------------------------

create table campaign_phase (
    campaign_id uuid     not null,
    batch       integer  not null,
    kind        text     not null check (kind in ('STUDY', 'ANALYSIS', 'RECTIFICATION')),
    position    smallint not null,
    starts_on   date     not null,
    ends_on     date     not null,
    primary key (campaign_id, batch, kind)
);

-- transition (SUP-4) -------------------------------------------------------------------------------------------------

create table transition (
    id                uuid        primary key,
    campaign_id       uuid        not null references campaign (id),
    organization_code text        not null references organization (code) on update cascade,
    phase             text        not null check (phase in ('STUDY', 'ANALYSIS', 'RECTIFICATION')),
    state             text        not null check (state in ('SELF_REVIEW_DUE', 'ASSESSMENT_DUE', 'MAKE_UP_DUE', 'REPORT_DUE',
                                      'CHECK_DUE', 'APPROVAL_DUE', 'MEETING_DUE', 'PASSED', 'ENDED')),
    round             integer     not null check (round >= 1),
    -- The steps that stand; what was superseded is in transition_entry.
    signed            jsonb       not null check (jsonb_array_length(signed) <= 6),
    assessment        jsonb,
    -- User names of those who wrote its documents: none of them checks or approves it (TRU-4).
    writers           jsonb       not null,
    return_reasons    text,
    opened_on         date        not null,
    passed_on         date,
    ended_on          date,
    changed_at        timestamptz not null,
    version           bigint      not null,
    check ((state = 'PASSED') = (passed_on is not null)),
    check ((state = 'ENDED') = (ended_on is not null)),
    -- None is skipped: as many steps stand as the state says were signed.
    check (state = 'ENDED' or jsonb_array_length(signed) = case state
        when 'SELF_REVIEW_DUE' then 0 when 'ASSESSMENT_DUE' then 1 when 'MAKE_UP_DUE' then 1 when 'REPORT_DUE' then 2
        when 'CHECK_DUE' then 3 when 'APPROVAL_DUE' then 4 when 'MEETING_DUE' then 5 else 6 end)
);
-- One for an organization and a phase; one that ended with its organization makes room for another.
create unique index transition_phase on transition (campaign_id, organization_code, phase) where state <> 'ENDED';
create index transition_organization on transition (organization_code, id);
create index transition_campaign on transition (campaign_id, id);
create index transition_state on transition (state, id);

create table transition_entry (
    id                uuid    primary key,
    transition_id     uuid    not null references transition (id),
    move              text    not null,
    step              text    check (step in ('SELF_REVIEW', 'DEMOCRATIC_ASSESSMENT', 'TRANSITION_REPORT',
                                  'SUPERVISION_CHECK', 'APPROVAL', 'TRANSITION_MEETING')),
    round             integer not null check (round >= 1),
    happened_on       date    not null,
    signed_by         text    not null,
    capacity          text    not null check (capacity in ('OFFICER', 'SUPERVISOR', 'LEADER', 'SORTER', 'SYSTEM')),
    organization_code text,
    title             text    check (length(title) between 1 and 200),
    text              text    check (length(text) between 1 and 10000),
    document_references jsonb not null,
    satisfied         integer check (satisfied >= 0),
    fairly_satisfied  integer check (fairly_satisfied >= 0),
    dissatisfied      integer check (dissatisfied >= 0),
    consequence       text    check (consequence in ('NONE', 'MAKE_UP', 'REDO', 'TOO_FEW_BALLOTS')),
    check ((consequence is null) = (satisfied is null)),
    check ((consequence is null) = (fairly_satisfied is null)),
    check ((consequence is null) = (dissatisfied is null)),
    -- Each step has its document (SUP-4).
    check (step is null or title is not null)
);
create index transition_entry_transition on transition_entry (transition_id, id);

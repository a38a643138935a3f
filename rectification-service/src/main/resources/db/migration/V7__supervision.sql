-- The working calendar (CAM-6), as opinions-service published it, a row a year ------------------------------------------

create table working_calendar (
    year                 integer primary key check (year between 1949 and 2199),
    holidays             date[]  not null,
    worked_weekend_days  date[]  not null
);

-- Assignments with dates (SUP-1): one that is over stays as history ------------------------------------------------------

alter table supervision_assignment drop constraint supervision_assignment_pkey;
alter table supervision_assignment
    add column id uuid not null default gen_random_uuid() primary key,
    -- The first day on which it is no longer so.
    add column ended_on date,
    add column version bigint not null default 0,
    add check (ended_on >= assigned_on);
create unique index supervision_assignment_running on supervision_assignment (group_id, organization_code)
    where ended_on is null;
create index supervision_assignment_list on supervision_assignment (organization_code, id);
create index supervision_assignment_group on supervision_assignment (group_id, organization_code, id);

-- Orders (SUP-2) ---------------------------------------------------------------------------------------------------------

create table supervision_order (
    id                uuid        primary key,
    organization_code text        not null references organization (code) on update cascade,
    campaign_id       uuid        references campaign (id),
    item_id           uuid        references item (id),
    -- A finding of a look-back from which it came; kept by another room.
    finding_id        uuid,
    -- REP-7: false where it is about an item of a plan for a person.
    public_visible    boolean     not null,
    group_id          uuid        not null references supervision_group (id),
    state             text        not null check (state in ('ISSUED', 'ACKNOWLEDGED', 'CORRECTION_REPORTED',
                                                            'SENT_BACK', 'CLOSED', 'WITHDRAWN')),
    demand            text        not null check (length(demand) between 1 and 2000),
    basis             text        not null check (length(basis) between 1 and 1000),
    issued_on         date        not null,
    acknowledge_by    date        not null,
    correct_by        date        not null,
    correct_within    integer     check (correct_within between 1 and 250),
    calendar_known    boolean     not null,
    acknowledged_on   date,
    report            text,
    reported_on       date,
    return_reasons    text,
    closed_on         date,
    withdrawn_on      date,
    withdrawal_reason text,
    -- User names of those of the organization who did something about it: none of them may check it (TRU-4).
    doers             jsonb       not null,
    changed_at        timestamptz not null,
    version           bigint      not null,
    check ((report is null) = (reported_on is null)),
    check (state in ('ISSUED', 'WITHDRAWN') or acknowledged_on is not null),
    check (state <> 'CORRECTION_REPORTED' or report is not null),
    check (state <> 'SENT_BACK' or return_reasons is not null),
    check ((state = 'CLOSED') = (closed_on is not null)),
    check ((state = 'WITHDRAWN') = (withdrawn_on is not null and withdrawal_reason is not null))
);
create index supervision_order_organization on supervision_order (organization_code, id);
create index supervision_order_campaign on supervision_order (campaign_id, id);
create index supervision_order_item on supervision_order (item_id, id);
create index supervision_order_finding on supervision_order (finding_id, id);
create index supervision_order_state on supervision_order (state, id);

create table supervision_order_entry (
    id                uuid        primary key,
    order_id          uuid        not null references supervision_order (id),
    happened_at       timestamptz not null,
    move              text        not null,
    state             text        not null,
    capacity          text        not null check (capacity in ('OFFICER', 'SUPERVISOR', 'LEADER', 'SORTER', 'SYSTEM')),
    organization_code text,
    note              text
);
create index supervision_order_entry_order on supervision_order_entry (order_id, id);

-- Escalation (SUP-2): every step that was made, and the clocks that lead to the next one ---------------------------------

create table escalation (
    id                   uuid        primary key,
    kind                 text        not null check (kind in ('ORDER', 'COMMITMENT')),
    subject_id           uuid        not null,
    cause                text        not null check (cause in ('UNACKNOWLEDGED', 'UNCORRECTED', 'OVERDUE')),
    organization_code    text        not null,
    to_organization_code text        not null,
    level                integer     not null check (level >= 1),
    -- The last day of what was not kept.
    missed_on            date        not null,
    escalated_on         date        not null check (escalated_on > missed_on),
    escalated_at         timestamptz not null,
    -- Once per level.
    unique (subject_id, cause, missed_on, level)
);
create index escalation_to on escalation (to_organization_code, id);
create index escalation_organization on escalation (organization_code, id);

create table escalation_clock (
    subject_id        uuid    primary key,
    kind              text    not null check (kind in ('ORDER', 'COMMITMENT')),
    cause             text    not null check (cause in ('UNACKNOWLEDGED', 'UNCORRECTED', 'OVERDUE')),
    organization_code text    not null,
    missed_on         date    not null,
    begun_on          date    not null,
    working_days      integer check (working_days >= 1),
    -- The last day of the running term; null at the top, from where it goes nowhere.
    due_on            date,
    level             integer not null check (level >= 0),
    reached_code      text    not null,
    version           bigint  not null
);
-- The search for the next steps, the oldest first.
create index escalation_clock_due on escalation_clock (kind, due_on, subject_id) where due_on is not null;
-- The search for overdue commitments without a clock.
create index item_open_overdue on item (deadline, id)
    where overdue_since is not null and state in ('COMMITTED', 'IN_PROGRESS');

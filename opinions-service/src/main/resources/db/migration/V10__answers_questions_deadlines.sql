-- how a campaign answers (SRT-5, COL-5) ------------------------------------------------------------------------------

alter table campaign
    add column answers_need_approval   boolean not null default false,
    add column question_working_days   integer not null default 10 check (question_working_days between 1 and 60),
    add column escalation_working_days integer not null default 5 check (escalation_working_days between 1 and 60),
    add column erase_givers_after_days integer not null default 90 check (erase_givers_after_days between 0 and 3650);

-- answers ------------------------------------------------------------------------------------------------------------

-- A correction stands beside the first answer, never in its place. An organization corrects what it said itself, and not
-- what the office said, whichever organization the office's staff belong to; of older ones nobody knows, so they are the office's.
alter table answer
    add column by_office         boolean not null default true,
    add column corrects          uuid references answer (id),
    add column correction_reason text check (length(correction_reason) between 1 and 500),
    add check ((corrects is null) = (correction_reason is null));
alter table answer alter column by_office drop default;
create index answer_of_opinion on answer (opinion_id, id);

create table answer_draft (
    id                uuid        primary key,
    -- Whose words they would be; absent for an office whose tokens name no organization.
    organization_code text        references organization (code),
    -- A draft of the office is for the office alone, whichever organization its staff belong to.
    by_office         boolean     not null,
    check (by_office or organization_code is not null),
    -- The opinions that it answers, or the problem whose open opinions it answers.
    opinion_ids       uuid[]      not null check (cardinality(opinion_ids) <= 1000),
    problem_id        uuid        references problem (id),
    check ((problem_id is null) <> (cardinality(opinion_ids) = 0)),
    text              text        not null check (length(text) between 1 and 10000),
    decline_reason    text        check (decline_reason in ('OUTSIDE_REMIT', 'NOT_SPECIFIC', 'DUPLICATE',
                                                            'IN_LEGAL_PROCEEDINGS', 'UNFOUNDED', 'NO_CONDITIONS')),
    corrects          uuid        references answer (id),
    correction_reason text        check (length(correction_reason) between 1 and 500),
    check ((corrects is null) = (correction_reason is null)),
    check (corrects is null or cardinality(opinion_ids) = 1),
    state             text        not null check (state in ('DRAFTED', 'SUBMITTED', 'RETURNED', 'PUBLISHED',
                                                          'WITHDRAWN')),
    return_reason     text        check (length(return_reason) between 1 and 1000),
    -- TRU-4: whoever had a hand in it does not approve it.
    written_by        text[]      not null check (cardinality(written_by) >= 1),
    changed_at        timestamptz not null,
    version           bigint      not null
);
create index answer_draft_state on answer_draft (state, id);
create index answer_draft_organization on answer_draft (organization_code, id) where not by_office;

-- questions to the giver and replies (COL-5) -------------------------------------------------------------------------

create table opinion_question (
    id                uuid        primary key,
    opinion_id        uuid        not null references opinion (id),
    organization_code text        references organization (code),
    by_office         boolean     not null,
    check (by_office or organization_code is not null),
    text              text        not null check (length(text) between 1 and 2000),
    state             text        not null check (state in ('OPEN', 'REPLIED', 'WITHDRAWN', 'EXPIRED')),
    asked_on          date        not null,
    -- Until the end of this day the reply clock stands still.
    open_until        date        not null check (open_until > asked_on),
    -- Working days that were left when it was asked; absent when the term had run out, and nothing is paused.
    days_left         integer     check (days_left >= 0),
    ended_on          date,
    check ((ended_on is null) = (state = 'OPEN')),
    version           bigint      not null
);
create index opinion_question_of_opinion on opinion_question (opinion_id, id);
-- One at a time: two would stop one clock twice.
create unique index opinion_question_open on opinion_question (opinion_id) where state = 'OPEN';

-- What a giver replied: the words and the day, nothing of who sent them.
create table giver_reply (
    id                uuid        primary key,
    question_id       uuid        not null references opinion_question (id),
    opinion_id        uuid        not null references opinion (id),
    -- Who asked, so that a reply is found by the one who waits for it.
    organization_code text        references organization (code),
    by_office         boolean     not null,
    text              text        not null check (length(text) between 1 and 2000),
    replied_on        date        not null,
    read_on           date
);
create index giver_reply_question on giver_reply (question_id, id);
create index giver_reply_unread on giver_reply (id) where read_on is null;
-- The same words sent twice are one reply.
create unique index giver_reply_once on giver_reply (question_id, md5(text));

-- the reply clock and its escalation (SRT-5, SUP-2) ------------------------------------------------------------------

alter table opinion
    -- How far it was told that the reply is overdue: 0 nobody, 1 the organization, 2 its superior, 3 the office.
    add column escalation_level integer not null default 0 check (escalation_level between 0 and 3),
    -- After this day the next level is told; absent before the first, which follows the term itself.
    add column escalate_after   date;
-- By whom it is to be answered; over all of them opinion_open_due is there already.
create index opinion_reply_due_organization on opinion ((coalesce(passed_to, organization_code)), reply_due_on, id)
    where closed_on is null;
create index opinion_escalation on opinion ((coalesce(escalate_after, reply_due_on)))
    where closed_on is null and escalation_level < 3;

-- the commitments that a receipt shows (SRT-5) -----------------------------------------------------------------------

create table linked_commitment (
    commitment_id     uuid    primary key,
    -- The latest state that was heard of; an older one changes nothing.
    sequence          bigint  not null,
    organization_code text    not null,
    -- Absent for an item about a person, whose words stay within rectification (REP-7).
    problem           text,
    goal              text,
    deadline          date    not null,
    state             text    not null,
    standing          text    not null,
    public_visible    boolean not null,
    problem_ids       uuid[]  not null
);
create index linked_commitment_problem on linked_commitment using gin (problem_ids);

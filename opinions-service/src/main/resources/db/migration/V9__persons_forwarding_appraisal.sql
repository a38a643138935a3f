-- persons (COL-4) ----------------------------------------------------------------------------------------------------

-- Who held which post when: what was said of a predecessor is not for the successor (SRT-4).
create table post_tenure (
    id          uuid        primary key,
    team_id     uuid        not null references leadership_team (id),
    post_id     uuid        not null,
    account     text        not null check (length(account) between 1 and 255),
    held_from   date        not null,
    -- The first day on which it was held no longer.
    held_until  date,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    check (held_until is null or held_until >= held_from)
);
create unique index post_tenure_present on post_tenure (post_id) where held_until is null;
create index post_tenure_post on post_tenure (post_id, held_from);
create index post_tenure_team on post_tenure (team_id, id);

-- Of holders named before tenures were kept, no more is known than when they were entered.
insert into post_tenure (id, team_id, post_id, account, held_from, recorded_by, recorded_at)
select gen_random_uuid(), t.id, cast(p ->> 'id' as uuid), p ->> 'holder', cast(t.changed_at at time zone 'Asia/Shanghai' as date),
       'system:opinions-service', now()
from leadership_team t cross join jsonb_array_elements(t.posts) p
where p ->> 'holder' is not null;

-- The user name of a member who has one; the office sets it, since it decides who reads what was said of the member.
alter table member add column account text check (length(account) between 1 and 255);
create unique index member_account on member (account) where account is not null;

-- Whom an opinion about an individual is about; apart, so that no query on opinions can show it by accident.
create table opinion_person (
    opinion_id uuid primary key references opinion (id),
    post_id    uuid,
    member_id  uuid references member (id),
    check ((post_id is null) <> (member_id is null))
);
create index opinion_person_post on opinion_person (post_id) where post_id is not null;
create index opinion_person_member on opinion_person (member_id) where member_id is not null;

-- forwarding (SRT-4) -------------------------------------------------------------------------------------------------

create table forwarding (
    id                uuid        primary key,
    campaign_id       uuid        not null references campaign (id),
    opinion_id        uuid        not null references opinion (id),
    -- The problem with whose opinions it was forwarded as a bundle.
    problem_id        uuid        references problem (id),
    -- To an organization, or to one person by user name: never to both.
    organization_code text        references organization (code),
    account           text        check (length(account) between 1 and 255),
    -- The words as edited for the recipient; absent where they are those of the opinion.
    title             text        check (length(title) between 1 and 200),
    text              text        check (length(text) between 1 and 20000),
    state             text        not null check (state in ('FORWARDED', 'ACKNOWLEDGED', 'WITHDRAWN')),
    forwarded_on      date        not null,
    forwarded_by      text        not null,
    acknowledged_on   date,
    acknowledged_by   text,
    remark            text        check (length(remark) between 1 and 2000),
    withdrawn_on      date,
    withdrawn_by      text,
    withdrawal_reason text        check (length(withdrawal_reason) between 1 and 2000),
    changed_at        timestamptz not null,
    version           bigint      not null,
    check ((organization_code is null) <> (account is null)),
    check (title is null or text is not null),
    check (acknowledged_on >= forwarded_on),
    check ((acknowledged_on is null) = (acknowledged_by is null)),
    check (state <> 'ACKNOWLEDGED' or acknowledged_on is not null),
    check (state <> 'FORWARDED' or acknowledged_on is null),
    check ((state = 'WITHDRAWN') = (withdrawn_on is not null)),
    check ((withdrawn_on is null) = (withdrawn_by is null) and (withdrawn_on is null) = (withdrawal_reason is null))
);
-- An opinion is forwarded once to each, unless that was taken back.
create unique index forwarding_to_organization on forwarding (opinion_id, organization_code)
    where organization_code is not null and state <> 'WITHDRAWN';
create unique index forwarding_to_person on forwarding (opinion_id, account)
    where account is not null and state <> 'WITHDRAWN';
create index forwarding_opinion on forwarding (opinion_id, forwarded_on desc, id desc);
create index forwarding_problem on forwarding (problem_id, forwarded_on desc, id desc) where problem_id is not null;
create index forwarding_inbox on forwarding (organization_code, forwarded_on desc, id desc) where organization_code is not null;
create index forwarding_inbox_of_person on forwarding (account, forwarded_on desc, id desc) where account is not null;
create index forwarding_latest on forwarding (forwarded_on desc, id desc);
create index forwarding_state on forwarding (state, forwarded_on desc, id desc);
-- For officers, who read an opinion in the words in which it was forwarded (OpinionAccess).
-- For the organization that must answer what went to another one in other words (Forwardings).
create index forwarding_in_other_words on forwarding (forwarded_on desc, id desc)
    where text is not null and organization_code is not null and state <> 'WITHDRAWN';
create index forwarding_reworded on forwarding (opinion_id) where text is not null and state <> 'WITHDRAWN';

-- appraisal (APP-1) --------------------------------------------------------------------------------------------------

-- Grade and words are encrypted: nobody but the member, the branch and the office reads them, and no query can rank people.
create table appraisal (
    id                uuid        primary key,
    campaign_id       uuid        not null references campaign (id),
    member_id         uuid        not null references member (id),
    -- In whose ledger the member stood when it was written; the successor of that branch when it was merged.
    organization_code text        not null references organization (code),
    sealed            bytea       not null,
    state             text        not null check (state in ('DRAFT', 'SHOWN', 'ACKNOWLEDGED', 'CORRECTED')),
    shown_on          date,
    acknowledged_on   date,
    changed_at        timestamptz not null,
    version           bigint      not null,
    unique (campaign_id, member_id),
    check ((state = 'DRAFT') = (shown_on is null)),
    check ((state = 'ACKNOWLEDGED') = (acknowledged_on is not null)),
    check (acknowledged_on >= shown_on)
);
create index appraisal_organization on appraisal (organization_code, id);
create index appraisal_member on appraisal (member_id, id);

create table help_plan (
    appraisal_id uuid        primary key references appraisal (id),
    sealed       bytea       not null,
    state        text        not null check (state in ('RUNNING', 'COMPLETED')),
    started_on   date        not null,
    completed_on date,
    changed_at   timestamptz not null,
    version      bigint      not null,
    check ((state = 'COMPLETED') = (completed_on is not null)),
    check (completed_on >= started_on)
);

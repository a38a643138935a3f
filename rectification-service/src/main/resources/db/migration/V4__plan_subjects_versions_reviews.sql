-- REC-1: one plan each for an organization, a leadership team or a person, per campaign -------------------------------

-- A team's or a post's code or name; absent for the organization itself and its only team.
alter table plan add column subject_name text check (length(subject_name) between 1 and 100);
-- The plan of an earlier campaign from which it was copied.
alter table plan add column copied_from uuid references plan (id);
-- Number of the version that was frozen last; 0 before the first submission.
alter table plan add column current_version integer not null default 0 check (current_version >= 0);

-- Plans from before the rule keep their order: all but the first of a subject are told apart by their title and a number.
with twin as (
    select id, row_number() over (partition by campaign_id, organization_code, subject order by id) as place
    from plan
)
update plan set subject_name = left(title, 80) || ' (' || twin.place || ')' from twin
where twin.id = plan.id and (twin.place > 1 or plan.subject = 'PERSON');
create unique index plan_once on plan (campaign_id, organization_code, subject, coalesce(subject_name, ''));
create index plan_copied_from on plan (copied_from) where copied_from is not null;

-- versions: what was submitted and what was adopted, word for word -----------------------------------------------------

create table plan_version (
    id        uuid        primary key,
    plan_id   uuid        not null references plan (id),
    number    integer     not null check (number >= 1),
    reached   text        not null check (reached in ('SUBMITTED', 'ADOPTED')),
    frozen_at timestamptz not null,
    -- User name; absent where it was submitted before versions were kept.
    frozen_by text,
    content   jsonb       not null,
    unique (plan_id, number)
);

-- Plans under way are as they were submitted: nothing may be rewritten after it. What was adopted before has no version.
with item_content as (
    select i.plan_id, jsonb_agg(jsonb_build_object('id', i.id, 'fields', jsonb_strip_nulls(jsonb_build_object(
        'problem', i.problem, 'goal', i.goal, 'measures', i.measures, 'deadline', i.deadline, 'track', i.track,
        'explanation', i.explanation, 'interimSteps', i.interim_steps, 'nextReviewOn', i.next_review_on,
        'priority', i.priority, 'responsible', i.responsible, 'milestones', i.milestones,
        'problemIds', coalesce((select jsonb_agg(p.problem_id order by p.problem_id)
                                from item_problem p where p.item_id = i.id), '[]'),
        'coOrganizations', coalesce((select jsonb_agg(jsonb_build_object('organizationCode', p.organization_code,
                                                                         'part', p.part) order by p.organization_code)
                                     from item_part p where p.item_id = i.id), '[]')))) order by i.id) as items
    from item i group by i.plan_id
)
insert into plan_version (id, plan_id, number, reached, frozen_at, content)
select gen_random_uuid(), p.id, 1, 'SUBMITTED', p.changed_at,
       jsonb_build_object('title', p.title, 'items', c.items)
from plan p join item_content c on c.plan_id = p.id
where p.state in ('SUBMITTED', 'ENDORSED', 'IN_CONSULTATION');
update plan set current_version = 1 where id in (select plan_id from plan_version);

-- reviews: what a supervision group judged, round by round (REC-5) -----------------------------------------------------

create table plan_review (
    id              uuid        primary key,
    plan_id         uuid        not null,
    version_number  integer     not null,
    verdict         text        not null check (verdict in ('ENDORSED', 'RETURNED')),
    plan_judgement  jsonb       not null,
    item_judgements jsonb       not null,
    reasons         text,
    reviewed_at     timestamptz not null,
    -- User name, by which doer and checker are told apart (TRU-4).
    reviewed_by     text        not null,
    foreign key (plan_id, version_number) references plan_version (plan_id, number),
    -- A version is judged once: after a return comes another.
    unique (plan_id, version_number),
    check ((verdict = 'RETURNED') = (reasons is not null))
);

create function plan_record_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'What was frozen or judged stays as it was (REC-5)' using errcode = 'insufficient_privilege';
end $$;
create trigger plan_version_is_kept before update or delete or truncate on plan_version
    for each statement execute function plan_record_is_kept();
create trigger plan_review_is_kept before update or delete or truncate on plan_review
    for each statement execute function plan_record_is_kept();

-- What no item takes up yet is asked for by organization and campaign (REC-2).
create index assigned_problem_of_plan on assigned_problem (organization_code, campaign_id, id);

-- problems that are merged and split (SRT-3) ---------------------------------------------------------------------------

-- What was merged keeps its words and its history, and says where its opinions are. An assigned problem is never merged
-- away: rectification knows it by its id.
alter table problem add column merged_into uuid references problem (id);
alter table problem add check (merged_into <> id);
alter table problem add check (merged_into is null or organization_code is null);
create index problem_merged on problem (id desc) where merged_into is not null;

create table problem_regrouping (
    id              uuid        primary key,
    kind            text        not null check (kind in ('MERGE', 'SPLIT')),
    from_problem_id uuid        not null references problem (id),
    to_problem_id   uuid        not null references problem (id),
    opinion_count   integer     not null check (opinion_count >= 0),
    -- Whether the problem that took the opinions had an organization already.
    target_assigned boolean     not null,
    done_by         text        not null,
    done_at         timestamptz not null,
    undone_by       text,
    undone_at       timestamptz,
    version         bigint      not null,
    check (from_problem_id <> to_problem_id),
    check ((undone_by is null) = (undone_at is null))
);
create index problem_regrouping_from on problem_regrouping (from_problem_id, id desc);
create index problem_regrouping_to on problem_regrouping (to_problem_id, id desc);

-- What moved, so that it can be undone exactly.
create table problem_regrouping_move (
    regrouping_id uuid    not null references problem_regrouping (id),
    opinion_id    uuid    not null references opinion (id),
    -- Whether the opinion was in the taking problem before.
    was_there     boolean not null,
    primary key (regrouping_id, opinion_id)
);

-- Where a link came from, when a regrouping made it.
alter table problem_opinion add column came_from_problem_id uuid references problem (id);
alter table problem_opinion add column regrouping_id uuid references problem_regrouping (id);
alter table problem_opinion add check ((came_from_problem_id is null) = (regrouping_id is null));

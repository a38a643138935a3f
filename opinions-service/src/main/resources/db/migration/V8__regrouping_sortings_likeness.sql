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

-- sortings, one opinion's or many at once (SRT-1, SRT-2) ---------------------------------------------------------------

create table opinion_sorting (
    id                 uuid        primary key,
    -- What was wanted; absent: left as it was.
    category_code      text        references category (code),
    prominence         text        check (prominence in ('OWN_SHORTCOMINGS', 'RESENTED_CONDUCT', 'HAMPERS_DEVELOPMENT',
                                                         'VITAL_INTERESTS')),
    without_prominence boolean     not null,
    problem_id         uuid        references problem (id),
    -- Opinions that it changed.
    opinion_count      integer     not null check (opinion_count >= 0),
    done_by            text        not null,
    done_at            timestamptz not null,
    undone_by          text,
    undone_at          timestamptz,
    version            bigint      not null,
    check (not (without_prominence and prominence is not null)),
    check ((undone_by is null) = (undone_at is null))
);

-- What each opinion was before and became, so that it can be undone where nobody changed it since.
create table opinion_sorting_entry (
    sorting_id        uuid    not null references opinion_sorting (id),
    opinion_id        uuid    not null references opinion (id),
    category_before   text,
    prominence_before text,
    category_after    text    not null,
    prominence_after  text,
    -- Whether it came into the problem by it.
    joined            boolean not null,
    primary key (sorting_id, opinion_id)
);
create index opinion_sorting_entry_opinion on opinion_sorting_entry (opinion_id, sorting_id desc);

-- the desk's sidebar (SRT-2): each count walks a bounded stretch of one of these; the partial ones cost intake nothing ---
create index opinion_desk_state on opinion (campaign_id, state);
create index opinion_desk_category on opinion (campaign_id, category_code) where category_code is not null;
create index opinion_desk_prominence on opinion (campaign_id, prominence) where prominence is not null;
create index opinion_prominence on opinion (prominence, received_on desc, id desc) where prominence is not null;

-- likeness (SRT-3) -----------------------------------------------------------------------------------------------------

-- What makes an opinion's text comparable with a million others, made some seconds after it came in.
create table opinion_sketch (
    opinion_id  uuid      primary key references opinion (id),
    campaign_id uuid      not null,
    -- Equal when the texts are, but for width, letter size, spaces and punctuation.
    sameness    bigint    not null,
    -- The first opinion with the same text; only that one has bands.
    repeats_id  uuid      references opinion_sketch (opinion_id),
    bands       integer[] not null,
    check (repeats_id is null or bands = '{}')
);
create index opinion_sketch_repeats on opinion_sketch (campaign_id, opinion_id desc) where repeats_id is not null;
create index opinion_sketch_same on opinion_sketch (campaign_id, sameness, opinion_id);
create index opinion_sketch_bands on opinion_sketch using gin (bands);

-- One row: every opinion up to this id was looked at.
create table opinion_sketch_progress (
    only_row boolean primary key default true check (only_row),
    settled  uuid    not null
);
insert into opinion_sketch_progress (settled) values ('00000000-0000-0000-0000-000000000000');

-- What people decided on two opinions; rows are never deleted.
create table opinion_duplicate (
    id           uuid        primary key,
    earlier_id   uuid        not null references opinion (id),
    later_id     uuid        not null references opinion (id),
    relation     text        not null check (relation in ('SAME_AS', 'DIFFERENT')),
    decided_by   text        not null,
    decided_at   timestamptz not null,
    withdrawn_by text,
    withdrawn_at timestamptz,
    check (earlier_id < later_id),
    check ((withdrawn_by is null) = (withdrawn_at is null))
);
create unique index opinion_duplicate_standing on opinion_duplicate (earlier_id, later_id) where withdrawn_at is null;
create index opinion_duplicate_later on opinion_duplicate (later_id) where withdrawn_at is null;

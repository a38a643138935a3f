-- directory: merging, dissolving, and how the tree stood (CAM-1) -------------------------------------------------------

-- Who answers for it since it was merged. What was recorded under its own code stays there.
alter table organization add column successor_code text references organization (code);
-- Below whom it stood before, oldest first: told with every event, so that reports of past periods follow the tree then.
alter table organization add column former_parents jsonb not null default '[]'
    check (jsonb_typeof(former_parents) = 'array');
alter table organization add constraint organization_successor_of_dissolved
    check (successor_code is null or not active and successor_code <> code);
create index organization_successor on organization (successor_code) where successor_code is not null;

-- What an organization was from a day on, up to the day before valid_to. One that changed twice on a day has a row that
-- stood for no whole day: valid_to is valid_from.
create table organization_history (
    position          bigint      generated always as identity primary key,
    organization_code text        not null references organization (code),
    name              text        not null,
    kind              text        not null,
    parent_code       text,
    level             integer     not null,
    batch             integer     not null,
    active            boolean     not null,
    successor_code    text,
    happened          text        not null check (happened in ('REGISTERED', 'DESCRIBED', 'MOVED', 'MOVED_ALONG', 'MERGED',
                                                               'DISSOLVED', 'REACTIVATED')),
    valid_from        date        not null,
    valid_to          date        check (valid_to >= valid_from),
    recorded_at       timestamptz not null,
    recorded_by       text        not null
);
create unique index organization_history_current on organization_history (organization_code) where valid_to is null;
create index organization_history_of on organization_history (organization_code, position desc);
-- The tree on a day, in the order of codes; and what stood below one, or was of one kind.
create index organization_history_on on organization_history (organization_code, valid_from);
create index organization_history_parent on organization_history (parent_code, organization_code, valid_from);
create index organization_history_kind on organization_history (kind, organization_code, valid_from);
create index organization_history_words on organization_history
    using gin ((organization_code || ' ' || name) gin_trgm_ops);

-- What is known of organizations that were there before their history was kept.
insert into organization_history (organization_code, name, kind, parent_code, level, batch, active, happened, valid_from,
                                  recorded_at, recorded_by)
select code, name, kind, parent_code, level, batch, active, 'REGISTERED', (changed_at at time zone 'Asia/Shanghai')::date,
       changed_at, 'system:opinions-service'
from organization
order by path;

-- Who answers it instead of organization_code, because that organization was merged.
alter table opinion add column passed_to text references organization (code);
alter table opinion add constraint opinion_passed_to_another check (passed_to <> organization_code);
create index opinion_passed_to on opinion (passed_to, received_on desc, id desc) where passed_to is not null;

-- collection: the same text twice in one activity is one form typed twice (COL-2) ----------------------------------------

-- What is left of the text without white space, width and punctuation, as a digest (EntryKey). Absent without an activity.
alter table opinion add column entry_key text check (entry_key ~ '^[0-9a-f]{32}$');
-- The opinion's own id where two people did write the same: somebody confirmed it, or each is a row of a register.
alter table opinion add column entry_twin uuid;
create unique index opinion_entry on opinion (activity_id, entry_key, entry_twin) nulls not distinct
    where entry_key is not null;
-- The opinions of an activity in the order in which they were entered.
drop index opinion_activity;
create index opinion_activity on opinion (activity_id, id) where activity_id is not null;

-- contact points (CAM-5) ------------------------------------------------------------------------------------------------

-- Whom a leader, a unit or a seconded cadre is paired with. A post, never a person.
create table contact_point (
    id              uuid        primary key,
    kind            text        not null check (kind in ('LEADER', 'UNIT', 'SECONDED_CADRE')),
    home_code       text        not null references organization (code),
    post            text        check (length(post) between 1 and 100),
    visited_code    text        not null references organization (code),
    starts_on       date        not null,
    -- The last day; absent while it lasts.
    ends_on         date,
    -- Repeated from the visits, so that those who stay away are found by an index.
    last_visited_on date,
    changed_at      timestamptz not null,
    version         bigint      not null,
    check ((kind = 'UNIT') = (post is null)),
    check (home_code <> visited_code or kind = 'LEADER'),
    check (ends_on >= starts_on)
);
create unique index contact_point_standing on contact_point (kind, home_code, post, visited_code) nulls not distinct
    where ends_on is null;
create index contact_point_home on contact_point (home_code, id desc);
create index contact_point_visited on contact_point (visited_code, id desc);
create index contact_point_kind on contact_point (kind, id desc);
create index contact_point_unvisited on contact_point (last_visited_on nulls first, id desc) where ends_on is null;

-- What happened on a day; both codes are those of that day, whatever became of the organizations.
create table contact_visit (
    id               uuid        primary key,
    contact_point_id uuid        not null references contact_point (id),
    home_code        text        not null references organization (code),
    visited_code     text        not null references organization (code),
    visited_on       date        not null,
    heard            text        not null check (length(heard) between 1 and 5000),
    -- Through which the opinions that were brought back are collected.
    activity_id      uuid        references collection_activity (id),
    recorded_at      timestamptz not null
);
create index contact_visit_of on contact_visit (contact_point_id, visited_on desc, id desc);
create unique index contact_visit_activity on contact_visit (activity_id) where activity_id is not null;

create table practical_deed (
    id               uuid        primary key,
    contact_point_id uuid        not null references contact_point (id),
    visit_id         uuid        not null references contact_visit (id),
    description      text        not null check (length(description) between 1 and 1000),
    state            text        not null check (state in ('PROMISED', 'DONE', 'DROPPED')),
    promised_on      date        not null,
    settled_on       date,
    -- What was done, or why it is not.
    outcome          text        check (length(outcome) between 1 and 1000),
    changed_at       timestamptz not null,
    version          bigint      not null,
    check ((state = 'PROMISED') = (settled_on is null)),
    check ((settled_on is null) = (outcome is null))
);
create index practical_deed_of on practical_deed (contact_point_id, id desc);
create index practical_deed_state on practical_deed (contact_point_id, state, id desc);

-- What the home unit of a seconded cadre gave.
create table contact_support (
    id               uuid        primary key,
    contact_point_id uuid        not null references contact_point (id),
    home_code        text        not null references organization (code),
    given_on         date        not null,
    what             text        not null check (length(what) between 1 and 500),
    -- How much of what, in words.
    amount           text        check (length(amount) between 1 and 200),
    recorded_at      timestamptz not null
);
create index contact_support_of on contact_support (contact_point_id, given_on desc, id desc);

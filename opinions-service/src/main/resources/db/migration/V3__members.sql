-- members (CAM-4) ----------------------------------------------------------------------------------------------------
-- Personal data: only the ledger's own endpoints read this table, and no event tells of it.

create table member (
    id                uuid        primary key,
    number            text        not null unique check (number ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
    organization_code text        not null references organization (code),
    name              text        not null check (length(name) between 1 and 100),
    category          text        not null check (category in ('IN_SERVICE', 'FLOATING', 'RETIRED', 'OTHER')),
    groups            text[]      not null check (groups <@ array['LAID_OFF', 'GRADUATE', 'VETERAN']),
    place             text        check (length(place) between 1 and 200),
    relation          text        check (relation in ('NOTHING', 'TEMPORARY', 'FULL')),
    reachable         boolean     not null,
    removed_for       text        check (removed_for in ('TRANSFERRED', 'LEFT', 'DECEASED', 'ENTERED_IN_ERROR')),
    removed_on        date,
    changed_at        timestamptz not null,
    version           bigint      not null,
    check ((category = 'FLOATING') = (place is not null)),
    check ((category = 'FLOATING') = (relation is not null)),
    check ((removed_for is null) = (removed_on is null))
);
-- The ledger of an organization, and the whole one, in their order.
create index member_ledger on member (organization_code, number) where removed_for is null;
create index member_removed on member (organization_code, number) where removed_for is not null;
create index member_category on member (category, organization_code, number) where removed_for is null;
create index member_unreachable on member (organization_code, number) where removed_for is null and not reachable;
create index member_groups on member using gin (groups) where groups <> '{}';
create index member_words on member using gin ((number || ' ' || name) gin_trgm_ops);

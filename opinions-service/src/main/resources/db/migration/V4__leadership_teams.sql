-- leadership teams (COL-4, CAM-4) ------------------------------------------------------------------------------------

create table leadership_team (
    id                uuid        primary key,
    -- One for an organization.
    organization_code text        not null unique references organization (code),
    -- Posts with their ids, titles, kinds and holders, in order: read and written as a whole.
    posts             jsonb       not null check (jsonb_typeof(posts) = 'array'),
    complete          boolean     not null,
    strength          text        check (strength in ('SOUND', 'ORDINARY', 'WEAK')),
    finding           text        check (length(finding) <= 2000),
    assessed_on       date,
    changed_at        timestamptz not null,
    version           bigint      not null,
    check ((strength is null) = (assessed_on is null))
);
create index leadership_team_incomplete on leadership_team (organization_code) where not complete;
create index leadership_team_strength on leadership_team (strength, organization_code) where strength is not null;

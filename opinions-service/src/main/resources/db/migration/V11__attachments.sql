-- attachments (COL-7) ------------------------------------------------------------------------------------------------
-- Written after the bytes were kept under the same id, here or in another storage: there is no row without bytes, but
-- for one that was erased.

create table attachment (
    id                uuid        primary key,
    -- It belongs to an opinion, or to an organization as evidence.
    opinion_id        uuid        references opinion (id),
    organization_code text        check (length(organization_code) between 1 and 64),
    -- What a giver's file is called by; free again when it was withdrawn.
    number            integer     check (number between 1 and 10),
    type              text        not null check (type in ('JPEG', 'PNG', 'PDF', 'DOCX', 'XLSX')),
    -- As staff called it; of a giver's file not even that is kept (COL-5).
    name              text        check (length(name) between 1 and 120),
    size_bytes        bigint      not null check (size_bytes > 0),
    -- Of the bytes as they are kept: the same file sent again is one attachment. It goes with the bytes.
    digest            text        check (digest ~ '^[0-9a-f]{64}$'),
    state             text        not null check (state in ('KEPT', 'WITHDRAWN', 'ERASED')),
    withdrawn_for     text        check (withdrawn_for in ('ASKED_FOR', 'TELLS_OF_OTHERS', 'UNLAWFUL', 'UNRELATED')),
    withdrawn_on      date,
    added_on          date        not null,
    changed_at        timestamptz not null,
    version           bigint      not null,
    check ((opinion_id is null) <> (organization_code is null)),
    check ((opinion_id is null) = (number is null)),
    check ((state = 'KEPT') = (withdrawn_on is null)),
    check ((withdrawn_for is null) = (withdrawn_on is null)),
    check (state <> 'ERASED' or name is null),
    check ((state = 'ERASED') = (digest is null))
);
-- At most ten that stand.
create unique index attachment_number on attachment (opinion_id, number) where state = 'KEPT';
create index attachment_opinion on attachment (opinion_id, state, id) where opinion_id is not null;
create index attachment_evidence on attachment (organization_code, digest) where state = 'KEPT' and opinion_id is null;
create index attachment_withdrawn on attachment (withdrawn_on, id) where state = 'WITHDRAWN';

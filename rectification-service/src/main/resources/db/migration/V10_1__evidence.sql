-- evidence (REC-7, COL-7) --------------------------------------------------------------------------------------------
-- Written after the bytes were kept under the same id, here or in another storage: there is no row without bytes.
create table evidence_file (
    id                uuid        primary key,
    organization_code text        not null references organization (code) on update cascade,
    type              text        not null check (type in ('JPEG', 'PNG', 'PDF', 'DOCX', 'XLSX')),
    name              text        not null check (length(name) between 1 and 120),
    size_bytes        bigint      not null check (size_bytes > 0),
    -- Of the bytes as they are kept: the same file sent again is one.
    digest            text        not null check (digest ~ '^[0-9a-f]{64}$'),
    added_on          date        not null,
    changed_at        timestamptz not null,
    version           bigint      not null
);
create index evidence_file_same on evidence_file (organization_code, digest);

-- What a file was put forward for. Nothing takes it back: also a report that was sent back was made.
create table evidence_use (
    file_id    uuid    not null references evidence_file (id),
    item_id    uuid    not null references item (id),
    purpose    text    not null check (purpose in ('COMPLETION', 'AMENDMENT')),
    -- The item itself, or the amendment.
    subject_id uuid    not null,
    published  boolean not null,
    primary key (file_id, subject_id)
);
create index evidence_use_item on evidence_use (item_id, file_id);
create index evidence_use_subject on evidence_use (subject_id);

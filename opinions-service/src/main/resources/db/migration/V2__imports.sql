-- imports ------------------------------------------------------------------------------------------------------------

-- Not opinion_import: that is the index on opinions by their import.
create table opinion_import_job (
    id                uuid        primary key,
    state             text        not null check (state in ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED')),
    campaign_id       uuid        not null references campaign (id),
    source_system     text        not null check (length(source_system) between 1 and 100),
    file_name         text        not null check (length(file_name) between 1 and 200),
    file_size         bigint      not null check (file_size > 0),
    -- The request as it was accepted, with what the reader found out about the file: JSON.
    request           text        not null,
    requested_by      text        not null,
    -- The caller's organization; a collector sees the imports of the own one.
    organization_code text,
    -- Set for a collector: the one organization for which rows may be registered.
    only_collector    text,
    uploaded_on       date        not null,
    rows_total        bigint      not null check (rows_total > 0),
    rows_read         bigint      not null check (rows_read <= rows_total),
    imported          bigint      not null check (imported >= 0),
    already_there     bigint      not null check (already_there >= 0),
    rejected          bigint      not null check (rejected >= 0),
    created_at        timestamptz not null,
    started_at        timestamptz,
    finished_at       timestamptz,
    -- How often it was taken up; a worker that was given up for dead knows by it that another has taken over.
    run               integer     not null check (run >= 0),
    lease_until       timestamptz,
    failure_code      text,
    failure_detail    text,
    changed_at        timestamptz not null,
    version           bigint      not null,
    check (rows_read = imported + already_there + rejected),
    check ((state = 'RUNNING') = (lease_until is not null)),
    check ((state = 'FAILED') = (failure_code is not null)),
    check ((state in ('COMPLETED', 'FAILED')) = (finished_at is not null))
);
create index opinion_import_job_waiting on opinion_import_job (id) where state in ('QUEUED', 'RUNNING');
create index opinion_import_job_organization on opinion_import_job (organization_code, id desc);

-- The file, in pieces, where every replica can read it; gone when the import has ended.
create table opinion_import_file (
    import_id uuid    not null references opinion_import_job (id),
    position  integer not null,
    bytes     bytea   not null,
    primary key (import_id, position)
);
-- Spreadsheets are compressed already, and CSV files live for minutes.
alter table opinion_import_file alter column bytes set storage external;

-- What is wrong with rows that were left out; never words of a giver.
create table opinion_import_rejection (
    import_id  uuid     not null references opinion_import_job (id),
    row_number bigint   not null,
    position   smallint not null,
    header     text     not null check (length(header) <= 200),
    value      text     check (length(value) <= 60),
    fault      text     not null,
    primary key (import_id, row_number, position)
);

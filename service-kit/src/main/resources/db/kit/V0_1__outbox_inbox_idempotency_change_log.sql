-- Column meanings of Debezium's outbox event router, so that CDC could replace the relay.
create table outbox (
    position       bigint generated always as identity primary key,
    id             uuid        not null,
    topic          text        not null,
    aggregate_type text        not null,
    aggregate_id   text        not null,
    type           text        not null,
    sequence       bigint      not null check (sequence >= 0),
    payload        text        not null,
    created_at     timestamptz not null
);
-- Rows live for milliseconds: clean up early, or the index grows over dead rows.
alter table outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

create table inbox (
    event_id    text        primary key,
    received_at timestamptz not null default now()
);

create table inbox_sequence (
    aggregate_id text   primary key,
    sequence     bigint not null
);

create table idempotency_key (
    id           bytea       primary key,
    request_hash bytea       not null,
    answer       bytea,
    created_at   timestamptz not null
);
create index idempotency_key_created_at on idempotency_key (created_at);

create table change_log (
    id                uuid        primary key,
    changed_at        timestamptz not null,
    actor             text        not null,
    organization_code text,
    action            text        not null,
    aggregate_type    text        not null,
    aggregate_id      text        not null,
    details           jsonb       not null
);
create index change_log_aggregate on change_log (aggregate_type, aggregate_id, changed_at);
create index change_log_changed_at on change_log (changed_at, id);

-- --- change log (TRU-3) ---------------------------------------------------------------------------------------
-- An array of {entity, id, kind, fields: {name: {before, after} | {withheld}}}; null where only the details tell.
alter table change_log add column changes jsonb;
alter table change_log add column changes_left_out integer not null default 0 check (changes_left_out >= 0);

create index change_log_action on change_log (action, changed_at, id);
-- The public and its many entries are looked for by time or action; their intake does not pay for these.
create index change_log_actor on change_log (actor, changed_at, id) where actor <> 'public';
create index change_log_organization on change_log (organization_code, changed_at, id)
    where organization_code is not null;

create function refuse_to_rewrite_the_change_log() returns trigger language plpgsql as $$
begin
    raise exception 'change_log is append-only (TRU-3)' using errcode = 'insufficient_privilege';
end $$;
create trigger change_log_append_only before update or delete or truncate on change_log
    for each statement execute function refuse_to_rewrite_the_change_log();

-- --- webhooks -------------------------------------------------------------------------------------------------
create table webhook (
    id                  uuid        primary key,
    name                text        not null check (length(name) between 1 and 100),
    url                 text        not null check (length(url) <= 2000),
    event_types         text[]      not null,
    state               text        not null check (state in ('ACTIVE', 'PAUSED')),
    pause_reason        text        check (pause_reason in ('BY_ADMIN', 'FAILING')),
    failing_since       timestamptz,
    secret              bytea       not null,
    former_secret       bytea,
    former_secret_until timestamptz,
    -- How far the topics were read for it; moves in the transaction that stores what was read.
    position            text        not null,
    created_at          timestamptz not null,
    changed_at          timestamptz not null,
    version             bigint      not null,
    check ((state = 'PAUSED') = (pause_reason is not null)),
    check ((former_secret is null) = (former_secret_until is null))
);

create table webhook_delivery (
    position         bigint generated always as identity primary key,
    id               uuid        not null unique,
    webhook_id       uuid        not null references webhook on delete cascade,
    event_id         text        not null,
    event_type       text        not null,
    subject          text        not null,
    payload          text        not null,
    state            text        not null check (state in ('PENDING', 'DELIVERED', 'FAILED')),
    attempts         integer     not null default 0 check (attempts >= 0),
    created_at       timestamptz not null,
    give_up_at       timestamptz not null,
    due_at           timestamptz not null,
    -- Whoever sends it holds it until then; after a crash another takes it up.
    claimed_until    timestamptz,
    last_attempt_at  timestamptz,
    response_status  integer,
    response_excerpt text check (length(response_excerpt) <= 500),
    failure          text,
    -- An event that stands twice on a topic is delivered once.
    unique (webhook_id, event_id)
);
create index webhook_delivery_log on webhook_delivery (webhook_id, position);
create index webhook_delivery_by_state on webhook_delivery (webhook_id, state, position);
create index webhook_delivery_due on webhook_delivery (webhook_id, due_at) where state = 'PENDING';
create index webhook_delivery_order on webhook_delivery (webhook_id, subject, position) where state = 'PENDING';
create index webhook_delivery_ended on webhook_delivery (created_at) where state <> 'PENDING';

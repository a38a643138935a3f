-- public log (TRU-2) -------------------------------------------------------------------------------------------------
-- Grows and never changes: whoever tries, by whatever program, is refused by the database too.

create table public_log_entry (
    index     bigint      primary key check (index >= 0),
    at        timestamptz not null,
    kind      text        not null,
    commitment_id uuid    not null,
    -- The bytes that are hashed, as RFC 8785 writes them.
    canonical text        not null,
    hash      bytea       not null check (length(hash) = 32)
);
create index public_log_entry_commitment on public_log_entry (commitment_id, index);

-- The complete subtrees of the Merkle tree (RFC 9162); level 0 is the leaves.
create table public_log_node (
    level    smallint not null check (level between 0 and 62),
    position bigint   not null check (position >= 0),
    hash     bytea    not null check (length(hash) = 32),
    primary key (level, position)
);

create function public_log_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'The public log only grows (TRU-2)' using errcode = 'insufficient_privilege';
end $$;
create trigger public_log_entry_append_only before update or delete or truncate on public_log_entry
    for each statement execute function public_log_is_append_only();
create trigger public_log_node_append_only before update or delete or truncate on public_log_node
    for each statement execute function public_log_is_append_only();
revoke update, delete, truncate on public_log_entry, public_log_node from public, current_user;

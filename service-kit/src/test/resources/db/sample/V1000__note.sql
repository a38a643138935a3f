create table note (
    id      uuid primary key,
    text    text   not null,
    version bigint not null
);
create table applied_plan (
    plan_id uuid not null,
    state   text not null
);

-- The database goes away in the middle of a commit: the server process ends itself as the first commits of a row that
-- says so run their deferred triggers.
create sequence deaths_of_note;
create sequence deaths_of_applied_plan;
create function die_at_commit() returns trigger language plpgsql as $$
begin
    if nextval('deaths_of_' || tg_table_name) <= tg_argv[0]::bigint then
        perform pg_terminate_backend(pg_backend_pid());
    end if;
    return null;
end $$;
create constraint trigger note_dies after insert on note
    deferrable initially deferred for each row when (new.text = 'dies at commit') execute function die_at_commit(1);
-- Twice: in the batch, and when the record is alone.
create constraint trigger applied_plan_dies after insert on applied_plan
    deferrable initially deferred for each row when (new.state = 'DIES AT COMMIT') execute function die_at_commit(2);

-- working calendar (CAM-6) -------------------------------------------------------------------------------------------

create table calendar_year (
    year       integer     primary key check (year between 1949 and 2199),
    -- Holidays and worked weekend days with their names, by date: read and written as a whole.
    days       jsonb       not null check (jsonb_typeof(days) = 'array'),
    changed_at timestamptz not null,
    version    bigint      not null
);

-- The term that was promised at receipt, in working days. So far every due day was counted Monday to Friday.
alter table opinion add column reply_working_days integer;
update opinion set reply_working_days = greatest(1, (
    select count(*) from generate_series(received_on + 1, reply_due_on, interval '1 day') as day
    where extract(isodow from day) < 6));
alter table opinion
    alter column reply_working_days set not null,
    add constraint opinion_reply_working_days_check check (reply_working_days >= 1);

-- How far the open opinions were gone through after a calendar was published; gone when it is done.
create table reply_review (
    year        integer     primary key references calendar_year (year),
    pass        integer     not null check (pass in (1, 2)),
    due_at      timestamptz not null,
    state       text        not null,
    received_on date        not null,
    opinion_id  uuid        not null
);
create index reply_review_due on reply_review (due_at);

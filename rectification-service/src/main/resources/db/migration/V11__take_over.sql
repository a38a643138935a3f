-- take-over (REC-6) --------------------------------------------------------------------------------------------------
-- Plans that were adopted before the suite came, and where that can be looked up.

create table take_over (
    plan_id          uuid primary key references plan (id),
    source_title     text not null check (length(source_title) between 1 and 200),
    source_reference text not null check (length(source_reference) between 1 and 500),
    promised_on      date not null,
    taken_over_on    date not null,
    taken_over_by    text not null,
    check (promised_on < taken_over_on)
);

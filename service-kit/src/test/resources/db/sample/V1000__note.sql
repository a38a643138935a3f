create table note (
    id      uuid primary key,
    text    text   not null,
    version bigint not null
);
create table applied_plan (
    plan_id uuid not null,
    state   text not null
);

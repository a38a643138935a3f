-- The working calendar (CAM-6), as opinions-service published it, a row a year ------------------------------------------

create table working_calendar (
    year                 integer primary key check (year between 1949 and 2199),
    holidays             date[]  not null,
    worked_weekend_days  date[]  not null
);

-- Assignments with dates (SUP-1): one that is over stays as history ------------------------------------------------------

alter table supervision_assignment drop constraint supervision_assignment_pkey;
alter table supervision_assignment
    add column id uuid not null default gen_random_uuid() primary key,
    -- The first day on which it is no longer so.
    add column ended_on date,
    add column version bigint not null default 0,
    add check (ended_on >= assigned_on);
create unique index supervision_assignment_running on supervision_assignment (group_id, organization_code)
    where ended_on is null;
create index supervision_assignment_list on supervision_assignment (organization_code, id);
create index supervision_assignment_group on supervision_assignment (group_id, organization_code, id);

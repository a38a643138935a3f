-- The working calendar (CAM-6), as opinions-service published it, a row a year ------------------------------------------

create table working_calendar (
    year                 integer primary key check (year between 1949 and 2199),
    holidays             date[]  not null,
    worked_weekend_days  date[]  not null
);

-- SAT-1, SAT-2: who is asked, how long a survey runs, and what casting a ballot touches (ADR 33) ------------------------

-- CAM-6: a published count below this is withheld.
alter table campaign add column smallest_cell integer not null default 5 check (smallest_cell >= 1);

-- The last day on which ballots are taken, in the district's zone; the survey closes by itself when it is over.
alter table survey add column last_day date not null default (current_date + 14);
update survey set last_day = coalesce(closed_on, opened_on + 14);
-- {kind, number} of the representatives who were asked: how many, never who.
alter table survey add column invited jsonb not null default '[]';
-- How many people are asked: representatives, or the units that were drawn; absent where nobody knows.
alter table survey add column asked integer check (asked >= 1);
alter table survey add column codes_withdrawn integer not null default 0 check (codes_withdrawn >= 0);
-- {on, until} of each extension.
alter table survey add column prolongations jsonb not null default '[]';
-- The day on which the ballot box was last shaken.
alter table survey add column shaken_on date not null default current_date;
alter table survey add constraint survey_codes_within_asked check (asked is null or codes_issued - codes_withdrawn <= asked);
alter table survey add constraint survey_codes_withdrawn check (codes_withdrawn <= codes_issued);
create index survey_due on survey (last_day, id) where state = 'OPEN';
create index survey_shaken on survey (shaken_on, id) where state = 'OPEN';

create table survey_sample (
    survey_id   uuid      primary key references survey (id),
    unit        text      not null check (unit in ('HOUSEHOLD', 'RECEIPT', 'PERSON', 'ENTERPRISE', 'UNIT')),
    frame       text      not null check (length(frame) between 1 and 200),
    frame_size  integer   not null check (frame_size between 1 and 10000000),
    sample_size integer   not null check (sample_size between 1 and least(5000, frame_size)),
    seed        bytea     not null check (length(seed) = 32),
    numbers     integer[] not null check (cardinality(numbers) = sample_size),
    drawn_on    date      not null
);

-- A ballot is inserted with the survey of a code that was used in the same statement, and codes refer to surveys. A
-- reference of its own would lock the survey's row once more for every ballot, and each lock would be written there.
alter table ballot drop constraint ballot_survey_id_fkey;
create index ballot_remark on ballot (survey_id, id) where remark is not null;
-- Room beside each code for the one change that it sees: no index is touched when it is used.
alter table ballot_code set (fillfactor = 50);

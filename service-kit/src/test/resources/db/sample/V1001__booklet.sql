create table booklet (
    id          uuid primary key,
    title       text,
    words       text,
    series_code text,
    copies      integer not null,
    printed_on  date,
    note_ids    uuid[],
    sealed      bytea,
    born_on     date,
    edition     integer,
    edition_words text,
    changed_at  timestamptz,
    version     bigint not null
);
create table booklet_tag (
    booklet_id uuid not null references booklet on delete cascade,
    tag        text not null
);
create table appendix (
    id         uuid primary key,
    booklet_id uuid not null,
    number     integer not null
);

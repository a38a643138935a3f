-- The bytes of attachments where they are kept in the database (COL-7), in pieces of a megabyte.
create table attachment_piece (
    key      uuid    not null,
    position integer not null check (position >= 0),
    bytes    bytea   not null check (length(bytes) between 1 and 1048576),
    primary key (key, position)
);
-- Pictures and documents are compressed already.
alter table attachment_piece alter column bytes set storage external;

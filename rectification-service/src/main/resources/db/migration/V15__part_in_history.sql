-- Whose part was reported, where it is not the lead organization's (REC-8).
alter table item_history add column part_of text check (length(part_of) between 1 and 64);

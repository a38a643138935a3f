-- Into which organization one was merged. Absent for what was told before this column: a rebuild fills it.
call in_each_projection($ddl$
    alter table organization add column successor_code text collate "C";
$ddl$);

-- Below whom an organization stood before, oldest first, each with the day on which it left. Events of old say nothing.
call in_each_projection($ddl$
    alter table organization add column former_parents jsonb not null default '[]';
    create index organization_moved on organization (code) where former_parents <> '[]';
$ddl$);

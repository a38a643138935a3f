\timing on
create table ta(t text); create index on ta using gin (t gin_trgm_ops);
create table tb(t text); create index on tb using gin (words(t));
create table tc(t text); 
insert into tc select t from g limit 50000;
insert into ta select t from g limit 50000;
insert into tb select t from g limit 50000;
select pg_size_pretty(pg_relation_size('ta_t_idx')), pg_size_pretty(pg_relation_size('tb_words_idx'));
select gin_clean_pending_list('ta_t_idx'), gin_clean_pending_list('tb_words_idx');

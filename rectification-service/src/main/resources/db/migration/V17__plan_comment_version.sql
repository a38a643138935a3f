-- A plan that is taken back and shown again is another one: a comment speaks of the version that was shown (REC-5).
alter table plan_comment add column plan_version integer;
update plan_comment set plan_version = plan.current_version from plan where plan.id = plan_comment.plan_id;
alter table plan_comment alter column plan_version set not null;

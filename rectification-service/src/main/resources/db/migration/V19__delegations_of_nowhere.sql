-- TRU-4: where an absent supervisor works was not asked of an admin before, so nothing kept their deputy from checking work of that
-- organization. Such delegations end; who still needs one is asked for it anew. What supervisors handed over themselves goes on.
update task_delegation as made
set ended_at = now(), changed_at = now(), version = version + 1
where capacity = 'SUPERVISOR' and organization_code is null and ended_at is null
  and not exists (
      select 1 from change_log handing
      where handing.aggregate_type = 'task-delegation' and handing.aggregate_id = made.id::text
        and handing.action = 'hand-over-tasks' and handing.actor = made.absent);

package org.huiyin.rectification.lookback;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.rectification.tasks.TaskKind;
import org.huiyin.rectification.tasks.TaskSource;

/** What is still to be looked at, and findings that nothing was made of (SUP-3). */
@ApplicationScoped
class LookBackTasks implements TaskSource {

    /** TRU-4, as {@link LookBackSubjects#hadAHand} sees it. */
    private static final String SUBJECTS = """
            select s.id, l.title, s.organization_code, l.due_on, l.started_on as since,
                   case when s.item_id is not null then (select i.doers from item i where i.id = s.item_id)
                   else coalesce((
                       with recursive entrusted(code) as (
                           select s.organization_code
                           union
                           select o.code from organization o join entrusted e on o.successor_code = e.code
                           where not o.active
                       )
                       select jsonb_agg(hand.username) from (
                           select jsonb_array_elements_text(p.contributors) as username
                           from plan p join entrusted e on e.code = p.organization_code
                           where p.campaign_id = l.campaign_id
                           union
                           select jsonb_array_elements_text(i.doers)
                           from item i join entrusted e on e.code = i.organization_code
                           where i.campaign_id = l.campaign_id
                           union
                           select jsonb_array_elements_text(t.writers)
                           from transition t join entrusted e on e.code = t.organization_code
                           where t.campaign_id = l.campaign_id) hand), '[]')
                   end as doers
            from look_back_subject s join look_back l on l.id = s.look_back_id
            where s.answered_on is null and s.dropped_on is null and l.state = 'RUNNING'""";

    private static final String FINDINGS = """
            select f.id, left(f.text, 200) as title, f.organization_code, cast(null as date) as due_on,
                   f.found_on as since, cast('[]' as jsonb) as doers
            from look_back_finding f where f.order_id is null and f.planned_item_id is null""";

    @Override
    public Map<TaskKind, String> openTasks() {
        return Map.of(TaskKind.LOOK_BACK_TO_ANSWER, SUBJECTS, TaskKind.FINDING_TO_PLAN, FINDINGS);
    }
}

package org.huiyin.rectification.transition;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.rectification.tasks.TaskKind;
import org.huiyin.rectification.tasks.TaskSource;

/** Transitions that wait for somebody, until the last day of their phase (SUP-4). */
@ApplicationScoped
class TransitionTasks implements TaskSource {

    /** Who wrote or checked it is not asked to check or to approve it (TRU-4). */
    private static final String WAITING = """
            select t.id, case t.phase when 'STUDY' then '学习动员' when 'ANALYSIS' then '分析评议' else '整改提高' end as title,
                   t.organization_code,
                   (select p.ends_on from campaign_phase p join organization o on o.batch = p.batch
                    where p.campaign_id = t.campaign_id and p.kind = t.phase and o.code = t.organization_code) as due_on,
                   cast(t.changed_at at time zone 'Asia/Shanghai' as date) as since,
                   t.writers || jsonb_path_query_array(t.signed, '$[*].signedBy') as doers
            from transition t where t.state in (%s)""";

    @Override
    public Map<TaskKind, String> openTasks() {
        return Map.of(
                TaskKind.TRANSITION_STEP_TO_SIGN,
                WAITING.formatted("'SELF_REVIEW_DUE', 'ASSESSMENT_DUE', 'REPORT_DUE', 'MEETING_DUE'"),
                TaskKind.TRANSITION_TO_CHECK,
                WAITING.formatted("'CHECK_DUE'"),
                TaskKind.TRANSITION_TO_APPROVE,
                WAITING.formatted("'APPROVAL_DUE'"),
                TaskKind.TRANSITION_MAKE_UP_TO_SUPERVISE,
                WAITING.formatted("'MAKE_UP_DUE'"));
    }
}

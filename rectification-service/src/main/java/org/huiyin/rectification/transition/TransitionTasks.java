package org.huiyin.rectification.transition;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.rectification.tasks.TaskKind;
import org.huiyin.rectification.tasks.TaskSource;

/** The step of a transition that is due (SUP-4), until the last day of its phase (CAM-2). */
@ApplicationScoped
class TransitionTasks implements TaskSource {

    /** Who wrote a document, or signed a step, does not check or approve (TRU-4). */
    private static final String TRANSITIONS = """
            select t.id,
                   c.name || '：' || case t.phase when 'STUDY' then '学习动员' when 'ANALYSIS' then '分析评议'
                                    else '整改提高' end as title,
                   t.organization_code, phase.ends_on as due_on,
                   cast(t.changed_at at time zone 'Asia/Shanghai' as date) as since,
                   t.writers || coalesce((select jsonb_agg(step.body -> 'signedBy')
                                          from jsonb_array_elements(t.signed) as step (body)), '[]') as doers
            from transition t
            join campaign c on c.id = t.campaign_id
            join organization o on o.code = t.organization_code
            left join campaign_phase phase
                on phase.campaign_id = t.campaign_id and phase.batch = o.batch and phase.kind = t.phase
            where t.state = '%s'""";

    @Override
    public Map<TaskKind, String> openTasks() {
        return Map.of(
                TaskKind.SELF_REVIEW_TO_SIGN, TRANSITIONS.formatted(TransitionState.SELF_REVIEW_DUE),
                TaskKind.ASSESSMENT_TO_HOLD, TRANSITIONS.formatted(TransitionState.ASSESSMENT_DUE),
                TaskKind.ASSESSMENT_MAKE_UP_TO_SUPERVISE, TRANSITIONS.formatted(TransitionState.MAKE_UP_DUE),
                TaskKind.TRANSITION_REPORT_TO_SIGN, TRANSITIONS.formatted(TransitionState.REPORT_DUE),
                TaskKind.TRANSITION_TO_CHECK, TRANSITIONS.formatted(TransitionState.CHECK_DUE),
                TaskKind.TRANSITION_TO_APPROVE, TRANSITIONS.formatted(TransitionState.APPROVAL_DUE),
                TaskKind.TRANSITION_MEETING_TO_HOLD, TRANSITIONS.formatted(TransitionState.MEETING_DUE));
    }
}

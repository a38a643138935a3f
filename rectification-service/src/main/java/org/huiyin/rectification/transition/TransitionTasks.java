package org.huiyin.rectification.transition;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.rectification.tasks.TaskKind;
import org.huiyin.rectification.tasks.TaskSource;

/** Transitions that wait for somebody, or to be opened, until the last day of their phase (SUP-4). */
@ApplicationScoped
class TransitionTasks implements TaskSource {

    /** Who wrote or checked it is not asked to check or to approve it (TRU-4). */
    private static final String WAITING = """
            select t.id, %s as title,
                   t.organization_code,
                   (select p.ends_on from campaign_phase p join organization o on o.batch = p.batch
                    where p.campaign_id = t.campaign_id and p.kind = t.phase and o.code = t.organization_code) as due_on,
                   cast(t.changed_at at time zone 'Asia/Shanghai' as date) as since,
                   t.writers || jsonb_path_query_array(t.signed, '$[*].signedBy') as doers
            from transition t where t.state in (%s)""";

    /**
     * Who may begin, as {@link PhaseStandings} tells it: from the first day, or since the phase before was passed; late,
     * too, until the last phase of the campaign is over.
     */
    private static final String TO_OPEN = """
            select p.campaign_id as id, %s as title, o.code as organization_code, p.ends_on as due_on,
                   greatest(p.starts_on, (
                       select max(before.passed_on) from transition before
                       where before.campaign_id = p.campaign_id and before.organization_code = o.code)) as since,
                   cast('[]' as jsonb) as doers
            from organization o join campaign_phase p on p.batch = o.batch
            where o.active and p.starts_on <= :today
              and exists (
                  select 1 from campaign_phase running
                  where running.campaign_id = p.campaign_id and running.ends_on >= :today)
              and not exists (
                  select 1 from transition mine where mine.campaign_id = p.campaign_id
                  and mine.organization_code = o.code and mine.phase = p.kind and mine.state <> 'ENDED')
              and not exists (
                  select 1 from campaign_phase before
                  where before.campaign_id = p.campaign_id and before.batch = p.batch and before.position < p.position
                  and not exists (
                      select 1 from transition passed where passed.campaign_id = before.campaign_id
                      and passed.organization_code = o.code and passed.phase = before.kind
                      and passed.state = 'PASSED'))""";

    private static final String PHASE =
            "case %s when 'STUDY' then '学习动员' when 'ANALYSIS' then '分析评议' else '整改提高' end";

    @Override
    public Map<TaskKind, String> openTasks() {
        return Map.of(
                TaskKind.TRANSITION_TO_OPEN,
                TO_OPEN.formatted(PHASE.formatted("p.kind")),
                TaskKind.TRANSITION_STEP_TO_SIGN,
                waiting("'SELF_REVIEW_DUE', 'ASSESSMENT_DUE', 'REPORT_DUE', 'MEETING_DUE'"),
                TaskKind.TRANSITION_TO_CHECK,
                waiting("'CHECK_DUE'"),
                TaskKind.TRANSITION_TO_APPROVE,
                waiting("'APPROVAL_DUE'"),
                TaskKind.TRANSITION_MAKE_UP_TO_SUPERVISE,
                waiting("'MAKE_UP_DUE'"));
    }

    private static String waiting(String states) {
        return WAITING.formatted(PHASE.formatted("t.phase"), states);
    }
}

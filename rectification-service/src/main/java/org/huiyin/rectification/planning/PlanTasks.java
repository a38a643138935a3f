package org.huiyin.rectification.planning;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.rectification.tasks.TaskKind;
import org.huiyin.rectification.tasks.TaskSource;

/** What plans wait for (REC-5), and problems that wait for a plan (REC-2); no rule sets a day for it. */
@ApplicationScoped
class PlanTasks implements TaskSource {

    private static final String PLANS = """
            select id, title, organization_code, cast(null as date) as due_on, %s as since, contributors as doers
            from plan where %s""";
    private static final String CHANGED = "cast(changed_at at time zone 'Asia/Shanghai' as date)";
    private static final String WRITABLE = "state in ('DRAFT', 'RETURNED')";
    private static final String UNANSWERED =
            "exists (select 1 from plan_comment c where c.plan_id = plan.id and c.response_kind is null)";
    /** As {@link Plan#adopt} sees it. */
    private static final String EVERYONE_WAS_HEARD =
            "(consultation_ends_on < :today or consultation_ends_on = consultation_opened_on)";

    private static final String PROBLEMS = """
            select p.id, left(p.title, 200) as title, p.organization_code, cast(null as date) as due_on,
                   p.assigned_on as since, cast('[]' as jsonb) as doers
            from assigned_problem p
            where not exists (select 1 from item_problem taken where taken.problem_id = p.id)""";

    @Override
    public Map<TaskKind, String> openTasks() {
        return Map.of(
                TaskKind.PROBLEM_TO_TAKE_UP, PROBLEMS,
                TaskKind.PLAN_TO_WRITE, PLANS.formatted(CHANGED, WRITABLE + " and item_count = 0"),
                TaskKind.PLAN_TO_SUBMIT, PLANS.formatted(CHANGED, WRITABLE + " and item_count > 0"),
                TaskKind.PLAN_TO_REVIEW, PLANS.formatted("submitted_on", "state = 'SUBMITTED'"),
                TaskKind.CONSULTATION_TO_OPEN,
                        PLANS.formatted("endorsed_on", "state = 'ENDORSED' and subject <> 'PERSON'"),
                TaskKind.COMMENTS_TO_ANSWER,
                        PLANS.formatted(
                                "coalesce(consultation_opened_on, submitted_on)", "state <> 'ADOPTED' and " + UNANSWERED),
                // A person's plan is never opened to the public (REP-7).
                TaskKind.PLAN_TO_ADOPT,
                        PLANS.formatted(
                                "coalesce(consultation_ends_on, endorsed_on)",
                                "(state = 'ENDORSED' and subject = 'PERSON' or state = 'IN_CONSULTATION' and "
                                        + EVERYONE_WAS_HEARD + " and not " + UNANSWERED + ")"));
    }
}

package org.huiyin.rectification.commitment;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.rectification.tasks.TaskKind;
import org.huiyin.rectification.tasks.TaskSource;

/** What items and amendments wait for (REC-6, REC-7, REC-8). */
@ApplicationScoped
class ItemTasks implements TaskSource {

    private static final String ITEMS = """
            select i.id, left(i.problem, 200) as title, i.organization_code, %s as due_on, %s as since, i.doers
            from item i where %s""";

    /** For superiors, who do not read the items of a person's plan (REC-1, REP-7). */
    private static final String TITLE_FOR_SUPERIORS =
            "case when i.public_visible then left(i.problem, 200) else '个人整改方案中的整改事项' end as title";

    /** REC-6: who reports no progress by that day has stalled; nothing is gained by waiting beyond the deadline. */
    private static final String PROGRESS = """
            select i.id, left(i.problem, 200) as title, i.organization_code,
                   least(i.deadline, i.last_progress_on + c.stalled_after_days) as due_on, i.last_progress_on as since,
                   i.doers
            from item i join campaign c on c.id = i.campaign_id
            where i.state in ('COMMITTED', 'IN_PROGRESS') and i.lead_percent < 100""";

    private static final String DISSOLVED = """
                with recursive dissolved(code) as (
                    select code from organization where not active and successor_code is null
                    union
                    select o.code from organization o join dissolved d on o.successor_code = d.code where not o.active
                )
                select code from dissolved""";

    /** The lead organization reports them (REC-8); of several in one item the task is one. */
    private static final String PARTS_OF_DISSOLVED = """
            select i.id, left(i.problem, 200), i.organization_code, i.deadline, i.published_on, i.doers
            from item i
            where i.state in ('COMMITTED', 'IN_PROGRESS') and i.id in (
                select p.item_id from item_part p where p.progress_percent < 100 and p.organization_code in (
                %s))""".formatted(DISSOLVED);

    private static final String PARTS = """
            select i.id, left(i.problem, 200) as title, p.organization_code, i.deadline as due_on, i.published_on as since,
                   i.doers
            from item i join item_part p on p.item_id = i.id
            where i.state in ('COMMITTED', 'IN_PROGRESS') and p.progress_percent < 100 and p.organization_code not in (
                %s)
            union all
            %s""".formatted(DISSOLVED, PARTS_OF_DISSOLVED);

    private static final String AMENDMENTS = """
            select a.id, %s, i.organization_code, cast(null as date) as due_on,
                   a.requested_on as since, i.doers || jsonb_build_array(a.requested_by) as doers
            from amendment_request a join item i on i.id = a.item_id
            where a.state = 'WAITING' and i.state in ('COMMITTED', 'IN_PROGRESS')""".formatted(TITLE_FOR_SUPERIORS);

    private static final String MAKE_UPS = """
            select i.id, %s, i.organization_code, cast(null as date) as due_on,
                   cast(i.satisfaction ->> 'closedOn' as date) as since, i.doers
            from item i where i.state = 'RESULT_PUBLISHED' and i.make_up_owed""".formatted(TITLE_FOR_SUPERIORS);

    /** As {@link Progress#end} sees it. */
    private static final String EVERY_PART_IS_DONE =
            "not exists (select 1 from item_part p where p.item_id = i.id and p.state <> 'REPORTED')";

    private static final String NO_DAY = "cast(null as date)";

    @Override
    public Map<TaskKind, String> openTasks() {
        return Map.of(
                TaskKind.PROGRESS_TO_REPORT, PROGRESS,
                TaskKind.PART_TO_REPORT, PARTS,
                TaskKind.COMPLETION_TO_REPORT,
                        ITEMS.formatted(
                                "i.deadline", "i.published_on", "i.state = 'IN_PROGRESS' and " + EVERY_PART_IS_DONE),
                TaskKind.COMPLETION_TO_VERIFY,
                        ITEMS.formatted(NO_DAY, "i.completed_on", "i.state = 'COMPLETION_REPORTED'"),
                TaskKind.RESULT_TO_PUBLISH, ITEMS.formatted(NO_DAY, "i.verified_on", "i.state = 'VERIFIED'"),
                TaskKind.AMENDMENT_TO_APPROVE, AMENDMENTS,
                TaskKind.MAKE_UP_TO_SUPERVISE, MAKE_UPS);
    }
}

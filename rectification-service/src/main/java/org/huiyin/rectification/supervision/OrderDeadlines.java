package org.huiyin.rectification.supervision;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.rectification.calendarfeed.DeadlineKind;
import org.huiyin.rectification.calendarfeed.DeadlineSource;

/** By when orders are to be corrected (SUP-2): the day and what it concerns, and not the words of the order. */
@ApplicationScoped
class OrderDeadlines implements DeadlineSource {

    /** Nothing about an item of a plan for a person (REP-7); no words of one not yet promised (REC-6). */
    private static final String ORDERS = """
            select o.id, 0 as part,
                   coalesce(case when i.state <> 'PLANNED' then left(i.problem, 200) end, '督导组责令事项') as title,
                   o.organization_code, o.correct_by as due_on, o.version as revision, o.changed_at
            from supervision_order o left join item i on i.id = o.item_id
            where o.public_visible and o.state in ('ISSUED', 'ACKNOWLEDGED', 'SENT_BACK')""";

    @Override
    public Map<DeadlineKind, String> deadlines() {
        return Map.of(DeadlineKind.ORDER, ORDERS);
    }
}

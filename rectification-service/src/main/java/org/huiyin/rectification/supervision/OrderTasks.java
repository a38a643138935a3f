package org.huiyin.rectification.supervision;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.rectification.tasks.TaskKind;
import org.huiyin.rectification.tasks.TaskSource;

/** What orders wait for, and by when (SUP-2). */
@ApplicationScoped
class OrderTasks implements TaskSource {

    private static final String ORDERS = """
            select id, left(demand, 200) as title, organization_code, %s as due_on, %s as since, doers
            from supervision_order where %s""";

    @Override
    public Map<TaskKind, String> openTasks() {
        return Map.of(
                TaskKind.ORDER_TO_ACKNOWLEDGE, ORDERS.formatted("acknowledge_by", "issued_on", "state = 'ISSUED'"),
                TaskKind.ORDER_TO_CORRECT,
                        ORDERS.formatted("correct_by", "acknowledged_on", "state in ('ACKNOWLEDGED', 'SENT_BACK')"),
                TaskKind.CORRECTION_TO_CHECK,
                        ORDERS.formatted("cast(null as date)", "reported_on", "state = 'CORRECTION_REPORTED'"));
    }
}

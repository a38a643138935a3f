package org.huiyin.rectification.commitment;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.rectification.tasks.TaskKind;
import org.huiyin.rectification.tasks.TaskSource;

/** Concluded commitments whose consolidation period is over: does it hold? (REC-9) */
@ApplicationScoped
class ConsolidationTasks implements TaskSource {

    /** The first day on which it may be said to hold is the day from which it waits. */
    private static final String LOOKS = """
            select l.id, left(i.problem, 200) as title, l.organization_code, cast(null as date) as due_on,
                   l.due_on as since, i.doers
            from consolidation_look l join item i on i.id = l.item_id
            where l.state = 'DUE' and l.due_on <= :today""";

    @Override
    public Map<TaskKind, String> openTasks() {
        return Map.of(TaskKind.CONSOLIDATION_TO_LOOK_AT, LOOKS);
    }
}

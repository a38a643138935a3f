package org.huiyin.rectification.lookback;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.rectification.tasks.TaskKind;
import org.huiyin.rectification.tasks.TaskSource;

/** What running look-backs have not looked at yet (SUP-3). */
@ApplicationScoped
class LookBackTasks implements TaskSource {

    private static final String DUE = """
            select s.id, l.title, s.organization_code, l.due_on, l.started_on as since,
                   coalesce(i.doers, cast('[]' as jsonb)) as doers
            from look_back_subject s join look_back l on l.id = s.look_back_id left join item i on i.id = s.item_id
            where l.state = 'RUNNING' and s.answered_on is null and s.dropped_on is null""";

    @Override
    public Map<TaskKind, String> openTasks() {
        return Map.of(TaskKind.LOOK_BACK_TO_ANSWER, DUE);
    }
}

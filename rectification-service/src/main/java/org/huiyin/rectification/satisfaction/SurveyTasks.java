package org.huiyin.rectification.satisfaction;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.rectification.tasks.TaskKind;
import org.huiyin.rectification.tasks.TaskSource;

/** Published results of which nobody has yet asked the people (SAT-1). */
@ApplicationScoped
class SurveyTasks implements TaskSource {

    /** A make-up that is owed comes first (SAT-2). */
    private static final String UNRATED = """
            select i.id, left(i.problem, 200) as title, i.organization_code, cast(null as date) as due_on,
                   i.result_published_on as since, i.doers
            from item i
            where i.state = 'RESULT_PUBLISHED' and not i.make_up_owed
              and not exists (select 1 from survey s where s.item_id = i.id and s.state = 'OPEN')""";

    @Override
    public Map<TaskKind, String> openTasks() {
        return Map.of(TaskKind.SURVEY_TO_HOLD, UNRATED);
    }
}

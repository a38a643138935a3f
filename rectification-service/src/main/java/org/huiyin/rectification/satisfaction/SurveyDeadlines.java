package org.huiyin.rectification.satisfaction;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.rectification.calendarfeed.DeadlineKind;
import org.huiyin.rectification.calendarfeed.DeadlineSource;

/** Until when ballots are cast (SAT-1), of public commitments alone (REP-7). */
@ApplicationScoped
class SurveyDeadlines implements DeadlineSource {

    private static final String SURVEYS = """
            select s.id, 0 as part, s.title, s.organization_code, s.last_day as due_on, s.version as revision, s.changed_at
            from survey s join item i on i.id = s.item_id
            where s.state = 'OPEN' and i.public_visible""";

    @Override
    public Map<DeadlineKind, String> deadlines() {
        return Map.of(DeadlineKind.SURVEY_END, SURVEYS);
    }
}

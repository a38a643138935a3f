package org.huiyin.rectification.planning;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.rectification.calendarfeed.DeadlineKind;
import org.huiyin.rectification.calendarfeed.DeadlineSource;

/** Until when the public may comment (REC-5); a person's plan is never opened (REP-7). */
@ApplicationScoped
class PlanDeadlines implements DeadlineSource {

    private static final String CONSULTATIONS = """
            select id, 0 as part, title, organization_code, consultation_ends_on as due_on, version as revision, changed_at
            from plan where state = 'IN_CONSULTATION' and subject <> 'PERSON'""";

    @Override
    public Map<DeadlineKind, String> deadlines() {
        return Map.of(DeadlineKind.CONSULTATION_END, CONSULTATIONS);
    }
}

package org.huiyin.rectification.commitment;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.rectification.calendarfeed.DeadlineKind;
import org.huiyin.rectification.calendarfeed.DeadlineSource;

/** By when open public commitments, their parts and their milestones are promised (REC-2, REC-3, REC-6). */
@ApplicationScoped
class ItemDeadlines implements DeadlineSource {

    /** Of a person's plan nothing is public (REP-7). */
    private static final String OPEN = "i.public_visible and i.state in ('COMMITTED', 'IN_PROGRESS')";

    private static final String COMMITMENTS = """
            select i.id, 0 as part, left(i.problem, 200) as title, i.organization_code, i.deadline as due_on,
                   i.version as revision, i.changed_at
            from item i where\s""" + OPEN;

    private static final String PARTS = """
            select i.id, 0 as part, left(p.part || '（' || i.problem, 200) || '）' as title, p.organization_code,
                   i.deadline as due_on, i.version as revision, i.changed_at
            from item i join item_part p on p.item_id = i.id where p.progress_percent < 100 and\s""" + OPEN;

    private static final String REVIEWS = """
            select i.id, 0 as part, left(i.problem, 200) as title, i.organization_code, i.next_review_on as due_on,
                   i.version as revision, i.changed_at
            from item i where i.next_review_on is not null and\s""" + OPEN;

    private static final String MILESTONES = """
            select i.id, cast(m.number as integer) as part,
                   left((m.body ->> 'title') || '（' || i.problem, 200) || '）' as title, i.organization_code,
                   cast(m.body ->> 'dueOn' as date) as due_on, i.version as revision, i.changed_at
            from item i cross join lateral jsonb_array_elements(i.milestones) with ordinality as m (body, number)
            where m.body ->> 'reachedOn' is null and\s"""
            + OPEN;

    @Override
    public Map<DeadlineKind, String> deadlines() {
        return Map.of(
                DeadlineKind.COMMITMENT, COMMITMENTS,
                DeadlineKind.PART, PARTS,
                DeadlineKind.INTERIM_REVIEW, REVIEWS,
                DeadlineKind.MILESTONE, MILESTONES);
    }
}

package org.huiyin.rectification;

import java.time.LocalDate;

/** Open commitments as rows, for tests that need more of them than the API would make in time. */
public final class CommitmentRows {

    private static final String PLAN = """
            insert into plan (id, campaign_id, organization_code, subject, title, state, item_count, contributors,
                              item_reasons, adopted_on, changed_at, version)
            select gen_random_uuid(), '%s', '%s', 'ORGANIZATION', '整改方案', 'ADOPTED', 1, '[]', '[]', '%s', now(), 0""";

    private static final String ITEMS = """
            insert into item (id, plan_id, campaign_id, organization_code, public_visible, state, problem, goal, measures,
                              deadline, track, interim_steps, priority, responsible, milestones, round, lead_percent,
                              last_progress_on, promised_deadline, published_on, amendments, make_up_owed, doers,
                              changed_at, version)
            select gen_random_uuid(), p.id, p.campaign_id, p.organization_code, true, 'COMMITTED', '路灯不亮', '亮灯率达到98%%',
                   '["更换灯具"]', date '%s' + n %% %d, 'TIME_LIMITED', '[]', false, '分管副局长', '[]', 1, 0,
                   date '%s' - 30, date '%s' + n %% %d, date '%s' - 30, '[]', false, '[]', now(), 0
            from generate_series(0, %d - 1) n, plan p where p.campaign_id = '%s' and p.organization_code = '%s'""";

    private CommitmentRows() {}

    /**
     * One plan of the organization with its commitments.
     *
     * @param days over which the deadlines spread, from the first one on, in turns
     */
    public static void insert(String campaign, String organization, int count, LocalDate firstDeadline, int days) {
        Database.execute(PLAN.formatted(campaign, organization, firstDeadline));
        Database.execute(ITEMS.formatted(
                firstDeadline, days, firstDeadline, firstDeadline, days, firstDeadline, count, campaign, organization));
    }

    /** With everything that became of them. */
    public static void delete(String campaign) {
        String items = "select id from item where campaign_id = '%s'".formatted(campaign);
        Database.execute("delete from escalation where subject_id in (%s)".formatted(items));
        Database.execute("delete from escalation_clock where subject_id in (%s)".formatted(items));
        Database.execute("delete from item_history where item_id in (%s)".formatted(items));
        Database.execute("delete from item where campaign_id = '%s'".formatted(campaign));
        Database.execute("delete from plan where campaign_id = '%s'".formatted(campaign));
    }
}

package org.huiyin.bench.scan;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import org.huiyin.bench.stack.BenchStack;

/** Open commitments of a plan of their own whose deadline has passed, as rows of rectification-service's database. */
final class OverdueRows {

    /** By it the rows are known from those of other measurements. */
    private static final String TITLE = "逾期扫描测试方案";

    private static final String PLAN = """
            insert into plan (id, campaign_id, organization_code, subject, title, state, item_count, contributors,
                              item_reasons, adopted_on, changed_at, version)
            values (gen_random_uuid(), '%s', '%s', 'ORGANIZATION', '%s', 'ADOPTED', 1, '[]', '[]', date '%s' - 90, now(), 0)""";

    private static final String ITEMS = """
            insert into item (id, plan_id, campaign_id, organization_code, public_visible, state, problem, goal, measures,
                              deadline, track, interim_steps, priority, responsible, milestones, round, lead_percent,
                              last_progress_on, promised_deadline, published_on, amendments, make_up_owed, doers,
                              changed_at, version)
            select gen_random_uuid(), p.id, p.campaign_id, p.organization_code, true, 'COMMITTED', '路灯不亮',
                   '亮灯率达到98%%', '["更换损坏灯具"]', date '%2$s' - 1 - n %% 30, 'TIME_LIMITED', '[]', false, '分管副局长', '[]', 1,
                   0, date '%2$s' - 90, date '%2$s' - 1 - n %% 30, date '%2$s' - 90, '[]', false, '["bench"]', now(), 0
            from generate_series(1, %1$d) n, plan p where p.title = '%3$s'""";

    private static final String OF_THE_PLAN =
            "select i.id from item i join plan p on p.id = i.plan_id where p.title = '" + TITLE + "'";

    private final BenchStack stack;

    OverdueRows(BenchStack stack) {
        this.stack = stack;
    }

    /** New ones, with statistics gathered; the steps of the scan are made today, whatever weekday it is. */
    void insert(int count) throws SQLException {
        delete();
        execute(PLAN.formatted(stack.campaign(), BenchStack.UNIT, TITLE, stack.today()));
        execute(ITEMS.formatted(count, stack.today(), TITLE));
        if (stack.today().getDayOfWeek().getValue() > 5) {
            execute("""
                    insert into working_calendar (year, holidays, worked_weekend_days) values (%d, '{}', '{%s}')
                    on conflict (year) do nothing""".formatted(stack.today().getYear(), stack.today()));
        }
        execute("vacuum (analyze) item");
    }

    /** The same rows, the same columns, the same indexes; one statement, one transaction, and nothing is told. */
    Duration updateAtOnce() throws SQLException {
        long begin = System.nanoTime();
        execute("""
                update item set overdue_since = '%s', changed_at = now(), version = version + 1
                where id in (%s) and overdue_since is null""".formatted(stack.today(), OF_THE_PLAN));
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Cheap to ask, for it is asked often beside the scan. */
    boolean areMarked() throws SQLException {
        return number("""
                select count(*) from (select from item where state in ('COMMITTED', 'IN_PROGRESS') and overdue_since is null
                                      and deadline < '%s' limit 1) left_over""".formatted(stack.today())) == 0;
    }

    /** Cheap to ask. One replica starts every clock before it makes the first step. */
    boolean areTold() throws SQLException {
        return number("select count(*) from (select from escalation where kind = 'COMMITMENT' limit 1) begun") == 1
                && number("""
                        select count(*) from (select from escalation_clock where kind = 'COMMITMENT' and due_on < '%s' limit 1) due"""
                        .formatted(stack.today())) == 0;
    }

    /** Commitments that were marked, each once, by the lines of their history. */
    long linesOfHistory() throws SQLException {
        return number(
                "select count(*) from item_history where move = 'OVERDUE' and item_id in (%s)".formatted(OF_THE_PLAN));
    }

    long told() throws SQLException {
        return number("select count(*) from escalation where subject_id in (%s)".formatted(OF_THE_PLAN));
    }

    /** Milliseconds from the begin of the first batch to that of the last. */
    long millisOfMarking() throws SQLException {
        return number("""
                select extract(epoch from max(happened_at) - min(happened_at)) * 1000 from item_history
                where move = 'OVERDUE' and item_id in (%s)""".formatted(OF_THE_PLAN));
    }

    /** Milliseconds from the begin of the first batch to that of the last. */
    long millisOfTelling() throws SQLException {
        return number("""
                select extract(epoch from max(escalated_at) - min(escalated_at)) * 1000 from escalation
                where subject_id in (%s)""".formatted(OF_THE_PLAN));
    }

    void delete() throws SQLException {
        for (String table : new String[] {"escalation where subject_id", "escalation_clock where subject_id", "item_history where item_id"}) {
            execute("delete from %s in (%s)".formatted(table, OF_THE_PLAN));
        }
        execute("delete from item where id in (%s)".formatted(OF_THE_PLAN));
        execute("delete from plan where title = '%s'".formatted(TITLE));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = stack.connect("rectification");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = stack.connect("rectification");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return Math.round(row.getDouble(1));
        }
    }
}

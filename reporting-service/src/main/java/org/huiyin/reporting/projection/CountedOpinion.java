package org.huiyin.reporting.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.huiyin.contracts.opinions.OpinionSnapshot;
import org.huiyin.reporting.codelist.Target;

import static org.huiyin.reporting.projection.CounterTable.OPINION_BREAKDOWN;
import static org.huiyin.reporting.projection.CounterTable.OPINION_COUNTER;
import static org.huiyin.reporting.projection.CounterTable.WAITING_COUNTER;

/**
 * An opinion as far as it is counted (REP-1, REP-4); the views {@code expected_…} of the schema say the same in SQL.
 */
record CountedOpinion(
        String campaignId,
        String organizationCode,
        String channel,
        String respondent,
        @Nullable String categoryCode,
        Target target,
        boolean grouped,
        boolean solved,
        LocalDate receivedOn,
        LocalDate replyDueOn,
        @Nullable LocalDate closedOn)
        implements Counted {

    private static final String ANY = "*";
    private static final String NONE = "";
    private static final int TARGETS = Target.values().length;

    static CountedOpinion of(OpinionSnapshot opinion) {
        return new CountedOpinion(
                opinion.campaignId(),
                opinion.organizationCode(),
                opinion.channel(),
                opinion.respondent(),
                opinion.categoryCode(),
                Target.valueOf(opinion.target()),
                !opinion.problemIds().isEmpty(),
                opinion.solved(),
                opinion.receivedOn(),
                opinion.replyDueOn(),
                opinion.closedOn());
    }

    static CountedOpinion read(ResultSet row) throws SQLException {
        return new CountedOpinion(
                row.getString("campaign_id"),
                row.getString("organization_code"),
                row.getString("channel"),
                row.getString("respondent"),
                row.getString("category_code"),
                Target.valueOf(row.getString("target")),
                row.getInt("problem_count") > 0,
                row.getBoolean("solved"),
                row.getObject("received_on", LocalDate.class),
                row.getObject("reply_due_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class));
    }

    @Override
    public void count(CounterMoves moves, int sign) {
        LocalDate month = receivedOn.withDayOfMonth(1);
        countWhole(moves, sign, "DAY", receivedOn);
        countWhole(moves, sign, "MONTH", month);
        String category = categoryCode == null ? NONE : categoryCode;
        countPart(moves, sign, CounterKey.of(channel, ANY, ANY, campaignId, organizationCode, month));
        countPart(moves, sign, CounterKey.of(ANY, respondent, ANY, campaignId, organizationCode, month));
        countPart(moves, sign, CounterKey.of(ANY, ANY, category, campaignId, organizationCode, month));
        countPart(moves, sign, CounterKey.of(channel, respondent, category, campaignId, ANY, month));
        if (closedOn == null) {
            moves.add(WAITING_COUNTER, sign, CounterKey.of(replyDueOn, campaignId, organizationCode, receivedOn), 1);
        }
    }

    private void countWhole(CounterMoves moves, int sign, String grain, LocalDate period) {
        long[] amounts = new long[TARGETS + 3];
        amounts[target.ordinal()] = 1;
        amounts[TARGETS] = closedOn != null && !closedOn.isAfter(replyDueOn) ? 1 : 0;
        amounts[TARGETS + 1] = grouped ? 1 : 0;
        amounts[TARGETS + 2] = grouped && solved ? 1 : 0;
        moves.add(OPINION_COUNTER, sign, CounterKey.of(grain, campaignId, organizationCode, period), amounts);
    }

    private void countPart(CounterMoves moves, int sign, CounterKey key) {
        long[] amounts = new long[TARGETS];
        amounts[target.ordinal()] = 1;
        moves.add(OPINION_BREAKDOWN, sign, key, amounts);
    }
}

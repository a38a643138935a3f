package org.huiyin.reporting.statistics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.huiyin.reporting.codelist.Label;
import org.huiyin.reporting.codelist.Standing;
import org.huiyin.reporting.codelist.Target;
import org.huiyin.reporting.filter.Conditions;
import org.huiyin.reporting.statistics.Period.Slice;

/**
 * The three rates of REP-4, and what became of the commitments.
 *
 * @param answeredInTime 响应率: of the opinions received in the period that were answered or declined, or whose reply is
 *     past due today, those answered or declined on the day due or before
 * @param solved 解决率: of the opinions received in the period that were grouped into at least one problem, those for
 *     which the result of a linked commitment was published and stands
 * @param satisfied 满意率: of the ballots of the latest survey of each commitment, where it had a result and was closed in
 *     the period, those that said satisfied or fairly satisfied
 * @param commitments those published in the period
 */
record Rates(Rate answeredInTime, Rate solved, Rate satisfied, Commitments commitments) {

    private static final String ALL_TARGETS =
            Arrays.stream(Target.values()).map(Target::column).collect(Collectors.joining(" + "));

    /** @param overdue found open after the deadline, and completion not yet reported */
    record Commitments(long total, List<StandingCount> byStanding, long overdue) {

        Commitments {
            byStanding = List.copyOf(byStanding);
        }
    }

    record StandingCount(Standing standing, Label label, long count) {}

    /** @param today the district's day, by which a reply is past due or not */
    static Rates of(Connection connection, Cut cut, LocalDate today) throws SQLException {
        long[] opinions = new long[4];
        for (Slice slice : cut.period().slices()) {
            Conditions conditions = cut.conditions()
                    .and("grain = ?", slice.grain().name())
                    .and("period between ? and ?", slice.first(), slice.last());
            add(opinions, sums(
                    connection, "opinion_counter", conditions, ALL_TARGETS, "answered_in_time", "grouped", "solved"));
        }
        Conditions notYetDue = cut.conditionsOnDay("received_on").and("reply_due_on >= ?", today);
        long waiting = sums(connection, "waiting_counter", notYetDue, "opinions")[0];
        long[] ballots = sums(
                connection,
                "ballot_counter",
                cut.conditionsOnDay("closed_on"),
                "satisfied",
                "fairly_satisfied",
                "dissatisfied");
        return new Rates(
                Rate.of(opinions[1], opinions[0] - waiting),
                Rate.of(opinions[3], opinions[2]),
                Rate.of(ballots[0] + ballots[1], ballots[0] + ballots[1] + ballots[2]),
                commitments(connection, cut));
    }

    private static Commitments commitments(Connection connection, Cut cut) throws SQLException {
        Conditions conditions = cut.conditionsOnDay("published_on");
        String sql = "select standing, sum(commitments), sum(overdue) from commitment_counter%s group by standing"
                .formatted(conditions.toSql());
        Map<Standing, Long> counts = new EnumMap<>(Standing.class);
        long overdue = 0;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            conditions.bind(select, 1);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    counts.put(Standing.valueOf(row.getString(1)), row.getLong(2));
                    overdue += row.getLong(3);
                }
            }
        }
        List<StandingCount> byStanding = Arrays.stream(Standing.values())
                .map(standing -> new StandingCount(standing, Label.of(standing), counts.getOrDefault(standing, 0L)))
                .toList();
        return new Commitments(counts.values().stream().mapToLong(Long::longValue).sum(), byStanding, overdue);
    }

    private static long[] sums(Connection connection, String table, Conditions conditions, String... measures)
            throws SQLException {
        String columns = "coalesce(sum(" + String.join("), 0), coalesce(sum(", measures) + "), 0)";
        String sql = "select %s from %s%s".formatted(columns, table, conditions.toSql());
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            conditions.bind(select, 1);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                long[] sums = new long[measures.length];
                for (int measure = 0; measure < sums.length; measure++) {
                    sums[measure] = row.getLong(measure + 1);
                }
                return sums;
            }
        }
    }

    private static void add(long[] sums, long[] more) {
        for (int measure = 0; measure < sums.length; measure++) {
            sums[measure] += more[measure];
        }
    }
}

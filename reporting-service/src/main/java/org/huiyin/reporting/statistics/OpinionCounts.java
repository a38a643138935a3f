package org.huiyin.reporting.statistics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.huiyin.reporting.codelist.Channel;
import org.huiyin.reporting.codelist.Respondent;
import org.huiyin.reporting.codelist.Target;
import org.huiyin.reporting.filter.Conditions;
import org.huiyin.reporting.statistics.Period.Grain;
import org.huiyin.reporting.statistics.Period.Slice;

/**
 * How many opinions there are about each target (COL-4, REP-1). They come from counters, whose number does not grow
 * with that of the opinions, but for two questions that are rarely asked: a filter together with days that make up no
 * whole month, and several filters together with an organization. Those are counted from the facts of these days or of
 * this organization.
 */
record OpinionCounts(Cut cut, @Nullable Channel channel, @Nullable Respondent respondent, @Nullable String category) {

    /** Stands in a key of the breakdown for what is not asked. */
    private static final String ANY = "*";

    Map<Target, Long> count(Connection connection) throws SQLException {
        Map<Target, Long> counts = new EnumMap<>(Target.class);
        if (filters() > 1 && cut.organizationCode() != null) {
            addFacts(connection, facts(cut.period().first(), cut.period().last()), counts);
            return counts;
        }
        for (Slice slice : cut.period().slices()) {
            if (filters() == 0) {
                addCounters(connection, "opinion_counter", whole(slice), counts);
            } else if (slice.grain() == Grain.MONTH) {
                addCounters(connection, "opinion_breakdown", broken(slice), counts);
            } else {
                addFacts(connection, facts(slice.first(), slice.last()), counts);
            }
        }
        return counts;
    }

    private long filters() {
        return Stream.of(channel, respondent, category).filter(Objects::nonNull).count();
    }

    private Conditions whole(Slice slice) {
        return cut.conditions()
                .and("grain = ?", slice.grain().name())
                .and("period between ? and ?", slice.first(), slice.last());
    }

    /**
     * One filter has rows of its own for each organization. Several are found among the rows that are broken down by
     * all three; every channel and every respondent are then named, so that the index is entered where they are.
     */
    private Conditions broken(Slice slice) {
        boolean single = filters() == 1;
        Conditions conditions = cut.conditions().and("month between ? and ?", slice.first(), slice.last());
        part(conditions, "channel", channel, Channel.values(), single);
        part(conditions, "respondent", respondent, Respondent.values(), single);
        if (category != null) {
            return conditions.and("category = ?", category);
        }
        return conditions.and(single ? "category = ?" : "category <> ?", ANY);
    }

    private static void part(
            Conditions conditions, String column, @Nullable Enum<?> asked, Enum<?>[] every, boolean single) {
        if (asked != null) {
            conditions.and(column + " = ?", asked.name());
        } else if (single) {
            conditions.and(column + " = ?", ANY);
        } else {
            Object names = Arrays.stream(every).map(Enum::name).toArray(String[]::new);
            conditions.and(column + " = any (?)", names);
        }
    }

    private Conditions facts(LocalDate first, LocalDate last) {
        return cut.conditions()
                .and("received_on between ? and ?", first, last)
                .andIf("channel = ?", channel == null ? null : channel.name())
                .andIf("respondent = ?", respondent == null ? null : respondent.name())
                .andIf("category_code = ?", category);
    }

    private static void addCounters(
            Connection connection, String table, Conditions conditions, Map<Target, Long> counts) throws SQLException {
        String sums = Arrays.stream(Target.values())
                .map(target -> "coalesce(sum(" + target.column() + "), 0)")
                .collect(Collectors.joining(", "));
        try (PreparedStatement select =
                connection.prepareStatement("select %s from %s%s".formatted(sums, table, conditions.toSql()))) {
            conditions.bind(select, 1);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                for (Target target : Target.values()) {
                    counts.merge(target, row.getLong(target.ordinal() + 1), Long::sum);
                }
            }
        }
    }

    private static void addFacts(Connection connection, Conditions conditions, Map<Target, Long> counts)
            throws SQLException {
        String sql = "select target, count(*) from opinion_fact%s group by target".formatted(conditions.toSql());
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            conditions.bind(select, 1);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    counts.merge(Target.valueOf(row.getString(1)), row.getLong(2), Long::sum);
                }
            }
        }
    }
}

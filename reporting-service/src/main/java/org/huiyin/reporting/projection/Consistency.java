package org.huiyin.reporting.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.outbox.EventJson;

/**
 * Whether counters equal facts.
 *
 * @param asOf time of the last event applied; absent before the first
 * @param differences how many counters differ
 * @param examples at most a hundred of them
 */
record Consistency(
        boolean consistent, String readModel, @Nullable Instant asOf, long differences, List<Difference> examples) {

    private static final int MOST_EXAMPLES = 100;

    Consistency {
        examples = List.copyOf(examples);
    }

    /** A counter that differs: what the facts say and what it says. */
    record Difference(String counter, Map<String, String> key, Map<String, Long> facts, Map<String, Long> counted) {}

    /** Counts the facts of the read model of the connection's {@code search_path} anew and compares every counter. */
    static Consistency of(Connection connection, String readModel) throws SQLException {
        List<Difference> examples = new ArrayList<>();
        long differences = 0;
        for (CounterTable counter : CounterTable.values()) {
            try (PreparedStatement compare = connection.prepareStatement(counter.differencesStatement())) {
                compare.setInt(1, MOST_EXAMPLES);
                differences += collect(counter, compare, examples);
            }
        }
        List<Difference> shown = examples.subList(0, Math.min(MOST_EXAMPLES, examples.size()));
        return new Consistency(differences == 0, readModel, ReadModel.asOf(connection), differences, shown);
    }

    private static long collect(CounterTable counter, PreparedStatement compare, List<Difference> examples)
            throws SQLException {
        long all = 0;
        try (ResultSet row = compare.executeQuery()) {
            while (row.next()) {
                all = row.getLong(4);
                examples.add(new Difference(
                        counter.table(),
                        parse(row.getString(1), new TypeReference<>() {}),
                        parse(row.getString(2), new TypeReference<>() {}),
                        parse(row.getString(3), new TypeReference<>() {})));
            }
        }
        return all;
    }

    private static <T> T parse(String json, TypeReference<T> type) {
        try {
            return EventJson.MAPPER.readValue(json, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("PostgreSQL made this JSON", impossible);
        }
    }
}

package org.huiyin.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** By how much each counter moves when a batch of facts changes; what was taken away and added again does not move. */
final class CounterMoves {

    private final Map<CounterTable, Map<CounterKey, long[]>> moves = new EnumMap<>(CounterTable.class);

    /** @param amounts one for each measure of the counter */
    void add(CounterTable counter, int sign, CounterKey key, long... amounts) {
        long[] sums = moves.computeIfAbsent(counter, table -> new HashMap<>())
                .computeIfAbsent(key, fresh -> new long[amounts.length]);
        for (int measure = 0; measure < amounts.length; measure++) {
            sums[measure] += sign * amounts[measure];
        }
    }

    /** Moves the counters: tables in the order of the enumeration, rows in the order of their keys. */
    void apply(Connection connection) throws SQLException {
        for (Map.Entry<CounterTable, Map<CounterKey, long[]>> counter : moves.entrySet()) {
            List<Map.Entry<CounterKey, long[]>> moved = counter.getValue().entrySet().stream()
                    .filter(move -> Arrays.stream(move.getValue()).anyMatch(amount -> amount != 0))
                    .sorted(Map.Entry.comparingByKey())
                    .toList();
            if (!moved.isEmpty()) {
                counter.getKey().move(connection, moved);
            }
        }
    }
}

package org.huiyin.kit.inbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

/**
 * Remembers what was applied, in the transaction of the effect: event ids in {@code inbox}, and the latest version of
 * each aggregate in {@code inbox_sequence}. Events carry whole states, so to whoever reads these an older one has
 * nothing to add.
 */
@ApplicationScoped
class Inbox {

    private final AgroalDataSource database;

    Inbox(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Those of the events that are new, in their order; they count as applied when the transaction commits.
     *
     * @param areWholeStates whether to leave out those that are older than what was applied of their aggregate
     */
    List<IncomingEvent> accept(List<IncomingEvent> events, boolean areWholeStates) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Set<String> fresh = insertIds(connection, events);
            if (!areWholeStates) {
                return events.stream().filter(event -> fresh.remove(event.id())).toList();
            }
            Map<String, Long> latest = latestSequences(connection, events);
            List<IncomingEvent> accepted = new ArrayList<>();
            // Sorted, so that two transactions that meet take their row locks in the same order.
            Map<String, Long> moved = new TreeMap<>();
            for (IncomingEvent event : events) {
                boolean isFresh = fresh.remove(event.id());
                if (isFresh && event.sequence() >= latest.getOrDefault(event.subject(), -1L)) {
                    latest.put(event.subject(), event.sequence());
                    moved.put(event.subject(), event.sequence());
                    accepted.add(event);
                }
            }
            Set<String> current = saveSequences(connection, moved);
            accepted.removeIf(event -> !current.contains(event.subject()));
            return accepted;
        }
    }

    private static Set<String> insertIds(Connection connection, List<IncomingEvent> events) throws SQLException {
        String sql = "insert into inbox (event_id) select unnest(?) on conflict do nothing returning event_id";
        Array ids = connection.createArrayOf(
                "text", events.stream().map(IncomingEvent::id).sorted().toArray());
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setArray(1, ids);
            try (ResultSet inserted = insert.executeQuery()) {
                Set<String> fresh = new HashSet<>();
                while (inserted.next()) {
                    fresh.add(inserted.getString(1));
                }
                return fresh;
            }
        }
    }

    private static Map<String, Long> latestSequences(Connection connection, List<IncomingEvent> events)
            throws SQLException {
        String sql = "select aggregate_id, sequence from inbox_sequence where aggregate_id = any(?)";
        Array subjects = connection.createArrayOf(
                "text", events.stream().map(IncomingEvent::subject).distinct().toArray());
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, subjects);
            try (ResultSet found = select.executeQuery()) {
                Map<String, Long> latest = new HashMap<>();
                while (found.next()) {
                    latest.put(found.getString(1), found.getLong(2));
                }
                return latest;
            }
        }
    }

    /**
     * Saves the versions and keeps their rows locked until the end of the transaction: whoever applies another event of
     * the aggregate waits. Returns the aggregates that nobody moved further in the meantime.
     */
    private static Set<String> saveSequences(Connection connection, Map<String, Long> moved) throws SQLException {
        Set<String> current = new HashSet<>();
        if (moved.isEmpty()) {
            return current;
        }
        String sql = """
                insert into inbox_sequence (aggregate_id, sequence) select unnest(?), unnest(?)
                on conflict (aggregate_id) do update set sequence = excluded.sequence
                where inbox_sequence.sequence <= excluded.sequence
                returning aggregate_id""";
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.setArray(1, connection.createArrayOf("text", moved.keySet().toArray()));
            upsert.setArray(2, connection.createArrayOf("bigint", moved.values().toArray()));
            try (ResultSet saved = upsert.executeQuery()) {
                while (saved.next()) {
                    current.add(saved.getString(1));
                }
            }
        }
        return current;
    }
}

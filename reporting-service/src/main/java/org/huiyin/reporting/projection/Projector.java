package org.huiyin.reporting.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * Writes a batch into the read model that the connection's {@code search_path} names, in a few statements whatever the
 * size of the batch. It is safe to apply an event again, or late: a fact that is newer than the event stays, and the
 * counters move by the difference of old and new fact in the same transaction.
 */
final class Projector {

    private Projector() {}

    /** Moves facts and counters. */
    static void apply(Connection connection, EventBatch batch) throws SQLException {
        CounterMoves moves = new CounterMoves();
        Facts.ORGANIZATIONS.store(connection, batch.organizations());
        Facts.CAMPAIGNS.store(connection, batch.campaigns());
        Facts.OPINIONS.apply(connection, batch.opinions(), moves);
        Facts.ACTIVITIES.apply(connection, batch.activities(), moves);
        Facts.COMMITMENTS.apply(connection, batch.commitments(), moves);
        moves.apply(connection);
        advance(connection, batch.latest());
    }

    /** Moves the facts alone, and only loads those of opinions: {@link IdleReadModel#complete} makes the rest of it. */
    static void load(Connection connection, EventBatch batch) throws SQLException {
        Facts.ORGANIZATIONS.store(connection, batch.organizations());
        Facts.CAMPAIGNS.store(connection, batch.campaigns());
        Facts.OPINIONS.append(connection, batch.opinions(), IdleReadModel.OPINION_LOAD);
        Facts.ACTIVITIES.store(connection, batch.activities());
        Facts.COMMITMENTS.store(connection, batch.commitments());
        advance(connection, batch.latest());
    }

    /** Comes last in the transaction, so that these few rows are locked for as short as can be. */
    private static void advance(Connection connection, Map<String, Instant> latest) throws SQLException {
        String sql = """
                insert into projection_progress (topic, as_of) values (?, ?)
                on conflict (topic) do update set as_of = excluded.as_of
                where projection_progress.as_of < excluded.as_of""";
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            for (Map.Entry<String, Instant> topic : latest.entrySet()) {
                upsert.setString(1, topic.getKey());
                upsert.setObject(2, OffsetDateTime.ofInstant(topic.getValue(), ZoneOffset.UTC));
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }
}

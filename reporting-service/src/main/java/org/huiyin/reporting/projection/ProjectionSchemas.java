package org.huiyin.reporting.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * The two read models and the choice between them. The kit's SQL and ours name tables without their schema; the
 * {@code search_path} of the transaction decides which read model is meant.
 */
final class ProjectionSchemas {

    static final String FIRST = "projection_a";
    static final String SECOND = "projection_b";

    private static final String USE_ACTIVE =
            "select set_config('search_path', schema_name || ', public', true) from public.active_projection";

    /**
     * Longer than any switch should take. When it is not enough, the batch fails with a lock timeout, which the inbox
     * tries again; without a limit it would run into the transaction's timeout, which is taken for a lasting failure.
     */
    private static final String LOCK_TIMEOUT = "set local lock_timeout = '20s'; ";

    private ProjectionSchemas() {}

    /** For those who write into the read model that serves: it stays the one that serves until they have committed. */
    static void joinAsWriter(Connection connection) throws SQLException {
        // A table lock and not a row lock: it queues in order, so that a switch is not starved by one writer after
        // another.
        execute(connection, LOCK_TIMEOUT + "lock table public.active_projection in row share mode; " + USE_ACTIVE);
    }

    /** For those who read: one snapshot, nothing written, and no wait for a switch. */
    static void joinAsReader(Connection connection) throws SQLException {
        execute(connection, "set transaction isolation level repeatable read, read only; " + USE_ACTIVE);
    }

    /** For a rebuild: the read model that does not serve, and no waiting for the disk until the switch. */
    static void join(Connection connection, String schema) throws SQLException {
        execute(connection, "set local search_path = " + known(schema) + ", public; set local synchronous_commit = off");
    }

    static String active(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select schema_name from public.active_projection")) {
            row.next();
            return row.getString(1);
        }
    }

    /** The one beside the given one. */
    static String idleBeside(String active) {
        return known(active).equals(FIRST) ? SECOND : FIRST;
    }

    /** From here to the commit no writer is at work. */
    static void holdWriters(Connection connection) throws SQLException {
        execute(connection, "lock table public.active_projection in exclusive mode");
    }

    static void switchTo(Connection connection, String schema, Instant at) throws SQLException {
        String sql = "update public.active_projection set schema_name = ?, switched_at = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, known(schema));
            update.setObject(2, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            update.executeUpdate();
        }
    }

    private static String known(String schema) {
        if (!schema.equals(FIRST) && !schema.equals(SECOND)) {
            throw new IllegalArgumentException("No read model " + schema);
        }
        return schema;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

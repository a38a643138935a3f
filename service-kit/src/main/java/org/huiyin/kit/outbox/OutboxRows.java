package org.huiyin.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

/** The table {@code outbox} as the relay sees it. */
@Singleton
class OutboxRows {

    /** "huiyin" in ASCII; one lock per database. */
    private static final long LOCK = 0x68_75_69_79_69_6eL;

    /** @param position order of writing; for one aggregate also the order of commits, since its row lock was held */
    record Row(long position, String id, String topic, String key, String payload) {}

    /** How much waits, and for how long. */
    record Backlog(long rows, double oldestSeconds) {}

    boolean tryLock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, LOCK);
            try (ResultSet answer = lock.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    void unlock(Connection connection) throws SQLException {
        try (PreparedStatement unlock = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            unlock.setLong(1, LOCK);
            unlock.execute();
        }
    }

    List<Row> oldest(Connection connection, int limit) throws SQLException {
        String sql = "select position, id, topic, aggregate_id, payload from outbox order by position limit ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, limit);
            try (ResultSet found = select.executeQuery()) {
                List<Row> rows = new ArrayList<>();
                while (found.next()) {
                    rows.add(new Row(
                            found.getLong(1), found.getString(2), found.getString(3), found.getString(4),
                            found.getString(5)));
                }
                return rows;
            }
        }
    }

    /**
     * Does not wait for the disk: what a crash undoes is sent again, and readers know repeats by their id. The log is
     * written in order, so that a crash can only undo the latest deletes.
     */
    void delete(Connection connection, List<Long> positions) throws SQLException {
        if (positions.isEmpty()) {
            return;
        }
        String sql = """
                delete from outbox using (select set_config('synchronous_commit', 'off', true)) as this_transaction
                 where position = any(?)""";
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
            delete.executeUpdate();
        }
    }

    Backlog backlog(Connection connection) throws SQLException {
        String sql = "select count(*), coalesce(extract(epoch from now() - min(created_at)), 0) from outbox";
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return new Backlog(found.getLong(1), Math.max(0, found.getDouble(2)));
        }
    }
}

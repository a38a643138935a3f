package org.huiyin.reporting.projection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** One rebuild at a time in the database, whatever the number of replicas. It ends with the session that holds it. */
final class RebuildLock {

    private static final String KEY = "1919247972, 1";

    private RebuildLock() {}

    /** Takes the lock until the end of the transaction. */
    static boolean tryForTransaction(Connection connection) throws SQLException {
        return ask(connection, "select pg_try_advisory_xact_lock(" + KEY + ")");
    }

    /** Takes the lock until it is given back or the session ends. */
    static boolean tryForSession(Connection connection) throws SQLException {
        return ask(connection, "select pg_try_advisory_lock(" + KEY + ")");
    }

    static void giveBack(Connection connection) throws SQLException {
        ask(connection, "select pg_advisory_unlock(" + KEY + ")");
    }

    /** Whether some session holds it. */
    static boolean isHeld(Connection connection) throws SQLException {
        return ask(connection, """
                select exists (select from pg_locks
                                where locktype = 'advisory' and (classid, objid) = (%s)
                                  and database = (select oid from pg_database where datname = current_database()))"""
                .formatted(KEY));
    }

    private static boolean ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}

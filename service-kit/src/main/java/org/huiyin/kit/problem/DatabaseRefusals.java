package org.huiyin.kit.problem;

import java.sql.SQLException;

import jakarta.persistence.OptimisticLockException;

import org.hibernate.StaleStateException;

/** What a failure inside PostgreSQL means for the one who asked. */
public final class DatabaseRefusals {

    private DatabaseRefusals() {}

    /** Two transactions met: stale version, unique violation, serialization failure, deadlock or lock timeout. */
    public static boolean isConcurrentChange(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                return true;
            }
        }
        String state = sqlState(failure);
        return state.equals("23505") || state.equals("40001") || state.equals("40P01") || state.equals("55P03");
    }

    /** No connection, or the server is starting or shutting down: the same request may work later. */
    public static boolean isAway(Throwable failure) {
        String state = sqlState(failure);
        return state.startsWith("08") || state.startsWith("57P") || state.startsWith("53") || mentionsPool(failure);
    }

    private static boolean mentionsPool(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException && String.valueOf(cause.getMessage()).contains("timeout")) {
                return true;
            }
        }
        return false;
    }

    private static String sqlState(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }
}

package org.huiyin.kit.problem;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.persistence.OptimisticLockException;

import org.hibernate.StaleStateException;

/** What a failure inside PostgreSQL means for the one who asked. */
public final class DatabaseRefusals {

    private DatabaseRefusals() {}

    /** Two transactions met: stale version, unique violation, serialization failure, deadlock or lock timeout. */
    public static boolean isConcurrentChange(Throwable failure) {
        Set<Throwable> reasons = reasonsOf(failure);
        return reasons.stream().anyMatch(
                        reason -> reason instanceof OptimisticLockException || reason instanceof StaleStateException)
                || states(reasons).anyMatch(state -> state.equals("23505")
                        || state.equals("40001")
                        || state.equals("40P01")
                        || state.equals("55P03"));
    }

    /** No connection, or the server is starting or shutting down: the same request may work later. */
    public static boolean isAway(Throwable failure) {
        Set<Throwable> reasons = reasonsOf(failure);
        return states(reasons).anyMatch(
                        state -> state.startsWith("08") || state.startsWith("57P") || state.startsWith("53"))
                || reasons.stream().anyMatch(reason -> reason instanceof SQLException
                        && String.valueOf(reason.getMessage()).contains("timeout"));
    }

    private static Stream<String> states(Set<Throwable> reasons) {
        return reasons.stream()
                .filter(SQLException.class::isInstance)
                .map(reason -> String.valueOf(((SQLException) reason).getSQLState()));
    }

    /**
     * The failure and everything behind it. What a commit failed of is not a cause but a suppressed exception of the
     * transaction manager's.
     */
    private static Set<Throwable> reasonsOf(Throwable failure) {
        Set<Throwable> reasons = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(failure, reasons);
        return reasons;
    }

    private static void collect(Throwable failure, Set<Throwable> reasons) {
        if (reasons.add(failure)) {
            if (failure.getCause() != null) {
                collect(failure.getCause(), reasons);
            }
            for (Throwable suppressed : failure.getSuppressed()) {
                collect(suppressed, reasons);
            }
        }
    }
}

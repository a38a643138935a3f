package org.huiyin.kit.problem;

import java.sql.SQLException;
import javax.transaction.xa.XAException;

import jakarta.transaction.RollbackException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseRefusalsTest {

    @Test
    void knowsACommitThatTheDatabaseDidNotAnswer() {
        Exception failure = commitFailedOf(new SQLException("An I/O error occurred", "08006"));

        assertThat(DatabaseRefusals.isAway(failure)).isTrue();
        assertThat(DatabaseRefusals.isConcurrentChange(failure)).isFalse();
    }

    @Test
    void knowsACommitThatMetAnother() {
        Exception failure = commitFailedOf(new SQLException("could not serialize access", "40001"));

        assertThat(DatabaseRefusals.isConcurrentChange(failure)).isTrue();
        assertThat(DatabaseRefusals.isAway(failure)).isFalse();
    }

    @Test
    void seesTheReasonBehindASecondFailure() {
        SQLException closed = new SQLException("Connection is closed");
        closed.addSuppressed(new SQLException("terminating connection due to administrator command", "57P01"));

        assertThat(DatabaseRefusals.isAway(new IllegalStateException(closed))).isTrue();
    }

    @Test
    void takesNoOtherFailureForOne() {
        Exception failure = commitFailedOf(new SQLException("value too long", "22001"));

        assertThat(DatabaseRefusals.isAway(failure)).isFalse();
        assertThat(DatabaseRefusals.isConcurrentChange(failure)).isFalse();
    }

    /** As Narayana and Agroal tell it. */
    private static Exception commitFailedOf(SQLException reason) {
        XAException resource = new XAException(XAException.XA_RBROLLBACK);
        resource.initCause(reason);
        RollbackException failure = new RollbackException("ARJUNA016053: Could not commit transaction.");
        failure.addSuppressed(resource);
        return new RuntimeException(failure);
    }
}

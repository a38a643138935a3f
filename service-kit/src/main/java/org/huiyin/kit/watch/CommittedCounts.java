package org.huiyin.kit.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counters that count what was committed, and not what was undone. */
@ApplicationScoped
public class CommittedCounts {

    private final TransactionSynchronizationRegistry transaction;
    private final MeterRegistry meters;

    CommittedCounts(TransactionSynchronizationRegistry transaction, MeterRegistry meters) {
        this.transaction = transaction;
        this.meters = meters;
    }

    /**
     * Counts when the running transaction commits.
     *
     * @param labels names and values in turn; values from a closed list
     */
    public void add(String counter, double amount, String... labels) {
        transaction.registerInterposedSynchronization(new AtCommit(meters.counter(counter, labels), amount));
    }

    private record AtCommit(Counter counter, double amount) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // Nothing to add to the transaction.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                counter.increment(amount);
            }
        }
    }
}

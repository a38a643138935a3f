package org.huiyin.rectification.supervision;

import java.util.List;
import java.util.function.IntUnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;

import org.huiyin.rectification.commitment.MarkOverdueCommitments;

/**
 * Looks for commitments whose deadline has passed, and for what is to be told to superiors (REC-6, SUP-2): batch by
 * batch, in every replica; rows are locked, never the scan.
 */
@ApplicationScoped
@Startup
class OverdueScan {

    private final MarkOverdueCommitments markOverdueCommitments;
    private final EscalateCommitments escalateCommitments;
    private final EscalateOrders escalateOrders;
    private final EscalationRound escalationRound;
    private final OverdueScanSettings settings;
    private final Counter overdue;

    OverdueScan(
            MarkOverdueCommitments markOverdueCommitments,
            EscalateCommitments escalateCommitments,
            EscalateOrders escalateOrders,
            EscalationRound escalationRound,
            OverdueScanSettings settings,
            MeterRegistry meters) {
        this.markOverdueCommitments = markOverdueCommitments;
        this.escalateCommitments = escalateCommitments;
        this.escalateOrders = escalateOrders;
        this.escalationRound = escalationRound;
        this.settings = settings;
        this.overdue = meters.counter("huiyin.commitments.overdue.found");
        // There from the first scrape on, so that an alert sees the first step.
        List.of("order", "commitment").forEach(kind -> meters.counter("huiyin.escalations", "kind", kind));
    }

    @Scheduled(
            every = "${huiyin.overdue-scan.every}",
            delayed = "${huiyin.overdue-scan.delayed}",
            identity = "overdue-scan",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        scan();
    }

    /** @return how many commitments were found overdue */
    int scan() {
        int found = inBatches(markOverdueCommitments::markBatch);
        overdue.increment(found);
        inBatches(escalateCommitments::startBatch);
        escalationRound.run(EscalationKind.COMMITMENT, escalateCommitments::escalate);
        escalationRound.run(EscalationKind.ORDER, escalateOrders::escalate);
        return found;
    }

    /** Until a batch is not full: what others hold this instant is left to them, or to the next scan. */
    private int inBatches(IntUnaryOperator work) {
        int done = 0;
        int batch;
        do {
            batch = work.applyAsInt(settings.batchSize());
            done += batch;
        } while (batch == settings.batchSize());
        return done;
    }
}

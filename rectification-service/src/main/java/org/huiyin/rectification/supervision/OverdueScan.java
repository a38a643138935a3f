package org.huiyin.rectification.supervision;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;

import org.huiyin.rectification.commitment.MarkOverdueCommitments;

/** Looks for commitments whose deadline has passed, batch by batch, in every replica: rows are locked, never the scan. */
@ApplicationScoped
@Startup
class OverdueScan {

    private final MarkOverdueCommitments markOverdueCommitments;
    private final OverdueScanSettings settings;
    private final Counter overdue;

    OverdueScan(MarkOverdueCommitments markOverdueCommitments, OverdueScanSettings settings, MeterRegistry meters) {
        this.markOverdueCommitments = markOverdueCommitments;
        this.settings = settings;
        this.overdue = meters.counter("huiyin.commitments.overdue.found");
    }

    @Scheduled(
            every = "${huiyin.overdue-scan.every}",
            delayed = "${huiyin.overdue-scan.delayed}",
            identity = "overdue-scan",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        scan();
    }

    /** @return how many were found */
    int scan() {
        int found = 0;
        int batch;
        do {
            batch = markOverdueCommitments.markBatch(settings.batchSize());
            found += batch;
        } while (batch == settings.batchSize());
        overdue.increment(found);
        return found;
    }
}

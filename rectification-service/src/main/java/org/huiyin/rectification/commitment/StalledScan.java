package org.huiyin.rectification.commitment;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;

/** Looks for stalled commitments, batch by batch, in every replica: rows are locked, never the scan (REC-6). */
@ApplicationScoped
@Startup
class StalledScan {

    private final MarkStalledCommitments markStalledCommitments;
    private final StalledScanSettings settings;
    private final Counter stalled;

    StalledScan(MarkStalledCommitments markStalledCommitments, StalledScanSettings settings, MeterRegistry meters) {
        this.markStalledCommitments = markStalledCommitments;
        this.settings = settings;
        this.stalled = meters.counter("huiyin.commitments.stalled.found");
    }

    @Scheduled(
            every = "${huiyin.stalled-scan.every}",
            delayed = "${huiyin.stalled-scan.delayed}",
            identity = "stalled-scan",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        scan();
    }

    /** @return how many were found */
    int scan() {
        int found = 0;
        int batch;
        do {
            batch = markStalledCommitments.markBatch(settings.batchSize());
            found += batch;
        } while (batch == settings.batchSize());
        stalled.increment(found);
        return found;
    }
}

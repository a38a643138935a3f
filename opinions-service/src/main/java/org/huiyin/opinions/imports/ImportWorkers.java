package org.huiyin.opinions.imports;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

/** Works on imports in the background, some at a time; wakes when one is sent, and looks for those left behind. */
@ApplicationScoped
class ImportWorkers {

    private static final Logger LOG = Logger.getLogger(ImportWorkers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final TakeOpinionImport take;
    private final RunOpinionImport work;
    private final Semaphore free;
    private final Set<Thread> busy = ConcurrentHashMap.newKeySet();

    private volatile boolean stopping;

    ImportWorkers(TakeOpinionImport take, RunOpinionImport work, ImportSettings settings) {
        this.take = take;
        this.work = work;
        this.free = new Semaphore(settings.workers());
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportQueued queued) {
        Thread.ofVirtual().name("import-wake").start(this::takeWhatWaits);
    }

    @Scheduled(
            every = "${huiyin.imports.poll:5s}",
            identity = "take-imports",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void takeWhatWaits() {
        while (!stopping && free.tryAcquire()) {
            Optional<ImportClaim> claim = Optional.empty();
            try {
                claim = take.takeNext();
            } catch (RuntimeException away) {
                LOG.warnf("Imports wait: %s", away.getMessage());
            }
            if (claim.isEmpty()) {
                free.release();
                return;
            }
            start(claim.get());
        }
    }

    private void start(ImportClaim claim) {
        Thread worker = Thread.ofVirtual().name("import-" + claim.importId()).unstarted(() -> {
            try {
                work.run(claim, () -> stopping);
            } finally {
                busy.remove(Thread.currentThread());
                free.release();
                takeWhatWaits();
            }
        });
        busy.add(worker);
        worker.start();
    }

    /** Workers stop after the batch at hand and leave the rest to another replica. */
    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        for (Thread worker : busy) {
            worker.join(PATIENCE);
        }
    }
}

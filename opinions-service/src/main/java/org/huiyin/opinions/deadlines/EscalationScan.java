package org.huiyin.opinions.deadlines;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;

/** Looks for overdue replies, batch by batch, in every replica: rows are locked, never the scan. */
@ApplicationScoped
class EscalationScan {

    private final EscalateReplies escalation;
    private final EscalationScanSettings settings;

    EscalationScan(EscalateReplies escalation, EscalationScanSettings settings) {
        this.escalation = escalation;
        this.settings = settings;
    }

    @Scheduled(
            every = "${huiyin.reply-escalation.every}",
            delayed = "${huiyin.reply-escalation.delayed}",
            identity = "reply-escalation",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        scan();
    }

    /** @return how many levels were told */
    int scan() {
        int told = 0;
        int batch;
        do {
            batch = escalation.escalateBatch(settings.batchSize());
            told += batch;
        } while (batch == settings.batchSize());
        return told;
    }
}

package org.huiyin.opinions.attachments;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;

import org.huiyin.kit.attachment.OrphanSweep;

/** Looks now and then for attachments whose time has come, and for bytes that nothing tells of. */
@ApplicationScoped
class AttachmentCleanup {

    private final EraseAttachments erasing;
    private final OrphanSweep sweep;
    private final Attachments attachments;

    AttachmentCleanup(EraseAttachments erasing, OrphanSweep sweep, Attachments attachments) {
        this.erasing = erasing;
        this.sweep = sweep;
        this.attachments = attachments;
    }

    @Scheduled(
            every = "${huiyin.attachments.sweep-every:6h}",
            delayed = "10m",
            identity = "clean-attachments-up",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void cleanUp() {
        erasing.erase();
        sweep.sweep(attachments::withBytes);
    }
}

package org.huiyin.rectification.evidence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

import org.huiyin.kit.attachment.AttachmentIntake;
import org.huiyin.kit.attachment.OrphanSweep;
import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;

/** Takes away, in every replica, files that nothing names, and bytes that no row tells of. */
@ApplicationScoped
class EvidenceSweep {

    private static final int AT_ONCE = 200;
    private static final Caller SYSTEM = Caller.system("rectification-service");

    private final EvidenceFiles files;
    private final AttachmentIntake intake;
    private final OrphanSweep orphans;
    private final EvidenceSettings settings;
    private final ChangeLog changes;
    private final Clock clock;

    EvidenceSweep(
            EvidenceFiles files,
            AttachmentIntake intake,
            OrphanSweep orphans,
            EvidenceSettings settings,
            ChangeLog changes,
            Clock clock) {
        this.files = files;
        this.intake = intake;
        this.orphans = orphans;
        this.settings = settings;
        this.changes = changes;
        this.clock = clock;
    }

    @Scheduled(
            every = "${huiyin.attachments.sweep-every:6h}",
            delayed = "10m",
            identity = "evidence-sweep",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        sweep();
        orphans.sweep(files::withBytes);
    }

    /** @return how many were taken away */
    int sweep() {
        Instant before = clock.instant().minus(Duration.ofDays(settings.unusedDays()));
        int swept = 0;
        List<UUID> some;
        do {
            some = QuarkusTransaction.requiringNew().call(() -> removeSome(before));
            some.forEach(intake::giveUp);
            swept += some.size();
        } while (some.size() == AT_ONCE);
        return swept;
    }

    /** The rows first: bytes without a row are found again, a row without bytes would promise what is not there. */
    private List<UUID> removeSome(Instant before) {
        List<UUID> unused = files.unused(before, AT_ONCE);
        unused.forEach(id -> {
            files.deleteById(id);
            changes.record(SYSTEM, "remove-unused-evidence", "evidence-file", id.toString(), Map.of());
        });
        return unused;
    }
}

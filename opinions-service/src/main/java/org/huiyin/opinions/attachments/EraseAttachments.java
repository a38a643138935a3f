package org.huiyin.opinions.attachments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.huiyin.kit.attachment.AttachmentIntake;
import org.huiyin.kit.attachment.AttachmentSettings;
import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.time.DistrictTime;

/** Erases what was withdrawn long enough ago: the row says so first, then the bytes go. */
@ApplicationScoped
class EraseAttachments {

    private static final int AT_ONCE = 200;
    private static final Caller SYSTEM = Caller.system("opinions-service");

    private final Attachments attachments;
    private final AttachmentIntake intake;
    private final AttachmentSettings settings;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    EraseAttachments(
            Attachments attachments,
            AttachmentIntake intake,
            AttachmentSettings settings,
            ChangeLog changeLog,
            DistrictTime time) {
        this.attachments = attachments;
        this.intake = intake;
        this.settings = settings;
        this.changeLog = changeLog;
        this.time = time;
    }

    /** @return how many were erased */
    int erase() {
        int erased = 0;
        List<UUID> some;
        do {
            some = QuarkusTransaction.requiringNew().call(this::eraseSome);
            some.forEach(intake::giveUp);
            erased += some.size();
        } while (some.size() == AT_ONCE);
        return erased;
    }

    private List<UUID> eraseSome() {
        List<UUID> erased = new ArrayList<>();
        for (Attachment old : attachments.withdrawnUntil(time.today().minusDays(settings.eraseAfterDays()), AT_ONCE)) {
            old.erase(time.now());
            changeLog.record(SYSTEM, "erase-attachment", "attachment", old.id().toString(), Map.of());
            erased.add(old.id());
        }
        return erased;
    }
}

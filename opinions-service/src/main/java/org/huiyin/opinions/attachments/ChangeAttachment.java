package org.huiyin.opinions.attachments;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.collection.Opinions;

/** Withdraws an attachment, or puts one back that was withdrawn (COL-7, TRU-3). */
@ApplicationScoped
class ChangeAttachment {

    private final Attachments attachments;
    private final Opinions opinions;
    private final AttachmentAccess access;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    ChangeAttachment(
            Attachments attachments,
            Opinions opinions,
            AttachmentAccess access,
            ChangeLog changeLog,
            DistrictTime time) {
        this.attachments = attachments;
        this.opinions = opinions;
        this.access = access;
        this.changeLog = changeLog;
        this.time = time;
    }

    /** What came of it. */
    sealed interface Outcome {

        record Changed(Attachment attachment) implements Outcome {}

        record NotInState(AttachmentState state) implements Outcome {}

        /** There are as many others now as may be. */
        record Full() implements Outcome {}
    }

    /** @throws ProblemException 403 when the caller may not read it, 404 */
    @Transactional
    Outcome withdraw(Caller caller, UUID id, WithdrawalReason reason) {
        Attachment attachment = attachments.require(id);
        access.requireReadable(attachment, caller);
        if (!attachment.withdraw(reason, time.today(), time.now())) {
            return new Outcome.NotInState(attachment.state());
        }
        changeLog.record(caller, "withdraw-attachment", "attachment", id.toString(), Map.of("reason", reason));
        attachments.flush();
        return new Outcome.Changed(attachment);
    }

    /** @throws ProblemException 403 when the caller may not read it, 404 */
    @Transactional
    Outcome restore(Caller caller, UUID id) {
        Attachment attachment = attachments.require(id);
        access.requireReadable(attachment, caller);
        Optional<Integer> number = Optional.empty();
        if (attachment.opinionId() != null) {
            opinions.findById(attachment.opinionId(), LockModeType.PESSIMISTIC_WRITE);
            number = attachments.freeNumber(attachment.opinionId());
            if (number.isEmpty() && attachment.state() == AttachmentState.WITHDRAWN) {
                return new Outcome.Full();
            }
        }
        if (!attachment.restore(number.orElse(null), time.now())) {
            return new Outcome.NotInState(attachment.state());
        }
        changeLog.record(caller, "restore-attachment", "attachment", id.toString(), Map.of());
        attachments.flush();
        return new Outcome.Changed(attachment);
    }
}

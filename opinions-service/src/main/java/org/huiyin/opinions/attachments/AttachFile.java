package org.huiyin.opinions.attachments;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.attachment.AttachmentIntake;
import org.huiyin.kit.attachment.DisplayName;
import org.huiyin.kit.attachment.Intake;
import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.ProblemType;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.OpinionsProblem;
import org.huiyin.opinions.collection.Opinions;

/** Takes a file in: checked, cleaned and kept first, then told of in one short transaction (COL-7). */
@ApplicationScoped
class AttachFile {

    private final AttachmentIntake intake;
    private final Attachments attachments;
    private final Opinions opinions;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    AttachFile(
            AttachmentIntake intake,
            Attachments attachments,
            Opinions opinions,
            ChangeLog changeLog,
            DistrictTime time) {
        this.intake = intake;
        this.attachments = attachments;
        this.opinions = opinions;
        this.changeLog = changeLog;
        this.time = time;
    }

    /** What came of it. */
    sealed interface Outcome {

        record Attached(Attachment attachment) implements Outcome {}

        record Refused(ProblemType problem, String detail) implements Outcome {}
    }

    /**
     * The same file sent again is the same attachment, so that no request needs a key: whoever got no answer sends it
     * again.
     *
     * @param opinion there is one
     * @param name as staff call it; absent for a giver's file (COL-5)
     */
    Outcome toOpinion(Caller caller, UUID opinion, Path upload, @Nullable String name) {
        return take(upload, name, content -> {
            // So that two at once do not pass the limit together.
            opinions.findById(opinion, LockModeType.PESSIMISTIC_WRITE);
            return attachments.sameOfOpinion(opinion, content).or(() -> attachments.freeNumber(opinion)
                    .map(number -> keep(
                            caller, Attachment.ofOpinion(content, opinion, number, time.today(), time.now()))));
        });
    }

    /** @param organization the caller's own */
    Outcome asEvidence(Caller caller, String organization, Path upload, @Nullable String name) {
        return take(upload, name, content -> attachments.sameEvidence(organization, content).or(() -> Optional.of(keep(
                caller, Attachment.evidence(content, organization, time.today(), time.now())))));
    }

    /** @param add nothing when there are as many as may be; the transaction begins after the wait and the work */
    private Outcome take(
            Path upload, @Nullable String name, Function<Attachment.Content, Optional<Attachment>> add) {
        return switch (intake.take(upload)) {
            case Intake.Refused refused -> new Outcome.Refused(refused.problem(), refused.detail());
            case Intake.Kept kept -> {
                Optional<Attachment> told =
                        QuarkusTransaction.disallowingExisting().call(() -> add.apply(content(kept, name)));
                if (told.filter(attachment -> attachment.id().equals(kept.key())).isEmpty()) {
                    intake.giveUp(kept.key());
                }
                yield told.<Outcome>map(Outcome.Attached::new).orElseGet(AttachFile::full);
            }
        };
    }

    private Attachment keep(Caller caller, Attachment attachment) {
        attachments.persistAndFlush(attachment);
        changeLog.record(caller, "add-attachment", "attachment", attachment.id().toString(), Map.of(
                "type", attachment.type(),
                "belongsTo", String.valueOf(
                        attachment.opinionId() == null ? attachment.organizationCode() : attachment.opinionId())));
        return attachment;
    }

    private static Attachment.Content content(Intake.Kept kept, @Nullable String name) {
        return new Attachment.Content(
                kept.key(), kept.type(), kept.size(), kept.digest(), DisplayName.of(name, kept.type()).orElse(null));
    }

    private static Outcome full() {
        return new Outcome.Refused(
                OpinionsProblem.ATTACHMENTS_FULL,
                "An opinion has at most %d attachments.".formatted(Attachment.MOST_OF_AN_OPINION));
    }
}

package org.huiyin.rectification.evidence;

import java.nio.file.Path;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.attachment.AttachmentIntake;
import org.huiyin.kit.attachment.DisplayName;
import org.huiyin.kit.attachment.Intake;
import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.ProblemType;
import org.huiyin.kit.time.DistrictTime;

/** Takes a file in: checked, cleaned and kept first, then told of in one short transaction (COL-7). */
@ApplicationScoped
class UploadEvidence {

    private final AttachmentIntake intake;
    private final EvidenceFiles files;
    private final ChangeLog changes;
    private final DistrictTime time;

    UploadEvidence(AttachmentIntake intake, EvidenceFiles files, ChangeLog changes, DistrictTime time) {
        this.intake = intake;
        this.files = files;
        this.changes = changes;
        this.time = time;
    }

    /** What came of it. */
    sealed interface Outcome {

        record Uploaded(EvidenceFile file) implements Outcome {}

        record Refused(ProblemType problem, String detail) implements Outcome {}
    }

    /**
     * The same file sent again is the same, so that no request needs a key: whoever got no answer sends it again. It is
     * then as safe from the sweep as a new one.
     *
     * @param organization the caller's own
     */
    Outcome upload(Caller caller, String organization, Path upload, @Nullable String name) {
        return switch (intake.take(upload)) {
            case Intake.Refused refused -> new Outcome.Refused(refused.problem(), refused.detail());
            case Intake.Kept kept -> {
                String shown = DisplayName.of(name, kept.type()).orElse("附件." + kept.type().extension());
                EvidenceFile.Content content =
                        new EvidenceFile.Content(kept.key(), kept.type(), shown, kept.size(), kept.digest());
                EvidenceFile told = QuarkusTransaction.disallowingExisting()
                        .call(() -> files.same(organization, content)
                                .map(same -> keepOn(caller, same))
                                .orElseGet(() -> keep(caller, organization, content)));
                if (!told.id().equals(kept.key())) {
                    intake.giveUp(kept.key());
                }
                yield new Outcome.Uploaded(told);
            }
        };
    }

    private EvidenceFile keepOn(Caller caller, EvidenceFile same) {
        same.sentAgain(time.now());
        changes.record(caller, "resend-evidence", "evidence-file", same.id().toString(), Map.of("type", same.type()));
        return same;
    }

    private EvidenceFile keep(Caller caller, String organization, EvidenceFile.Content content) {
        EvidenceFile file = EvidenceFile.of(content, organization, time.today(), time.now());
        files.persistAndFlush(file);
        changes.record(caller, "upload-evidence", "evidence-file", file.id().toString(), Map.of("type", file.type()));
        return file;
    }
}

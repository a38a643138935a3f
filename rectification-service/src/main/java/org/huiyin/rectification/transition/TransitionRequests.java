package org.huiyin.rectification.transition;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.directory.PhaseKind;
import org.huiyin.rectification.satisfaction.Tally;

/** What clients send about transitions. */
final class TransitionRequests {

    private static final int MOST_BALLOTS = 1_000_000;

    private TransitionRequests() {}

    record NewTransition(
            @NotNull UUID campaignId, @NotBlank @Size(max = 64) String organizationCode, @NotNull PhaseKind phase) {}

    /**
     * @param text up to 10,000 characters; it or a reference must be there
     * @param references where more is found, such as an archive's number or an attachment's id
     */
    record DocumentRequest(
            @NotBlank @Size(max = 200) String title,
            @Size(max = 10_000) @Nullable String text,
            @Size(max = 20) @Nullable List<@NotNull @Valid ReferenceRequest> references) {

        StepDocument toDocument() {
            boolean isSilent = text == null || text.isBlank();
            List<ReferenceRequest> found = references == null ? List.of() : references;
            if (isSilent && found.isEmpty()) {
                throw ProblemException.invalidField(
                        "/document/text", "required", "Give the document's text, or a reference to where it is.");
            }
            return new StepDocument(
                    title, isSilent ? null : text, found.stream().map(ReferenceRequest::toReference).toList());
        }
    }

    record ReferenceRequest(@NotBlank @Size(max = 200) String title, @NotBlank @Size(max = 500) String reference) {

        StepDocument.Reference toReference() {
            return new StepDocument.Reference(title, reference);
        }
    }

    /** The step is signed by the caller, today. */
    record SignatureRequest(@NotNull @Valid DocumentRequest document) {}

    /** The ballots that were counted, and the record of the meeting. */
    record AssessmentRequest(
            @NotNull @Min(0) @Max(MOST_BALLOTS) Integer satisfied,
            @NotNull @Min(0) @Max(MOST_BALLOTS) Integer fairlySatisfied,
            @NotNull @Min(0) @Max(MOST_BALLOTS) Integer dissatisfied,
            @NotNull @Valid DocumentRequest document) {

        Tally toTally() {
            return new Tally(satisfied, fairlySatisfied, dissatisfied);
        }
    }

    /** @param toStep SELF_REVIEW, DEMOCRATIC_ASSESSMENT or TRANSITION_REPORT; it and all after it are signed again */
    record TransitionReturnRequest(@NotNull TransitionStep toStep, @NotBlank @Size(max = 2000) String reasons) {

        TransitionStep toMendableStep() {
            if (!toStep.isMendable()) {
                throw ProblemException.invalidField(
                        "/toStep", "unknown-value", "Send it back to a step that the organization itself signs.");
            }
            return toStep;
        }
    }
}

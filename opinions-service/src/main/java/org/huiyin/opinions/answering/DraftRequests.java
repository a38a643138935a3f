package org.huiyin.opinions.answering;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.problem.ProblemException;

/** What clients send about drafts. */
final class DraftRequests {

    private DraftRequests() {}

    /**
     * Give either {@code opinionIds} or {@code problemId}.
     *
     * @param opinionIds at most 1,000
     * @param problemId answers the problem's opinions that are open when it is published, at most 10,000 (else 409
     *     too-many-to-answer); an organization names a problem that is assigned to it, and answers those about its own
     *     team
     * @param declineReason for the office: the words tell why nothing is done
     * @param corrects id of a given answer of the one opinion; then also {@code correctionReason}
     */
    public record NewAnswerDraft(
            @Nullable @Size(min = 1, max = GiveAnswers.MOST) List<@NotNull UUID> opinionIds,
            @Nullable UUID problemId,
            @NotBlank @Size(max = Words.LONGEST_TEXT) String text,
            @Nullable DeclineReason declineReason,
            @Nullable UUID corrects,
            @Nullable @Size(min = 1, max = Words.LONGEST_CORRECTION_REASON) String correctionReason) {

        DraftSubject subject() {
            List<UUID> ids = AnswerRequests.distinct(opinionIds, problemId);
            if (corrects == null) {
                if (correctionReason != null) {
                    throw ProblemException.invalidField("/corrects", "required", "Say which answer it corrects.");
                }
                return new DraftSubject(ids, problemId, null, null);
            }
            if (ids.size() != 1) {
                throw ProblemException.invalidField("/opinionIds", "wrong-size", "A correction is for one opinion.");
            }
            if (correctionReason == null) {
                throw ProblemException.invalidField("/correctionReason", "required", "Say what was wrong.");
            }
            return new DraftSubject(
                    ids, null, corrects, AnswerRequests.stripped("/correctionReason", correctionReason));
        }

        Words words() {
            if (corrects != null && declineReason != null) {
                throw ProblemException.invalidField(
                        "/declineReason", "not-allowed", "A correction keeps the reason of what it corrects.");
            }
            return new Words(AnswerRequests.stripped("/text", text), declineReason);
        }
    }

    /** Other words; the reason stays away when it is no decline. */
    public record AnswerDraftWords(
            @NotBlank @Size(max = Words.LONGEST_TEXT) String text, @Nullable DeclineReason declineReason) {

        Words words() {
            return new Words(AnswerRequests.stripped("/text", text), declineReason);
        }
    }

    /** What is to be done better. */
    public record DraftReturn(@NotBlank @Size(max = 1_000) String reason) {}

    /** The draft after it was published, and what became of each opinion. */
    public record PublishedDraft(AnswerDraftView draft, List<AnswerRequests.OpinionOutcome> outcomes) {

        static PublishedDraft from(PassDraft.Passed passed) {
            return new PublishedDraft(
                    AnswerDraftView.from(passed.draft()),
                    AnswerRequests.OutcomesForMany.of(passed.outcomes(), false).outcomes());
        }
    }
}

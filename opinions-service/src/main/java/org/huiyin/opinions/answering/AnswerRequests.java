package org.huiyin.opinions.answering;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.problem.ProblemException;

/** What clients send about answers, and what they hear of many. */
final class AnswerRequests {

    private AnswerRequests() {}

    /** Read by the giver. */
    public record NewAnswer(@NotBlank @Size(max = Words.LONGEST_TEXT) String text) {}

    /** Read by the giver. */
    public record Decline(@NotNull DeclineReason reason, @NotBlank @Size(max = Words.LONGEST_TEXT) String text) {}

    /**
     * One answer for many. Give either {@code opinionIds} or {@code problemId}.
     *
     * @param opinionIds at most 1,000; a repeated one counts once
     * @param problemId answers the problem's opinions that are open, the oldest 1,000 of them; an organization names a
     *     problem that is assigned to it, and answers those about its own team
     */
    public record AnswerForMany(
            @Nullable @Size(min = 1, max = GiveAnswers.MOST) List<@NotNull UUID> opinionIds,
            @Nullable UUID problemId,
            @NotBlank @Size(max = Words.LONGEST_TEXT) String text) {}

    /** One decline for many; see {@link AnswerForMany}. */
    public record DeclineForMany(
            @Nullable @Size(min = 1, max = GiveAnswers.MOST) List<@NotNull UUID> opinionIds,
            @Nullable UUID problemId,
            @NotNull DeclineReason reason,
            @NotBlank @Size(max = Words.LONGEST_TEXT) String text) {}

    /**
     * The first answer stays visible beside it.
     *
     * @param reason what was wrong; read by the giver
     */
    public record NewCorrection(
            @NotBlank @Size(max = Words.LONGEST_TEXT) String text,
            @NotBlank @Size(max = Words.LONGEST_CORRECTION_REASON) String reason) {}

    /** What became of one opinion. */
    public record OpinionOutcome(UUID opinionId, AnswerOutcome outcome) {}

    /**
     * @param closed how many were answered or declined
     * @param outcomes one per opinion, in the order asked for
     * @param more whether the problem has further opinions that this would close: send the request again
     */
    public record OutcomesForMany(int closed, List<OpinionOutcome> outcomes, boolean more) {

        static OutcomesForMany of(Map<UUID, AnswerOutcome> outcomes, boolean more) {
            return new OutcomesForMany(
                    closed(outcomes.values()),
                    outcomes.entrySet().stream()
                            .map(one -> new OpinionOutcome(one.getKey(), one.getValue()))
                            .toList(),
                    more);
        }

        private static int closed(Collection<AnswerOutcome> outcomes) {
            return (int) outcomes.stream().filter(AnswerOutcome::isGiven).count();
        }
    }

    /** @throws ProblemException 400 when only spaces are left, ideographic ones counted as such */
    static String stripped(String pointer, String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw ProblemException.invalidField(pointer, "required", "Say something.");
        }
        return stripped;
    }

    /** The ids once each; none where a problem was named instead. */
    static List<UUID> distinct(@Nullable List<UUID> opinionIds, @Nullable UUID problemId) {
        if ((opinionIds == null) == (problemId == null)) {
            throw ProblemException.invalidField(
                    "/opinionIds", "either-or", "Give either opinionIds or problemId, and not both.");
        }
        return opinionIds == null ? List.of() : List.copyOf(new LinkedHashSet<>(opinionIds));
    }
}

package org.huiyin.opinions.likeness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

import org.huiyin.opinions.collection.Opinion;
import org.huiyin.opinions.collection.OpinionContent;
import org.huiyin.opinions.collection.OpinionState;
import org.huiyin.opinions.collection.Prominence;

/** What the office is shown about likeness, and sends. */
final class LikenessViews {

    private static final int EXCERPT = 200;

    private LikenessViews() {}

    /** @param otherOpinionId any of the same campaign, found by us or not */
    public record DuplicateVerdict(@NotNull UUID otherOpinionId, @NotNull DuplicateRelation relation) {}

    /** A person's decision that stands. */
    public record DuplicateDecisionView(DuplicateRelation relation, String decidedBy, Instant decidedAt) {

        static DuplicateDecisionView from(DuplicateDecision decision) {
            return new DuplicateDecisionView(decision.relation(), decision.decidedBy(), decision.decidedAt());
        }
    }

    /**
     * @param similarity share of pairs of neighbouring characters that both texts have, 0 to 1, in hundredths
     * @param sameText whether nothing but width, letter size, spaces and punctuation differs
     * @param excerpt the first 200 characters
     * @param decision absent while nobody has decided
     */
    public record DuplicateView(
            UUID opinionId,
            double similarity,
            boolean sameText,
            String excerpt,
            String organizationCode,
            LocalDate receivedOn,
            OpinionState state,
            @Nullable DuplicateDecisionView decision) {

        static DuplicateView from(LikeOpinions.Like like, @Nullable DuplicateDecision decision) {
            Opinion opinion = like.opinion();
            return new DuplicateView(
                    opinion.id().value(),
                    hundredths(like.similarity()),
                    like.isSameText(),
                    excerptOf(opinion),
                    opinion.organizationCode(),
                    opinion.receivedOn(),
                    opinion.state(),
                    decision == null ? null : DuplicateDecisionView.from(decision));
        }
    }

    /**
     * @param lookedAt false while it was not yet compared in the background: others do not show it so long
     * @param items those that a person decided on, and at most 50 candidates, most alike first
     */
    public record DuplicatesView(boolean lookedAt, List<DuplicateView> items) {}

    /**
     * @param firstOpinionId the first opinion of the campaign with the same text
     * @param decided absent while nobody has decided on the two
     */
    public record RepeatedOpinion(UUID opinionId, UUID firstOpinionId, @Nullable DuplicateRelation decided) {}

    /** A page of opinions that repeat others. */
    public record RepeatedOpinionPage(List<RepeatedOpinion> items, @Nullable String next) {}

    /**
     * @param path names from the first level down, with slashes between
     * @param score what the order is made of: only to be compared within one answer
     * @param similarOpinions how many like opinions stand in it
     * @param words of its name or of those above it that stand in the text
     */
    public record SuggestedCategory(
            String categoryCode, String name, String path, double score, int similarOpinions, List<String> words) {}

    /** See {@link DuplicateView}. */
    public record SimilarOpinion(
            UUID opinionId,
            double similarity,
            String excerpt,
            OpinionState state,
            @Nullable String categoryCode,
            @Nullable Prominence prominence,
            List<UUID> problemIds) {

        static SimilarOpinion from(LikeOpinions.Like like) {
            Opinion opinion = like.opinion();
            return new SimilarOpinion(
                    opinion.id().value(),
                    hundredths(like.similarity()),
                    excerptOf(opinion),
                    opinion.state(),
                    opinion.categoryCode(),
                    opinion.prominence(),
                    opinion.problemIds());
        }
    }

    /** @param similarOpinions how many like opinions are in it */
    public record SuggestedProblem(UUID problemId, String title, int similarOpinions) {}

    /**
     * Only suggestions: a person decides.
     *
     * @param lookedAt as in {@link DuplicatesView}
     * @param categories at most 5, best first
     * @param similarOpinions at most 10, most alike first
     * @param problems at most 5, best first
     */
    public record SuggestionsView(
            boolean lookedAt,
            List<SuggestedCategory> categories,
            List<SimilarOpinion> similarOpinions,
            List<SuggestedProblem> problems) {}

    static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static String excerptOf(Opinion opinion) {
        String text = opinion.text();
        return OpinionContent.length(text) > EXCERPT ? text.substring(0, text.offsetByCodePoints(0, EXCERPT)) : text;
    }
}

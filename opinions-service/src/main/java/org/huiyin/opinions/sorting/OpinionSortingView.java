package org.huiyin.opinions.sorting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.huiyin.opinions.collection.Prominence;

/**
 * A sorting of one or many opinions (SRT-1, SRT-2).
 *
 * @param categoryCode what each was sorted as; absent when each kept its own
 * @param opinionCount how many opinions it changed
 * @param undoneBy present once it was undone
 */
public record OpinionSortingView(
        UUID id,
        @Nullable String categoryCode,
        @Nullable Prominence prominence,
        boolean withoutProminence,
        @Nullable UUID problemId,
        int opinionCount,
        String doneBy,
        Instant doneAt,
        @Nullable String undoneBy,
        @Nullable Instant undoneAt) {

    static OpinionSortingView from(OpinionSorting sorting) {
        return new OpinionSortingView(
                sorting.id(),
                sorting.categoryCode(),
                sorting.prominence(),
                sorting.isWithoutProminence(),
                sorting.problemId(),
                sorting.opinionCount(),
                sorting.doneBy(),
                sorting.doneAt(),
                sorting.undoneBy(),
                sorting.undoneAt());
    }

    /** @param obstacle why it was left as it is; present when the outcome is REFUSED */
    public record EachOutcome(UUID opinionId, SortingOutcome outcome, @Nullable SortingObstacle obstacle) {}

    /** @param outcomes one per opinion, each once */
    public record SortingResult(OpinionSortingView sorting, List<EachOutcome> outcomes) {

        static SortingResult from(SortedNow sorted) {
            return new SortingResult(
                    OpinionSortingView.from(sorted.sorting()),
                    sorted.outcomes().stream()
                            .map(each -> new EachOutcome(each.opinionId(), each.outcome(), each.obstacle()))
                            .toList());
        }
    }

    /** @param joined whether it came into the sorting's problem by it */
    public record SortedOpinionView(
            UUID opinionId,
            @Nullable String categoryBefore,
            @Nullable Prominence prominenceBefore,
            @Nullable String categoryAfter,
            @Nullable Prominence prominenceAfter,
            boolean joined) {

        static SortedOpinionView from(SortedOpinion entry) {
            return new SortedOpinionView(
                    entry.opinionId(),
                    entry.before().category(),
                    entry.before().prominence(),
                    entry.after().category(),
                    entry.after().prominence(),
                    entry.isJoined());
        }
    }
}

package org.huiyin.opinions.sorting;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A sorting, and what it or its undoing did to each opinion. */
record SortedNow(OpinionSorting sorting, List<Each> outcomes) {

    SortedNow {
        outcomes = List.copyOf(outcomes);
    }

    /** @param obstacle present when it was refused */
    record Each(UUID opinionId, SortingOutcome outcome, @Nullable SortingObstacle obstacle) {

        static Each of(UUID opinion, SortingOutcome outcome) {
            return new Each(opinion, outcome, null);
        }

        static Each refused(UUID opinion, SortingObstacle obstacle) {
            return new Each(opinion, SortingOutcome.REFUSED, obstacle);
        }
    }
}

package org.huiyin.rectification.satisfaction;

import java.math.BigDecimal;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * The counts of a survey as the public may see them (REP-7): all three, or, when one of them is not zero and smaller
 * than the smallest publishable cell of CAM-6, none. To withhold only the small one and a neighbour is not enough: of
 * 12 ballots with 6 satisfied, the consequence NONE and the mere fact that something is withheld leave one
 * dissatisfied, not two.
 */
record PublicCounts(Tally tally, Shares shares, boolean isTold, boolean isTotalTold) {

    /** @param smallestCell CAM-6 */
    static PublicCounts of(Tally tally, int smallestCell) {
        boolean isAnySmall = Arrays.stream(Choice.values())
                .mapToInt(tally::of)
                .anyMatch(count -> count > 0 && count < smallestCell);
        return new PublicCounts(tally, Shares.of(tally), !isAnySmall, tally.ballots() >= smallestCell);
    }

    /** Absent when even all of them are too few to be told. */
    @Nullable Integer ballots() {
        return isTotalTold ? tally.ballots() : null;
    }

    @Nullable Integer count(Choice choice) {
        return isTold ? tally.of(choice) : null;
    }

    @Nullable BigDecimal percent(Choice choice) {
        return isTold ? shares.of(choice) : null;
    }
}

package org.huiyin.reporting.noticeboard;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.huiyin.contracts.rectification.CommitmentSnapshot.Satisfaction;

/**
 * The result of a survey as the public may see it (SAT-1, REP-7): a count that is not zero and smaller than the smallest
 * publishable cell is withheld, and as many of its neighbours with it as it takes that nobody can work it out.
 *
 * @param ballots all ballots; absent when too few took part
 * @param satisfied absent when withheld, as are the other counts
 * @param withheld whether any count is
 * @param consequence NONE, MAKE_UP, REDO or TOO_FEW_BALLOTS
 */
record PublishedSatisfaction(
        int round,
        @Nullable Integer ballots,
        @Nullable Integer satisfied,
        @Nullable Integer fairlySatisfied,
        @Nullable Integer dissatisfied,
        boolean withheld,
        String consequence,
        LocalDate closedOn) {

    /** @param smallestCell CAM-6 */
    static PublishedSatisfaction of(Satisfaction survey, int smallestCell) {
        List<Integer> counts = List.of(survey.satisfied(), survey.fairlySatisfied(), survey.dissatisfied());
        int ballots = counts.stream().mapToInt(Integer::intValue).sum();
        if (ballots < smallestCell) {
            return published(survey, null, counts, new TreeSet<>(List.of(0, 1, 2)));
        }
        return published(survey, ballots, counts, withheldCells(counts, smallestCell));
    }

    /**
     * The small cells, and then the next smallest until what is withheld is at least two cells and together not small:
     * all ballots less the published ones then tell nothing about any of them.
     */
    private static TreeSet<Integer> withheldCells(List<Integer> counts, int smallestCell) {
        TreeSet<Integer> withheld = new TreeSet<>();
        for (int cell = 0; cell < counts.size(); cell++) {
            if (counts.get(cell) > 0 && counts.get(cell) < smallestCell) {
                withheld.add(cell);
            }
        }
        while (!withheld.isEmpty() && withheld.size() < counts.size()
                && (withheld.size() < 2 || sum(counts, withheld) < smallestCell)) {
            withheld.add(nextSmallest(counts, withheld));
        }
        return withheld;
    }

    private static int nextSmallest(List<Integer> counts, TreeSet<Integer> withheld) {
        return List.of(0, 1, 2).stream()
                .filter(cell -> !withheld.contains(cell))
                .min(Comparator.comparing(counts::get))
                .orElseThrow();
    }

    private static int sum(List<Integer> counts, TreeSet<Integer> cells) {
        return cells.stream().mapToInt(counts::get).sum();
    }

    private static PublishedSatisfaction published(
            Satisfaction survey, @Nullable Integer ballots, List<Integer> counts, TreeSet<Integer> withheld) {
        return new PublishedSatisfaction(
                survey.round(),
                ballots,
                withheld.contains(0) ? null : counts.get(0),
                withheld.contains(1) ? null : counts.get(1),
                withheld.contains(2) ? null : counts.get(2),
                !withheld.isEmpty(),
                survey.consequence(),
                survey.closedOn());
    }
}

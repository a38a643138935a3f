package org.huiyin.opinions.sorting;

import java.util.List;
import java.util.Optional;

import static org.huiyin.opinions.sorting.ProblemMove.ABSORB;
import static org.huiyin.opinions.sorting.ProblemMove.ASSIGN;
import static org.huiyin.opinions.sorting.ProblemMove.DESCRIBE;
import static org.huiyin.opinions.sorting.ProblemMove.LINK;
import static org.huiyin.opinions.sorting.ProblemMove.MERGE;
import static org.huiyin.opinions.sorting.ProblemMove.REJOIN;
import static org.huiyin.opinions.sorting.ProblemMove.RESTORE;
import static org.huiyin.opinions.sorting.ProblemMove.SPLIT;
import static org.huiyin.opinions.sorting.ProblemMove.UNLINK;
import static org.huiyin.opinions.sorting.ProblemState.ASSIGNED;
import static org.huiyin.opinions.sorting.ProblemState.MERGED;
import static org.huiyin.opinions.sorting.ProblemState.OPEN;

/**
 * The life of a problem as a table (SRT-3). Opinions come and go while it is open or assigned. It is assigned once, and
 * never merged away after that: the organization that has it may have promised something in public already.
 */
final class ProblemLife {

    private static final List<Step> STEPS = List.of(
            new Step(OPEN, LINK, OPEN, false),
            new Step(OPEN, UNLINK, OPEN, false),
            new Step(OPEN, DESCRIBE, OPEN, false),
            new Step(OPEN, ASSIGN, ASSIGNED, false),
            new Step(OPEN, ABSORB, OPEN, false),
            new Step(OPEN, SPLIT, OPEN, false),
            new Step(OPEN, MERGE, MERGED, false),
            new Step(OPEN, REJOIN, MERGED, true),
            new Step(ASSIGNED, LINK, ASSIGNED, false),
            new Step(ASSIGNED, UNLINK, ASSIGNED, false),
            new Step(ASSIGNED, DESCRIBE, ASSIGNED, false),
            new Step(ASSIGNED, ABSORB, ASSIGNED, false),
            new Step(ASSIGNED, SPLIT, ASSIGNED, false),
            new Step(MERGED, RESTORE, OPEN, true));

    private ProblemLife() {}

    /** @param byReversal whether it is only made by undoing a regrouping */
    record Step(ProblemState from, ProblemMove move, ProblemState to, boolean byReversal) {}

    static List<Step> steps() {
        return STEPS;
    }

    static Optional<ProblemState> next(ProblemState from, ProblemMove move) {
        return STEPS.stream()
                .filter(step -> step.from() == from && step.move() == move)
                .map(Step::to)
                .findFirst();
    }

    /** What a sorter can do with a problem in the state; a regrouping is undone at the regrouping. */
    static List<ProblemMove> allowedMoves(ProblemState from) {
        return STEPS.stream()
                .filter(step -> step.from() == from && !step.byReversal())
                .map(Step::move)
                .toList();
    }
}

package org.huiyin.opinions.sorting;

import java.util.List;
import java.util.Optional;

/**
 * The life of a problem as a table (SRT-3). Opinions come and go at any time. It is assigned once: the organization
 * that has it may have promised something in public already.
 */
final class ProblemLife {

    private static final List<Step> STEPS = List.of(
            new Step(ProblemState.OPEN, ProblemMove.LINK, ProblemState.OPEN),
            new Step(ProblemState.OPEN, ProblemMove.UNLINK, ProblemState.OPEN),
            new Step(ProblemState.OPEN, ProblemMove.ASSIGN, ProblemState.ASSIGNED),
            new Step(ProblemState.ASSIGNED, ProblemMove.LINK, ProblemState.ASSIGNED),
            new Step(ProblemState.ASSIGNED, ProblemMove.UNLINK, ProblemState.ASSIGNED));

    private ProblemLife() {}

    /** What a sorter can do with a problem. */
    enum ProblemMove {
        LINK,
        UNLINK,
        ASSIGN
    }

    record Step(ProblemState from, ProblemMove move, ProblemState to) {}

    static List<Step> steps() {
        return STEPS;
    }

    static Optional<ProblemState> next(ProblemState from, ProblemMove move) {
        return STEPS.stream()
                .filter(step -> step.from() == from && step.move() == move)
                .map(Step::to)
                .findFirst();
    }

    static List<ProblemMove> allowedMoves(ProblemState from) {
        return STEPS.stream().filter(step -> step.from() == from).map(Step::move).toList();
    }
}

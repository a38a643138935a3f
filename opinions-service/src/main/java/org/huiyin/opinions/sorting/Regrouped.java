package org.huiyin.opinions.sorting;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.problem.Problem;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.OpinionsProblem;

/** What became of a merge, a split or its undoing: it was made, or refused because of how things stand. */
sealed interface Regrouped {

    /** @param regrouping after the change */
    record Done(Regrouping regrouping) implements Regrouped {}

    /** @param problemId the problem whose state does not allow it */
    record NotInState(UUID problemId, ProblemState state) implements Regrouped {}

    /** More opinions than one transaction should move. */
    record TooLarge() implements Regrouped {}

    /**
     * @param undoFirst the later regrouping that stands in the way, if it is one
     * @param opinionIds some of the opinions that stand in the way
     */
    record Obstructed(RegroupingObstacle obstacle, @Nullable UUID undoFirst, List<UUID> opinionIds)
            implements Regrouped {

        Obstructed(RegroupingObstacle obstacle, @Nullable UUID undoFirst) {
            this(obstacle, undoFirst, List.of());
        }
    }

    /** For resources: the regrouping, or 409 with what is in the way. */
    default Regrouping orRefuse() {
        return switch (this) {
            case Done done -> done.regrouping();
            case NotInState refused -> throw refusal(refused.problemId(), refused.state());
            case TooLarge ignored ->
                throw new ProblemException(
                        OpinionsProblem.REGROUPING_TOO_LARGE,
                        "At most %,d opinions move at once; split the problem first."
                                .formatted(MergeProblem.MOST_OPINIONS));
            case Obstructed obstructed -> throw refusal(obstructed);
        };
    }

    static ProblemException refusal(UUID problemId, ProblemState state) {
        return new ProblemException(Problem.of(
                        OpinionsProblem.PROBLEM_NOT_IN_STATE, "The problem is " + state + "; see allowedMoves.")
                .with("problemId", problemId)
                .with("state", state)
                .with("allowedMoves", ProblemLife.allowedMoves(state)));
    }

    private static ProblemException refusal(Obstructed obstructed) {
        Problem problem = Problem.of(OpinionsProblem.REGROUPING_NOT_UNDOABLE, obstructed.obstacle().en() + ".")
                .with("obstacle", obstructed.obstacle());
        if (obstructed.undoFirst() != null) {
            problem = problem.with("undoFirst", obstructed.undoFirst());
        }
        if (!obstructed.opinionIds().isEmpty()) {
            problem = problem.with("opinionIds", obstructed.opinionIds());
        }
        return new ProblemException(problem);
    }
}

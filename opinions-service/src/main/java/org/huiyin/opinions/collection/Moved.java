package org.huiyin.opinions.collection;

import java.util.List;

import org.huiyin.kit.problem.Problem;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.OpinionsProblem;

/** What became of a move: it was made, or refused because the opinion stands where it may not be made. */
public sealed interface Moved {

    /** @param opinion after the move */
    record To(Opinion opinion) implements Moved {}

    record Refused(OpinionState state, List<OpinionMove> allowedMoves) implements Moved {}

    /** For resources: the opinion, or 409 with the state and what may be done instead. */
    default Opinion orRefuse() {
        return switch (this) {
            case To made -> made.opinion();
            case Refused refused ->
                throw new ProblemException(Problem.of(
                                OpinionsProblem.OPINION_NOT_IN_STATE,
                                "The opinion is " + refused.state() + "; see allowedMoves.")
                        .with("state", refused.state())
                        .with("allowedMoves", refused.allowedMoves()));
        };
    }
}

package org.huiyin.opinions.asking;

import java.util.List;
import java.util.OptionalInt;

import org.huiyin.kit.problem.Problem;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.OpinionsProblem;

/** What became of a move of a question. */
sealed interface QuestionMoved {

    /** @param daysLeft the working days with which the reply clock runs on, when the move set it going again */
    record Made(OptionalInt daysLeft) implements QuestionMoved {}

    record Refused(QuestionState state, List<QuestionMove> allowedMoves) implements QuestionMoved {}

    /** What was made, or 409 with the state and what may be done instead. */
    default Made orRefuse() {
        return switch (this) {
            case Made made -> made;
            case Refused refused ->
                throw new ProblemException(Problem.of(
                                OpinionsProblem.QUESTION_NOT_IN_STATE,
                                "The question is " + refused.state() + "; see allowedMoves.")
                        .with("state", refused.state())
                        .with("allowedMoves", refused.allowedMoves()));
        };
    }
}

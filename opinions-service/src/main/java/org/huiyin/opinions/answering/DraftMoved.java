package org.huiyin.opinions.answering;

import java.util.List;

import org.huiyin.kit.problem.Problem;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.OpinionsProblem;

/** What became of a move of a draft. */
sealed interface DraftMoved {

    /** @param draft after the move */
    record To(AnswerDraft draft) implements DraftMoved {}

    record Refused(DraftState state, List<DraftMove> allowedMoves) implements DraftMoved {}

    /** The draft, or 409 with the state and what may be done instead. */
    default AnswerDraft orRefuse() {
        return switch (this) {
            case To made -> made.draft();
            case Refused refused ->
                throw new ProblemException(Problem.of(
                                OpinionsProblem.ANSWER_DRAFT_NOT_IN_STATE,
                                "The draft is " + refused.state() + "; see allowedMoves.")
                        .with("state", refused.state())
                        .with("allowedMoves", refused.allowedMoves()));
        };
    }
}

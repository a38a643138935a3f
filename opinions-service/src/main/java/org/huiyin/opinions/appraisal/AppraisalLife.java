package org.huiyin.opinions.appraisal;

import java.util.List;
import java.util.Optional;

import static org.huiyin.opinions.appraisal.AppraisalLife.AppraisalMove.ACKNOWLEDGE;
import static org.huiyin.opinions.appraisal.AppraisalLife.AppraisalMove.CORRECT;
import static org.huiyin.opinions.appraisal.AppraisalLife.AppraisalMove.REVISE;
import static org.huiyin.opinions.appraisal.AppraisalLife.AppraisalMove.SHOW;
import static org.huiyin.opinions.appraisal.AppraisalLife.AppraisalMove.TAKE_BACK;
import static org.huiyin.opinions.appraisal.AppraisalLife.Hand.BRANCH;
import static org.huiyin.opinions.appraisal.AppraisalLife.Hand.MEMBER;
import static org.huiyin.opinions.appraisal.AppraisalState.ACKNOWLEDGED;
import static org.huiyin.opinions.appraisal.AppraisalState.CORRECTED;
import static org.huiyin.opinions.appraisal.AppraisalState.DRAFT;
import static org.huiyin.opinions.appraisal.AppraisalState.SHOWN;

/**
 * The life of an appraisal as a table (APP-1). Until the member has acknowledged it, it can be taken back and written
 * anew; what was acknowledged is corrected beside what stood there, and is to be acknowledged again.
 */
final class AppraisalLife {

    private static final List<Step> STEPS = List.of(
            new Step(DRAFT, REVISE, DRAFT, BRANCH),
            new Step(DRAFT, SHOW, SHOWN, BRANCH),
            new Step(SHOWN, TAKE_BACK, DRAFT, BRANCH),
            new Step(SHOWN, ACKNOWLEDGE, ACKNOWLEDGED, MEMBER),
            new Step(ACKNOWLEDGED, CORRECT, CORRECTED, BRANCH),
            new Step(CORRECTED, CORRECT, CORRECTED, BRANCH),
            new Step(CORRECTED, ACKNOWLEDGE, ACKNOWLEDGED, MEMBER));

    private AppraisalLife() {}

    /** What can be done with an appraisal. */
    enum AppraisalMove {
        REVISE,
        SHOW,
        TAKE_BACK,
        ACKNOWLEDGE,
        CORRECT
    }

    /** Who makes a move. */
    enum Hand {
        BRANCH,
        MEMBER
    }

    record Step(AppraisalState from, AppraisalMove move, AppraisalState to, Hand hand) {}

    static List<Step> steps() {
        return STEPS;
    }

    static Optional<AppraisalState> next(AppraisalState from, AppraisalMove move) {
        return STEPS.stream()
                .filter(step -> step.from() == from && step.move() == move)
                .map(Step::to)
                .findFirst();
    }

    static List<AppraisalMove> allowedMoves(AppraisalState from) {
        return STEPS.stream().filter(step -> step.from() == from).map(Step::move).toList();
    }
}

package org.huiyin.rectification.transition;

import org.huiyin.rectification.lifecycle.StateTable;
import org.huiyin.rectification.lifecycle.Stateful;

import static org.huiyin.rectification.lifecycle.Capacity.LEADER;
import static org.huiyin.rectification.lifecycle.Capacity.OFFICER;
import static org.huiyin.rectification.lifecycle.Capacity.SUPERVISOR;
import static org.huiyin.rectification.lifecycle.Capacity.SYSTEM;
import static org.huiyin.rectification.lifecycle.StateTable.row;

/**
 * The life of a transition (SUP-4). What follows from an assessment is the system's move (SAT-2): the officer who
 * records the ballots does not choose it.
 */
public final class TransitionLife {

    public static final StateTable<TransitionState, TransitionMove> TABLE = StateTable.of(
            Stateful.TRANSITION,
            row(TransitionState.SELF_REVIEW_DUE, TransitionMove.SELF_REVIEW, TransitionState.ASSESSMENT_DUE, OFFICER),
            row(TransitionState.ASSESSMENT_DUE, TransitionMove.ASSESSMENT, TransitionState.REPORT_DUE, OFFICER),
            row(TransitionState.ASSESSMENT_DUE, TransitionMove.ASSESSMENT_EXTENSION, TransitionState.ASSESSMENT_DUE, SYSTEM),
            row(TransitionState.ASSESSMENT_DUE, TransitionMove.ASSESSMENT_FAILURE, TransitionState.MAKE_UP_DUE, SYSTEM),
            row(TransitionState.ASSESSMENT_DUE, TransitionMove.PHASE_REDO, TransitionState.SELF_REVIEW_DUE, SYSTEM),
            row(TransitionState.MAKE_UP_DUE, TransitionMove.MAKE_UP, TransitionState.ASSESSMENT_DUE, LEADER),
            row(TransitionState.REPORT_DUE, TransitionMove.REPORT, TransitionState.CHECK_DUE, OFFICER),
            row(TransitionState.CHECK_DUE, TransitionMove.CHECK, TransitionState.APPROVAL_DUE, SUPERVISOR),
            row(TransitionState.CHECK_DUE, TransitionMove.RETURN_TO_SELF_REVIEW, TransitionState.SELF_REVIEW_DUE, SUPERVISOR),
            row(TransitionState.CHECK_DUE, TransitionMove.RETURN_TO_ASSESSMENT, TransitionState.ASSESSMENT_DUE, SUPERVISOR),
            row(TransitionState.CHECK_DUE, TransitionMove.RETURN_TO_REPORT, TransitionState.REPORT_DUE, SUPERVISOR),
            row(TransitionState.APPROVAL_DUE, TransitionMove.APPROVAL, TransitionState.MEETING_DUE, LEADER),
            row(TransitionState.APPROVAL_DUE, TransitionMove.RETURN_TO_SELF_REVIEW, TransitionState.SELF_REVIEW_DUE, LEADER),
            row(TransitionState.APPROVAL_DUE, TransitionMove.RETURN_TO_ASSESSMENT, TransitionState.ASSESSMENT_DUE, LEADER),
            row(TransitionState.APPROVAL_DUE, TransitionMove.RETURN_TO_REPORT, TransitionState.REPORT_DUE, LEADER),
            row(TransitionState.MEETING_DUE, TransitionMove.MEETING, TransitionState.PASSED, OFFICER),
            row(TransitionState.SELF_REVIEW_DUE, TransitionMove.END, TransitionState.ENDED, SYSTEM),
            row(TransitionState.ASSESSMENT_DUE, TransitionMove.END, TransitionState.ENDED, SYSTEM),
            row(TransitionState.MAKE_UP_DUE, TransitionMove.END, TransitionState.ENDED, SYSTEM),
            row(TransitionState.REPORT_DUE, TransitionMove.END, TransitionState.ENDED, SYSTEM),
            row(TransitionState.CHECK_DUE, TransitionMove.END, TransitionState.ENDED, SYSTEM),
            row(TransitionState.APPROVAL_DUE, TransitionMove.END, TransitionState.ENDED, SYSTEM),
            row(TransitionState.MEETING_DUE, TransitionMove.END, TransitionState.ENDED, SYSTEM));

    private TransitionLife() {}
}

package org.huiyin.contracts.rectification;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A transition as it stands (SUP-4). Neither who signed nor any word of a document.
 *
 * @param transitionId UUID
 * @param campaignId UUID
 * @param phase the one that is left: STUDY, ANALYSIS or RECTIFICATION
 * @param state SELF_REVIEW_DUE, ASSESSMENT_DUE, MAKE_UP_DUE, REPORT_DUE, CHECK_DUE, APPROVAL_DUE, MEETING_DUE, PASSED
 *     or ENDED
 * @param round 1, and one more each time most were dissatisfied
 * @param steps those that stand, in their order; at most six
 * @param assessment the latest; absent before the first
 * @param passedOn the day from which the next phase may begin
 */
public record TransitionSnapshot(
        String transitionId,
        String campaignId,
        String organizationCode,
        String phase,
        String state,
        int round,
        List<Step> steps,
        @Nullable Assessment assessment,
        LocalDate openedOn,
        @Nullable LocalDate passedOn) {

    public TransitionSnapshot {
        steps = List.copyOf(steps);
    }

    /**
     * @param step SELF_REVIEW, DEMOCRATIC_ASSESSMENT, TRANSITION_REPORT, SUPERVISION_CHECK, APPROVAL or
     *     TRANSITION_MEETING
     */
    public record Step(String step, LocalDate signedOn) {}

    /**
     * Ballots of a democratic assessment; a count below the campaign's smallest cell is not for the public.
     *
     * @param round in which it was held
     * @param consequence NONE, MAKE_UP, REDO or TOO_FEW_BALLOTS
     */
    public record Assessment(
            int round,
            int satisfied,
            int fairlySatisfied,
            int dissatisfied,
            String consequence,
            LocalDate recordedOn) {}
}

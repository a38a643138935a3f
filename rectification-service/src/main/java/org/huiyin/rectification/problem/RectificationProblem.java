package org.huiyin.rectification.problem;

import org.huiyin.kit.problem.ProblemType;

/** The errors of this service beside those that every service has. */
public enum RectificationProblem implements ProblemType {
    PLAN_NOT_IN_STATE(409, "The plan's state does not allow this"),
    ITEM_NOT_IN_STATE(409, "The item's state does not allow this"),
    PART_NOT_IN_STATE(409, "The part's state does not allow this"),
    PARTS_NOT_DONE(409, "A co-operating organization has not reported its part done"),
    REGULATIONS_FULL(409, "The item names as many rules as it may"),
    CONSOLIDATION_LOOK_NOT_IN_STATE(409, "It has been looked at"),
    CONSOLIDATION_NOT_OVER(409, "The consolidation period is not over"),
    AMENDMENT_NOT_IN_STATE(409, "The amendment waits no longer"),
    SURVEY_NOT_IN_STATE(409, "The survey's state does not allow this"),
    ORDER_NOT_IN_STATE(409, "The order's state does not allow this"),
    OWN_WORK(403, "Doer and checker are different people"),
    PLAN_NOT_CLEAR(409, "Content, measures, deadline and goal must all be there"),
    PLAN_WITHOUT_ITEMS(409, "The plan has no items"),
    PLAN_EXISTS(409, "The campaign has a plan for this organization, team or person"),
    PLAN_VERSION_SUPERSEDED(409, "The plan was submitted again since it was read"),
    PLAN_FULL(409, "The plan holds as many items as it may"),
    CONSULTATION_STILL_OPEN(409, "The public may still comment"),
    COMMENTS_UNANSWERED(409, "Some comments are neither absorbed nor answered"),
    CONSULTATION_OVER(409, "The last day for comments has passed"),
    COMMENT_ALREADY_ANSWERED(409, "The comment has its answer"),
    NOTHING_ABSORBED(409, "No comment was absorbed that names what would change"),
    ABSORBED_NOT_CHANGED(409, "A comment was absorbed, and what it names is unchanged"),
    ITEM_ABSORBED(409, "A comment was absorbed by changing this item"),
    DEEDS_SETTLED(409, "A practical deed that an item takes up was done or dropped"),
    AMENDMENT_WAITING(409, "Another amendment of this field waits for approval"),
    AMENDMENT_OF_ANOTHER(403, "Somebody else asked for the amendment"),
    MAKE_UP_OWED(409, "The make-up comes before the next survey"),
    NO_MAKE_UP_OWED(409, "No make-up is owed"),
    SURVEY_RUNNING(409, "A survey of this commitment is open"),
    BALLOT_CODE_USED(409, "The ballot code was used"),
    BALLOT_CODE_UNKNOWN(404, "There is no such ballot code"),
    BALLOT_CODES_EXHAUSTED(409, "There are as many ballot codes as people who are asked"),
    SURVEY_OVER(409, "The last day for ballots has passed"),
    TOO_FEW_BALLOTS(409, "There are too few ballots, and more may come"),
    ENOUGH_BALLOTS(409, "There are enough ballots for a result"),
    SAMPLE_NOT_WANTED(409, "The survey asks no random sample"),
    SAMPLE_NOT_DRAWN(409, "The random sample is not drawn yet"),
    SAMPLE_DRAWN(409, "The random sample is drawn"),
    SUPERVISION_GROUP_FULL(409, "The group has as many organizations as it may"),
    ASSIGNMENT_OVERLAPS(409, "The organization is assigned to the group on some of these days already"),
    TASK_DELEGATION_OVERLAPS(409, "Some of these tasks are handed over already"),
    TASK_DELEGATION_CHAINED(409, "Who stands in does not hand over"),
    TASK_DELEGATION_OVER(409, "The delegation has ended"),
    CALENDAR_FEEDS_FULL(409, "The organization has as many calendar feeds as it may"),
    CALENDAR_FEED_REVOKED(409, "The calendar feed was revoked"),
    TRANSITION_NOT_IN_STATE(409, "The transition's state does not allow this"),
    PHASE_BEFORE_NOT_PASSED(409, "The phase before has not passed"),
    PHASE_NOT_BEGUN(409, "The phase has not begun"),
    TRANSITION_OPENED(409, "The transition of this phase was opened before"),
    LOOK_BACK_NOT_IN_STATE(409, "The look-back's state does not allow this"),
    NOTHING_TO_LOOK_AT(409, "There is nothing to look back at"),
    LOOK_BACK_ANSWERED(409, "The questions about it are answered"),
    LOOK_BACK_DROPPED(409, "The organization is gone"),
    FINDING_TURNED(409, "The finding has become an order or an item");

    private final int status;
    private final String title;

    RectificationProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}

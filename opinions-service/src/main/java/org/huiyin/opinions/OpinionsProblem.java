package org.huiyin.opinions;

import org.huiyin.kit.problem.ProblemType;

/** The errors of opinions-service; those that every service has are in the kit. */
public enum OpinionsProblem implements ProblemType {
    CHANNEL_NOT_PUBLIC(403, "Without a collector's token only the channel ONLINE is open"),
    OPINION_ABOUT_PERSON(403, "Opinions about a person are for the campaign office alone"),
    OPINION_REWORDED(403, "The opinion was forwarded in other words, which are those to read"),
    OWN_WORK(403, "Doer and checker are different people"),
    RECEIPT_NOT_FOUND(404, "There is no opinion with this receipt"),
    GIVER_UNKNOWN(404, "Nobody knows who gave the opinion"),
    ORGANIZATION_EXISTS(409, "There is an organization with this code"),
    ORGANIZATION_NOT_IN_STATE(409, "The organization's state does not allow this"),
    ORGANIZATION_STILL_NEEDED(409, "Something would be left without an organization"),
    CAMPAIGN_EXISTS(409, "There is a campaign with this code"),
    PHASE_HOLDS_REQUIREMENTS(409, "A requirement would no longer lie in its phase"),
    REQUIREMENT_EXISTS(409, "The schedule has this requirement already"),
    REQUIREMENT_WITHDRAWN(409, "The requirement was withdrawn"),
    REQUIREMENT_NOT_OWED(409, "The organization does not owe this requirement"),
    REQUIREMENT_NOT_IN_STATE(409, "The requirement's state at the organization does not allow this"),
    CATEGORY_EXISTS(409, "There is a category with this code"),
    MEMBER_EXISTS(409, "There is a member with this number in the ledger"),
    TEAM_EXISTS(409, "The organization's leadership team is there already"),
    CONTACT_POINT_EXISTS(409, "They are paired already"),
    CONTACT_POINT_NOT_IN_STATE(409, "The contact point does not allow this"),
    DEED_NOT_IN_STATE(409, "The practical deed is settled"),
    MEMBER_NOT_IN_STATE(409, "The entry's state does not allow this"),
    ENTERED_BEFORE(409, "The activity holds an opinion with the same text"),
    OPINION_NOT_IN_STATE(409, "The opinion's state does not allow this"),
    NOT_FORWARDED(409, "The opinion cannot be forwarded; the reason says why"),
    FORWARDING_NOT_IN_STATE(409, "The forwarding's state does not allow this"),
    ANSWER_NEEDS_APPROVAL(409, "In this campaign somebody else approves an answer first"),
    ANSWER_DRAFT_NOT_IN_STATE(409, "The draft's state does not allow this"),
    NOTHING_TO_ANSWER(409, "None of the opinions can be answered with this"),
    TOO_MANY_TO_ANSWER(409, "The problem has more open opinions than are answered at once"),
    TOO_MANY_CORRECTIONS(409, "The answer was corrected as often as it may be"),
    OPINION_WITHOUT_RECEIPT(409, "Nobody holds a receipt for the opinion"),
    QUESTION_NOT_IN_STATE(409, "The question's state does not allow this"),
    QUESTION_STILL_OPEN(409, "A question to the giver is open"),
    TOO_MANY_QUESTIONS(409, "The giver was asked as often as may be"),
    TOO_MANY_REPLIES(409, "The question has as many replies as it may"),
    PROBLEM_NOT_IN_STATE(409, "The problem's state does not allow this"),
    REGROUPING_TOO_LARGE(409, "The problem holds more opinions than move at once"),
    REGROUPING_NOT_UNDOABLE(409, "Something that came later stands in the way"),
    SELECTION_TOO_LARGE(409, "The filter finds more opinions than are sorted at once"),
    SELECTION_DIFFERS(409, "The filter finds another number of opinions than expected"),
    SORTING_UNDONE(409, "The sorting was undone already"),
    DUPLICATE_DECIDED(409, "Somebody has decided on these two opinions"),
    DUPLICATE_NOT_DECIDED(404, "Nobody has decided on these two opinions"),
    OWN_APPRAISAL(403, "Nobody writes the appraisal of themselves"),
    APPRAISAL_EXISTS(409, "The member's appraisal in this campaign is there already"),
    APPRAISAL_NOT_IN_STATE(409, "The appraisal's state does not allow this"),
    MEMBER_WITHOUT_ACCOUNT(409, "The member has no account to read it with"),
    NO_HELP_NEEDED(409, "The member was not found wanting, or not told so yet"),
    HELP_PLAN_EXISTS(409, "The appraisal has a help plan already"),
    HELP_PLAN_NOT_IN_STATE(409, "The help plan's state does not allow this"),
    ATTACHMENTS_FULL(409, "The opinion has as many attachments as it may"),
    ATTACHMENT_NOT_IN_STATE(409, "The attachment's state does not allow this"),
    OPINION_NOT_LINKED(404, "The opinion is not in the problem");

    private final int status;
    private final String title;

    OpinionsProblem(int status, String title) {
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

package org.huiyin.opinions;

import org.huiyin.kit.problem.ProblemType;

/** The errors of opinions-service; those that every service has are in the kit. */
public enum OpinionsProblem implements ProblemType {
    CHANNEL_NOT_PUBLIC(403, "Without a collector's token only the channel ONLINE is open"),
    OPINION_ABOUT_PERSON(403, "Opinions about a person are for the campaign office alone"),
    OWN_WORK(403, "Doer and checker are different people"),
    RECEIPT_NOT_FOUND(404, "There is no opinion with this receipt"),
    GIVER_UNKNOWN(404, "Nobody knows who gave the opinion"),
    ORGANIZATION_EXISTS(409, "There is an organization with this code"),
    CAMPAIGN_EXISTS(409, "There is a campaign with this code"),
    CATEGORY_EXISTS(409, "There is a category with this code"),
    MEMBER_EXISTS(409, "There is a member with this number in the ledger"),
    TEAM_EXISTS(409, "The organization's leadership team is there already"),
    MEMBER_NOT_IN_STATE(409, "The entry's state does not allow this"),
    OPINION_NOT_IN_STATE(409, "The opinion's state does not allow this"),
    ANSWER_NEEDS_APPROVAL(409, "In this campaign somebody else approves an answer first"),
    ANSWER_DRAFT_NOT_IN_STATE(409, "The draft's state does not allow this"),
    NOTHING_TO_ANSWER(409, "None of the opinions can be answered with this"),
    TOO_MANY_CORRECTIONS(409, "The answer was corrected as often as it may be"),
    OPINION_WITHOUT_RECEIPT(409, "Nobody holds a receipt for the opinion"),
    QUESTION_NOT_IN_STATE(409, "The question's state does not allow this"),
    QUESTION_STILL_OPEN(409, "A question to the giver is open"),
    TOO_MANY_QUESTIONS(409, "The giver was asked as often as may be"),
    TOO_MANY_REPLIES(409, "The question has as many replies as it may"),
    PROBLEM_NOT_IN_STATE(409, "The problem's state does not allow this"),
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

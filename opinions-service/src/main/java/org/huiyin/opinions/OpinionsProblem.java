package org.huiyin.opinions;

import org.huiyin.kit.problem.ProblemType;

/** The errors of opinions-service; those that every service has are in the kit. */
public enum OpinionsProblem implements ProblemType {
    CHANNEL_NOT_PUBLIC(403, "Without a collector's token only the channel ONLINE is open"),
    OPINION_ABOUT_PERSON(403, "Opinions about a person are for the campaign office alone"),
    RECEIPT_NOT_FOUND(404, "There is no opinion with this receipt"),
    ORGANIZATION_EXISTS(409, "There is an organization with this code"),
    CAMPAIGN_EXISTS(409, "There is a campaign with this code"),
    CATEGORY_EXISTS(409, "There is a category with this code"),
    MEMBER_EXISTS(409, "There is a member with this number in the ledger"),
    TEAM_EXISTS(409, "The organization's leadership team is there already"),
    MEMBER_NOT_IN_STATE(409, "The entry's state does not allow this"),
    OPINION_NOT_IN_STATE(409, "The opinion's state does not allow this"),
    PROBLEM_NOT_IN_STATE(409, "The problem's state does not allow this"),
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

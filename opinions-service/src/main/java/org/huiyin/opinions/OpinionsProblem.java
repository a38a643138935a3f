package org.huiyin.opinions;

import org.huiyin.kit.problem.ProblemType;

/** The errors of opinions-service; those that every service has are in the kit. */
public enum OpinionsProblem implements ProblemType {
    CHANNEL_NOT_PUBLIC(403, "Without a collector's token only the channel ONLINE is open"),
    OPINION_ABOUT_PERSON(403, "Opinions about a person are for the campaign office alone"),
    OPINION_REWORDED(403, "The opinion was forwarded in other words, which are those to read"),
    RECEIPT_NOT_FOUND(404, "There is no opinion with this receipt"),
    ORGANIZATION_EXISTS(409, "There is an organization with this code"),
    CAMPAIGN_EXISTS(409, "There is a campaign with this code"),
    CATEGORY_EXISTS(409, "There is a category with this code"),
    MEMBER_EXISTS(409, "There is a member with this number in the ledger"),
    TEAM_EXISTS(409, "The organization's leadership team is there already"),
    MEMBER_NOT_IN_STATE(409, "The entry's state does not allow this"),
    OPINION_NOT_IN_STATE(409, "The opinion's state does not allow this"),
    NOT_FORWARDED(409, "The opinion cannot be forwarded; the reason says why"),
    FORWARDING_NOT_IN_STATE(409, "The forwarding's state does not allow this"),
    PROBLEM_NOT_IN_STATE(409, "The problem's state does not allow this"),
    OWN_APPRAISAL(403, "Nobody writes the appraisal of themselves"),
    APPRAISAL_EXISTS(409, "The member's appraisal in this campaign is there already"),
    APPRAISAL_NOT_IN_STATE(409, "The appraisal's state does not allow this"),
    MEMBER_WITHOUT_ACCOUNT(409, "The member has no account to read it with"),
    NO_HELP_NEEDED(409, "The member was not found wanting, or not told so yet"),
    HELP_PLAN_EXISTS(409, "The appraisal has a help plan already"),
    HELP_PLAN_NOT_IN_STATE(409, "The help plan's state does not allow this"),
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

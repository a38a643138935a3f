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
    REGROUPING_TOO_LARGE(409, "The problem holds more opinions than move at once"),
    REGROUPING_NOT_UNDOABLE(409, "Something that came later stands in the way"),
    SELECTION_TOO_LARGE(409, "The filter finds more opinions than are sorted at once"),
    SELECTION_DIFFERS(409, "The filter finds another number of opinions than expected"),
    SORTING_UNDONE(409, "The sorting was undone already"),
    DUPLICATE_DECIDED(409, "Somebody has decided on these two opinions"),
    DUPLICATE_NOT_DECIDED(404, "Nobody has decided on these two opinions"),
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

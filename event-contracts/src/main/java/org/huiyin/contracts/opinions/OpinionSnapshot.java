package org.huiyin.contracts.opinions;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An opinion as its readers may know it: everything that is counted, nothing of its giver and none of its words
 * (COL-5, SRT-4).
 *
 * @param opinionId UUID
 * @param campaignId UUID
 * @param organizationCode the organization that the opinion is about or addressed to
 * @param collectedBy code of the organization that registered it; absent when it was given online
 * @param activityId the collection activity it came from
 * @param channel COL-1, e.g. FORUM
 * @param respondent COL-3, e.g. SERVICE_RECIPIENT
 * @param direction COL-3: HORIZONTAL, VERTICAL or REVERSE
 * @param target COL-4, e.g. UNIT_TEAM
 * @param categoryCode set once sorted
 * @param prominence SRT-2, set once sorted as prominent
 * @param problemIds the problems it is grouped into
 * @param state RECEIVED, SORTED, ANSWERED or DECLINED
 * @param solved whether the result of an item linked to it was published and stands
 * @param receivedOn the day from which the reply clock runs
 * @param replyDueOn the last day for a reply (CAM-6)
 * @param closedOn the day on which it was answered or declined
 * @param passedTo who answers it instead of organizationCode, because that organization was merged; reports count it
 *     under organizationCode all the same
 */
public record OpinionSnapshot(
        String opinionId,
        String campaignId,
        String organizationCode,
        @Nullable String collectedBy,
        @Nullable String activityId,
        String channel,
        String respondent,
        String direction,
        String target,
        @Nullable String categoryCode,
        @Nullable String prominence,
        List<String> problemIds,
        String state,
        boolean solved,
        LocalDate receivedOn,
        LocalDate replyDueOn,
        @Nullable LocalDate closedOn,
        @Nullable String passedTo) {

    public OpinionSnapshot {
        problemIds = List.copyOf(problemIds);
    }
}

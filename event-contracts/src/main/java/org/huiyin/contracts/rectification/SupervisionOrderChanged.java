package org.huiyin.contracts.rectification;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Data of every event about an order to correct (SUP-2): its state after the fact that the event's type names. Not a
 * word of what is to be corrected.
 *
 * @param orderId UUID
 * @param organizationCode who is to correct something
 * @param campaignId UUID
 * @param commitmentId UUID of the item that it is about
 * @param findingId UUID of the finding of a look-back from which it came
 * @param groupId UUID of the supervision group
 * @param publicVisible false where it is about an item of a plan for a person: counted, never shown (REP-7)
 * @param state ISSUED, ACKNOWLEDGED, CORRECTION_REPORTED, SENT_BACK, CLOSED or WITHDRAWN
 * @param acknowledgeBy last day to acknowledge it
 * @param correctBy last day for the correction
 * @param correctionReportedOn the day of the latest report
 * @param escalations every step up the tree, in order
 */
public record SupervisionOrderChanged(
        String orderId,
        String organizationCode,
        @Nullable String campaignId,
        @Nullable String commitmentId,
        @Nullable String findingId,
        String groupId,
        boolean publicVisible,
        String state,
        LocalDate issuedOn,
        LocalDate acknowledgeBy,
        LocalDate correctBy,
        @Nullable LocalDate acknowledgedOn,
        @Nullable LocalDate correctionReportedOn,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate withdrawnOn,
        List<Step> escalations) {

    public SupervisionOrderChanged {
        escalations = List.copyOf(escalations);
    }

    /**
     * A superior organization was told.
     *
     * @param cause UNACKNOWLEDGED or UNCORRECTED
     * @param level 1 for the first superior, one more for each above
     */
    public record Step(String cause, int level, String toOrganizationCode, LocalDate escalatedOn) {}
}

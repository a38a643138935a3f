package org.huiyin.rectification.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** An item as it stood at one moment: what answers and events are made of. */
record ItemFacts(
        UUID id,
        ItemOrigin origin,
        ItemState state,
        ItemContent content,
        List<UUID> problemIds,
        List<Part> parts,
        int progressPercent,
        int round,
        @Nullable LocalDate promisedDeadline,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate lastProgressOn,
        @Nullable LocalDate overdueSince,
        @Nullable Fulfilment fulfilment,
        @Nullable String returnReasons,
        List<Amendment> amendments,
        @Nullable Satisfaction satisfaction,
        boolean makeUpOwed,
        long version) {

    UUID planId() {
        return origin.planId();
    }

    UUID campaignId() {
        return origin.campaignId();
    }

    String leadOrganization() {
        return origin.organizationCode();
    }

    boolean publicVisible() {
        return origin.publicVisible();
    }

    /** Whether it keeps, missed or has stalled its promise today (REC-6). */
    Standing standing(LocalDate today, int stalledAfterDays) {
        return switch (state) {
            case PLANNED -> Standing.IN_PROGRESS;
            case COMMITTED, IN_PROGRESS -> openStanding(today, stalledAfterDays);
            // Kept is what was verified; a report in time only stops the clock.
            case COMPLETION_REPORTED -> isInTime() ? Standing.IN_PROGRESS : Standing.MISSED;
            case VERIFIED, RESULT_PUBLISHED, CONCLUDED -> isInTime() ? Standing.KEPT : Standing.KEPT_LATE;
        };
    }

    private Standing openStanding(LocalDate today, int stalledAfterDays) {
        if (today.isAfter(content.deadline())) {
            return Standing.MISSED;
        }
        boolean hasStalled = today.isAfter(lastProgressOn.plusDays(stalledAfterDays));
        return hasStalled ? Standing.STALLED : Standing.IN_PROGRESS;
    }

    private boolean isInTime() {
        return !fulfilment.completedOn().isAfter(content.deadline());
    }
}

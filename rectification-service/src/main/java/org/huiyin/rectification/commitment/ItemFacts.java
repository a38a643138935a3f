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
        OriginKind originKind,
        @Nullable UUID deedId,
        ProgressFacts progress,
        int round,
        Promise promise,
        @Nullable Fulfilment fulfilment,
        @Nullable String returnReasons,
        @Nullable Satisfaction satisfaction,
        boolean makeUpOwed,
        List<Regulation> regulations,
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

    List<Part> parts() {
        return progress.parts();
    }

    @Nullable LocalDate promisedDeadline() {
        return promise.promisedDeadline();
    }

    @Nullable LocalDate publishedOn() {
        return promise.publishedOn();
    }

    @Nullable LocalDate overdueSince() {
        return promise.overdueSince();
    }

    List<Amendment> amendments() {
        return promise.amendments();
    }

    /** REC-7: from the report of completion on the whole is reported done. */
    int progressPercent() {
        return fulfilment == null ? progress.percent() : 100;
    }

    PartView leadPart() {
        return progress.leadPart(leadOrganization(), fulfilment != null);
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
        boolean hasStalled = today.isAfter(progress.lastOn().plusDays(stalledAfterDays));
        return hasStalled ? Standing.STALLED : Standing.IN_PROGRESS;
    }

    private boolean isInTime() {
        return !fulfilment.completedOn().isAfter(content.deadline());
    }
}

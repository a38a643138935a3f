package org.huiyin.rectification.supervision;

import java.util.UUID;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/**
 * What an order is about, and in which group's name it was issued.
 *
 * @param publicVisible false where it is about an item of a plan for a person (REP-7)
 */
@Embeddable
record OrderOrigin(
        String organizationCode,
        @Nullable UUID campaignId,
        @Nullable UUID itemId,
        @Nullable UUID findingId,
        boolean publicVisible,
        UUID groupId) {}

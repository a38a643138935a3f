package org.huiyin.contracts.rectification;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A rectification plan as it stands (REC-1, REC-5).
 *
 * @param planId UUID
 * @param subject ORGANIZATION, TEAM or PERSON
 * @param state DRAFT, SUBMITTED, RETURNED, ENDORSED, IN_CONSULTATION or ADOPTED
 * @param itemCount how many items it holds
 * @param consultationEndsOn last day for comments, once open
 */
public record PlanSnapshot(
        String planId,
        String campaignId,
        String organizationCode,
        String subject,
        String state,
        int itemCount,
        @Nullable LocalDate consultationEndsOn) {}

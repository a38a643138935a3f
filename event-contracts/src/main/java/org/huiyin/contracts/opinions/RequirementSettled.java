package org.huiyin.contracts.opinions;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What became of a requirement of the schedule at an organization (CAM-3): ticked off, waived, or open again. Neither
 * its evidence nor a reason, which may tell of a person.
 *
 * @param settlementId UUID of the pair of requirement and organization, or post; the subject and record key
 * @param requirementId UUID
 * @param campaignId UUID
 * @param batch number of the campaign batch
 * @param phase STUDY, ANALYSIS or RECTIFICATION
 * @param action REQUIRED by the office or the organization's OWN addition
 * @param dueOn its last day, as the schedule has it now
 * @param organizationCode where
 * @param postId UUID of the post of the leadership team; absent for the organization as such
 * @param state OPEN, DONE or WAIVED
 * @param settledOn absent while it is open
 */
public record RequirementSettled(
        String settlementId,
        String requirementId,
        String campaignId,
        int batch,
        String phase,
        String action,
        LocalDate dueOn,
        String organizationCode,
        @Nullable String postId,
        String state,
        @Nullable LocalDate settledOn) {}

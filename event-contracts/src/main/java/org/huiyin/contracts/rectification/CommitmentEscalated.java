package org.huiyin.contracts.rectification;

import java.time.LocalDate;

/**
 * An overdue commitment was told to a superior organization (SUP-2): once per level. The commitment itself is
 * unchanged.
 *
 * @param commitmentId UUID
 * @param campaignId UUID
 * @param organizationCode of the lead organization
 * @param publicVisible false in a plan for a person: counted, never shown (REP-7)
 * @param deadline the promised day that has passed
 * @param overdueSince the day on which it was found overdue
 * @param level 1 for the first superior, one more for each above
 * @param toOrganizationCode who was told
 */
public record CommitmentEscalated(
        String commitmentId,
        String campaignId,
        String organizationCode,
        boolean publicVisible,
        LocalDate deadline,
        LocalDate overdueSince,
        int level,
        String toOrganizationCode,
        LocalDate escalatedOn) {}

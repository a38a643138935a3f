package org.huiyin.contracts.opinions;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Data of every event about an opinion that was forwarded to an organization: its state after the fact that the event's
 * type names (SRT-4). Only opinions about teams; none of the words, nothing of the giver, and never of a person.
 *
 * @param forwardingId UUID
 * @param opinionId UUID
 * @param campaignId UUID
 * @param organizationCode to which it went
 * @param state FORWARDED, ACKNOWLEDGED or WITHDRAWN
 * @param acknowledgedOn the day on which the organization said that it has it
 * @param withdrawnOn the day on which the office took it back
 */
public record ForwardingChanged(
        String forwardingId,
        String opinionId,
        String campaignId,
        String organizationCode,
        String state,
        LocalDate forwardedOn,
        @Nullable LocalDate acknowledgedOn,
        @Nullable LocalDate withdrawnOn) {}

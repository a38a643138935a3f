package org.huiyin.contracts.rectification;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Data of every event about what a look-back found (SUP-3): what became of it after the fact that the event's type names.
 * Not a word of what was found.
 *
 * @param findingId UUID
 * @param lookBackId UUID
 * @param campaignId UUID
 * @param organizationCode in which it was found
 * @param commitmentId UUID of the commitment that was looked at; absent where it was the organization
 * @param publicVisible false where it is about, or became, an item of a plan for a person: counted, never shown (REP-7)
 * @param questionCode of the checklist
 * @param orderId UUID of the supervision order that it became
 * @param plannedItemId UUID of the item of a plan that it became
 */
public record LookBackFindingChanged(
        String findingId,
        String lookBackId,
        String campaignId,
        String organizationCode,
        @Nullable String commitmentId,
        boolean publicVisible,
        String questionCode,
        LocalDate foundOn,
        @Nullable String orderId,
        @Nullable String plannedItemId) {}

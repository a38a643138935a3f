package org.huiyin.rectification.lookback;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A finding as a client sees it.
 *
 * @param itemId the commitment that was looked at
 * @param question as it was asked
 * @param foundBy user name
 * @param orderId the supervision order that it became
 * @param plannedItemId the item of a plan that it became
 */
record LookBackFindingView(
        UUID id,
        UUID lookBackId,
        UUID subjectId,
        UUID campaignId,
        String organizationCode,
        @Nullable UUID itemId,
        String questionCode,
        String question,
        String text,
        LocalDate foundOn,
        String foundBy,
        @Nullable UUID orderId,
        @Nullable UUID plannedItemId) {}

package org.huiyin.opinions.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What became of a requirement at an organization (CAM-3).
 *
 * @param postId the post of the leadership team; absent for the organization as such
 * @param settledOn absent while it is open
 * @param words the evidence of what was done, or the reason of the last other move
 */
public record SettlementView(
        UUID requirementId,
        String organizationCode,
        @Nullable UUID postId,
        SettlementState state,
        @Nullable LocalDate settledOn,
        @Nullable String words,
        List<UUID> attachmentIds,
        List<SettlementMove> allowedMoves) {

    static SettlementView from(Settlement settlement) {
        return new SettlementView(
                settlement.requirementId(),
                settlement.organizationCode(),
                settlement.postId(),
                settlement.state(),
                settlement.settledOn(),
                settlement.words(),
                settlement.attachmentIds(),
                SettlementLife.allowedMoves(settlement.state()));
    }
}

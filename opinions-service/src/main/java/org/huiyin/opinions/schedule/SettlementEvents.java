package org.huiyin.opinions.schedule;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.opinions.RequirementSettled;
import org.huiyin.kit.outbox.OutgoingEvent;

/** Settlements as other services know them: none of the words, which may tell of a person. */
final class SettlementEvents {

    private SettlementEvents() {}

    static OutgoingEvent settled(Requirement requirement, Settlement settlement) {
        RequirementSettled data = new RequirementSettled(
                settlement.id().toString(),
                requirement.id().toString(),
                requirement.campaignId().toString(),
                requirement.batch(),
                requirement.entry().phase().name(),
                requirement.action().name(),
                requirement.entry().dueOn(),
                settlement.organizationCode(),
                text(settlement.postId()),
                settlement.state().name(),
                settlement.settledOn());
        return new OutgoingEvent(
                EventCatalogue.REQUIREMENT_SETTLED, "settlement", settlement.id(), settlement::version, data);
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}

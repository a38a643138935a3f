package org.huiyin.opinions.contactpoints;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.opinions.PracticalDeedChanged;
import org.huiyin.kit.outbox.OutgoingEvent;

/** Practical deeds as the other services hear of them (CAM-5): posts and organizations, never persons. */
final class DeedEvents {

    private DeedEvents() {}

    /** @param point as it stands: after a merger the successor has promised it */
    static OutgoingEvent told(PracticalDeed deed, ContactPoint point) {
        return new OutgoingEvent(
                deed.state() == DeedState.PROMISED
                        ? EventCatalogue.PRACTICAL_DEED_PROMISED
                        : EventCatalogue.PRACTICAL_DEED_SETTLED,
                "practical-deed",
                deed.id(),
                deed::version,
                new PracticalDeedChanged(
                        deed.id().toString(),
                        deed.contactPointId().toString(),
                        deed.description(),
                        point.homeCode(),
                        point.visitedCode(),
                        deed.promisedOn(),
                        deed.state().name()));
    }
}

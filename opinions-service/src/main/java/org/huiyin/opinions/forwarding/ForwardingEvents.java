package org.huiyin.opinions.forwarding;

import java.util.Objects;
import java.util.Optional;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.EventContract;
import org.huiyin.contracts.opinions.ForwardingChanged;
import org.huiyin.kit.outbox.OutgoingEvent;

/** Forwardings as other services know them: those to organizations alone, and without a word (SRT-4). */
final class ForwardingEvents {

    private ForwardingEvents() {}

    static Optional<OutgoingEvent> forwarded(Forwarding forwarding) {
        return event(EventCatalogue.OPINION_FORWARDED, forwarding);
    }

    static Optional<OutgoingEvent> acknowledged(Forwarding forwarding) {
        return event(EventCatalogue.FORWARDING_ACKNOWLEDGED, forwarding);
    }

    static Optional<OutgoingEvent> withdrawn(Forwarding forwarding) {
        return event(EventCatalogue.FORWARDING_WITHDRAWN, forwarding);
    }

    private static Optional<OutgoingEvent> event(EventContract contract, Forwarding forwarding) {
        if (forwarding.isToPerson()) {
            return Optional.empty();
        }
        ForwardingChanged data = new ForwardingChanged(
                forwarding.id().toString(),
                forwarding.opinionId().toString(),
                forwarding.campaignId().toString(),
                Objects.requireNonNull(forwarding.organizationCode()),
                forwarding.state().name(),
                forwarding.forwardedOn(),
                forwarding.acknowledgedOn(),
                forwarding.withdrawnOn());
        return Optional.of(new OutgoingEvent(contract, "forwarding", forwarding.id(), forwarding::version, data));
    }
}

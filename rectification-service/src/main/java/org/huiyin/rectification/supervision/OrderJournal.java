package org.huiyin.rectification.supervision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.huiyin.contracts.EventContract;
import org.huiyin.contracts.rectification.SupervisionOrderChanged;
import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.outbox.OutgoingEvent;
import org.huiyin.rectification.lifecycle.Act;

/** What is left behind by every move of an order: a line of its history, one of the change log (TRU-3), an event. */
@ApplicationScoped
class OrderJournal {

    private final PanacheOrderHistory history;
    private final PanacheEscalations escalations;
    private final ChangeLog changes;
    private final Outbox outbox;

    OrderJournal(PanacheOrderHistory history, PanacheEscalations escalations, ChangeLog changes, Outbox outbox) {
        this.history = history;
        this.escalations = escalations;
        this.changes = changes;
        this.outbox = outbox;
    }

    /**
     * @param note what was said; stays in the service
     * @param contract what the others are told; absent when the move concerns nobody else
     */
    void note(
            SupervisionOrder order, OrderMove move, Act act, Caller caller, @Nullable String note,
            @Nullable EventContract contract) {
        history.persist(OrderEntry.of(order, move, act, note));
        String action = "order-" + move.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("state", order.state());
        details.put("capacity", act.capacity());
        order.onBehalfOf(act).ifPresent(accountable -> details.put("onBehalfOf", accountable));
        changes.record(caller, action, "supervision-order", order.id().value().toString(), details);
        if (contract == null) {
            history.flush();
        } else {
            List<Escalation> steps = escalations
                    .of(List.of(order.id().value()))
                    .getOrDefault(order.id().value(), List.of());
            outbox.record(new OutgoingEvent(
                    contract, "supervision-order", order.id().value(), order::version, told(order.facts(), steps)));
        }
    }

    /** Not a word of what is to be corrected: it may be about a person. */
    private static SupervisionOrderChanged told(OrderFacts order, List<Escalation> steps) {
        OrderOrigin origin = order.origin();
        return new SupervisionOrderChanged(
                order.id().toString(),
                origin.organizationCode(),
                text(origin.campaignId()),
                text(origin.itemId()),
                text(origin.findingId()),
                origin.groupId().toString(),
                origin.publicVisible(),
                order.state().name(),
                order.issuedOn(),
                order.terms().acknowledgeBy(),
                order.terms().correctBy(),
                order.acknowledgedOn(),
                order.reportedOn(),
                order.closedOn(),
                order.withdrawnOn(),
                steps.stream().map(Escalation::view).map(OrderJournal::step).toList());
    }

    private static SupervisionOrderChanged.Step step(Escalation.EscalationView step) {
        return new SupervisionOrderChanged.Step(
                step.cause().name(), step.level(), step.toOrganizationCode(), step.escalatedOn());
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}

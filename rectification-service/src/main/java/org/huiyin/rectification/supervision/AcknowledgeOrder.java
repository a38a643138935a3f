package org.huiyin.rectification.supervision;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;

/** An officer of the organization says that the order has arrived (SUP-2). */
@ApplicationScoped
class AcknowledgeOrder {

    private final PanacheOrders orders;
    private final Jurisdiction jurisdiction;
    private final OrderClocks clocks;
    private final OrderJournal journal;

    AcknowledgeOrder(PanacheOrders orders, Jurisdiction jurisdiction, OrderClocks clocks, OrderJournal journal) {
        this.orders = orders;
        this.jurisdiction = jurisdiction;
        this.clocks = clocks;
        this.journal = journal;
    }

    @Transactional
    Outcome<SupervisionOrder> acknowledge(UUID id, Caller caller) {
        SupervisionOrder order = orders.requireForMove(id);
        Act act = jurisdiction.asOfficer(caller, order.organization());
        return order.acknowledge(act)
                .whenMade(clocks::awaitCorrection)
                .whenMade(moved -> journal.note(
                        moved, OrderMove.ACKNOWLEDGEMENT, act, caller, null,
                        EventCatalogue.SUPERVISION_ORDER_ACKNOWLEDGED));
    }
}

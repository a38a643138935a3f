package org.huiyin.rectification.supervision;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;

/** A supervisor finds the correction wanting and says why (SUP-2); the clock goes on. */
@ApplicationScoped
class SendOrderBack {

    private final PanacheOrders orders;
    private final Jurisdiction jurisdiction;
    private final OrderClocks clocks;
    private final OrderJournal journal;

    SendOrderBack(PanacheOrders orders, Jurisdiction jurisdiction, OrderClocks clocks, OrderJournal journal) {
        this.orders = orders;
        this.jurisdiction = jurisdiction;
        this.clocks = clocks;
        this.journal = journal;
    }

    @Transactional
    Outcome<SupervisionOrder> sendBack(UUID id, String reasons, @Nullable LocalDate correctBy, Caller caller) {
        SupervisionOrder order = orders.requireForMove(id);
        Act act = jurisdiction.asSupervisor(caller, order.organization());
        return order.sendBack(reasons, correctBy, act)
                .whenMade(clocks::awaitCorrection)
                .whenMade(moved -> journal.note(
                        moved, OrderMove.CORRECTION_RETURN, act, caller, reasons,
                        EventCatalogue.SUPERVISION_ORDER_SENT_BACK));
    }
}

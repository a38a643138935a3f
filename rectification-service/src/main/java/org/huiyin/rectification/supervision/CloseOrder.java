package org.huiyin.rectification.supervision;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;

/** A supervisor finds that it was corrected (SUP-2); TRU-4: not who did the correction. */
@ApplicationScoped
class CloseOrder {

    private final PanacheOrders orders;
    private final Jurisdiction jurisdiction;
    private final OrderClocks clocks;
    private final OrderJournal journal;

    CloseOrder(PanacheOrders orders, Jurisdiction jurisdiction, OrderClocks clocks, OrderJournal journal) {
        this.orders = orders;
        this.jurisdiction = jurisdiction;
        this.clocks = clocks;
        this.journal = journal;
    }

    @Transactional
    Outcome<SupervisionOrder> close(UUID id, @Nullable String note, Caller caller) {
        SupervisionOrder order = orders.requireForMove(id);
        Act act = jurisdiction.asSupervisor(caller, order.organization());
        return order.close(act)
                .whenMade(clocks::stop)
                .whenMade(moved -> journal.note(
                        moved, OrderMove.CLOSING, act, caller, note, EventCatalogue.SUPERVISION_ORDER_CLOSED));
    }
}

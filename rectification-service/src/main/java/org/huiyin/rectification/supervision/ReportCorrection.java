package org.huiyin.rectification.supervision;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;

/** An officer of the organization says what was corrected, and how (SUP-2): the clock stands still. */
@ApplicationScoped
class ReportCorrection {

    private final PanacheOrders orders;
    private final Jurisdiction jurisdiction;
    private final OrderClocks clocks;
    private final OrderJournal journal;

    ReportCorrection(PanacheOrders orders, Jurisdiction jurisdiction, OrderClocks clocks, OrderJournal journal) {
        this.orders = orders;
        this.jurisdiction = jurisdiction;
        this.clocks = clocks;
        this.journal = journal;
    }

    @Transactional
    Outcome<SupervisionOrder> report(UUID id, String text, Caller caller) {
        SupervisionOrder order = orders.requireForMove(id);
        Act act = jurisdiction.asOfficer(caller, order.organization());
        return order.reportCorrection(text, act)
                .whenMade(clocks::stop)
                .whenMade(moved -> journal.note(
                        moved, OrderMove.CORRECTION, act, caller, text, EventCatalogue.SUPERVISION_ORDER_ANSWERED));
    }
}

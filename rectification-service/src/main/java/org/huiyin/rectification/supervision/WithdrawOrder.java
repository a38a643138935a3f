package org.huiyin.rectification.supervision;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;

/** A supervisor takes an order back and says why (SUP-2); a finding from which it came is open again (SUP-3). */
@ApplicationScoped
class WithdrawOrder {

    private final PanacheOrders orders;
    private final Jurisdiction jurisdiction;
    private final OrderClocks clocks;
    private final OrderedFindings findings;
    private final OrderJournal journal;

    WithdrawOrder(
            PanacheOrders orders,
            Jurisdiction jurisdiction,
            OrderClocks clocks,
            OrderedFindings findings,
            OrderJournal journal) {
        this.orders = orders;
        this.jurisdiction = jurisdiction;
        this.clocks = clocks;
        this.findings = findings;
        this.journal = journal;
    }

    @Transactional
    Outcome<SupervisionOrder> withdraw(UUID id, String reason, Caller caller) {
        SupervisionOrder order = orders.requireForMove(id);
        Act act = jurisdiction.asSupervisor(caller, order.organization());
        return order.withdraw(reason, act)
                .whenMade(clocks::stop)
                .whenMade(withdrawn -> reopenFinding(withdrawn, caller))
                .whenMade(moved -> journal.note(
                        moved, OrderMove.WITHDRAWAL, act, caller, reason, EventCatalogue.SUPERVISION_ORDER_WITHDRAWN));
    }

    private void reopenFinding(SupervisionOrder withdrawn, Caller caller) {
        UUID finding = withdrawn.facts().origin().findingId();
        if (finding != null) {
            findings.reopen(finding, withdrawn.id(), caller);
        }
    }
}

package org.huiyin.rectification.supervision;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;

/** What the supervisors did to help is kept (SUP-2); it moves no clock. */
@ApplicationScoped
class HelpToMakeGood {

    private final PanacheOrders orders;
    private final Jurisdiction jurisdiction;
    private final OrderJournal journal;

    HelpToMakeGood(PanacheOrders orders, Jurisdiction jurisdiction, OrderJournal journal) {
        this.orders = orders;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
    }

    @Transactional
    Outcome<SupervisionOrder> help(UUID id, String text, Caller caller) {
        SupervisionOrder order = orders.requireForMove(id);
        Act act = jurisdiction.asSupervisor(caller, order.organization());
        return order.help(act)
                .whenMade(moved -> journal.note(moved, OrderMove.HELP, act, caller, text, null));
    }
}

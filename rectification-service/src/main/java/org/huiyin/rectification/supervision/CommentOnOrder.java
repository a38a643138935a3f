package org.huiyin.rectification.supervision;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.identity.Role;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.directory.Succession;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;

/** Words about an order, by either side or a superior; they move no clock (SUP-2). */
@ApplicationScoped
class CommentOnOrder {

    private final PanacheOrders orders;
    private final Succession succession;
    private final Jurisdiction jurisdiction;
    private final OrderJournal journal;

    CommentOnOrder(PanacheOrders orders, Succession succession, Jurisdiction jurisdiction, OrderJournal journal) {
        this.orders = orders;
        this.succession = succession;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
    }

    @Transactional
    Outcome<SupervisionOrder> comment(UUID id, String text, Caller caller) {
        SupervisionOrder order = orders.requireForMove(id);
        if (!order.isPublicVisible()) {
            // Whoever comments is answered with the order: of a person's plan not even a superior reads it (REP-7).
            jurisdiction.readableOfPersonsBy(caller).require(order.organization());
        }
        Act act = actOf(caller, order.organization());
        return order.comment(act)
                .whenMade(moved -> journal.note(moved, OrderMove.COMMENT, act, caller, text, null));
    }

    private Act actOf(Caller caller, String organization) {
        if (caller.has(Role.OFFICER) && caller.belongsTo(succession.actingFor(organization))) {
            return jurisdiction.asOfficer(caller, organization);
        }
        return caller.has(Role.SUPERVISOR) && !jurisdiction.isSuperior(caller, organization)
                ? jurisdiction.asSupervisor(caller, organization)
                : jurisdiction.asSuperior(caller, organization);
    }
}

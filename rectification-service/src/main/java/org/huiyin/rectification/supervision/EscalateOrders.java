package org.huiyin.rectification.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.Jurisdiction;

/** Tells superiors of orders that stay unanswered, the oldest first (SUP-2). */
@ApplicationScoped
class EscalateOrders {

    private static final Caller CALLER = Caller.system("rectification-service");

    private final PanacheEscalationClocks clocks;
    private final PanacheOrders orders;
    private final EscalationSteps steps;
    private final Jurisdiction jurisdiction;
    private final OrderJournal journal;

    EscalateOrders(
            PanacheEscalationClocks clocks,
            PanacheOrders orders,
            EscalationSteps steps,
            Jurisdiction jurisdiction,
            OrderJournal journal) {
        this.clocks = clocks;
        this.orders = orders;
        this.steps = steps;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
    }

    /**
     * One batch, clocks and orders locked: another replica that scans at the same time passes over them.
     *
     * @return how many clocks were looked at
     */
    @Transactional
    int escalate(PanacheEscalationClocks.Pick pick) {
        return steps.begin(jurisdiction.asSystem(CALLER)).map(round -> escalate(round, pick)).orElse(0);
    }

    private int escalate(EscalationSteps.Round round, PanacheEscalationClocks.Pick pick) {
        List<EscalationClock> due = clocks.claimOrders(round.act().today(), pick);
        Map<UUID, SupervisionOrder> waiting =
                orders.withIds(due.stream().map(EscalationClock::subjectId).toList());
        for (EscalationClock clock : due) {
            SupervisionOrder order = waiting.get(clock.subjectId());
            if (!order.awaits(clock.cause())) {
                clocks.delete(clock);
                continue;
            }
            LocalDate missed = clock.missedOn();
            EscalationSteps.Result result = steps.step(clock, round);
            if (!clock.missedOn().equals(missed)) {
                // Also when the later day has passed: sent back, the order finds by its day who was told of it.
                order.postpone(clock.cause(), clock.missedOn());
            }
            if (result instanceof EscalationSteps.Told(Escalation step)) {
                order.escalate(round.act()).whenMade(told -> journal.note(
                        told, OrderMove.ESCALATION, round.act(), CALLER, step.view().toOrganizationCode(),
                        EventCatalogue.SUPERVISION_ORDER_ESCALATED));
            }
        }
        return due.size();
    }
}

package org.huiyin.rectification.supervision;

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
    int escalateBatch(int most) {
        return steps.begin(jurisdiction.asSystem(CALLER)).map(round -> escalate(round, most)).orElse(0);
    }

    private int escalate(EscalationSteps.Round round, int most) {
        List<EscalationClock> due = clocks.claimOrders(round.act().today(), most);
        Map<UUID, SupervisionOrder> waiting =
                orders.withIds(due.stream().map(EscalationClock::subjectId).toList());
        for (EscalationClock clock : due) {
            SupervisionOrder order = waiting.get(clock.subjectId());
            if (!order.awaits(clock.cause())) {
                clocks.delete(clock);
                continue;
            }
            boolean isFirst = clock.level() == 0;
            switch (steps.step(clock, round)) {
                case EscalationSteps.Told(Escalation step) -> order.escalate(round.act()).whenMade(told -> journal.note(
                        told, OrderMove.ESCALATION, round.act(), CALLER, step.view().toOrganizationCode(),
                        EventCatalogue.SUPERVISION_ORDER_ESCALATED));
                case EscalationSteps.Postponed(var day) -> {
                    if (isFirst) {
                        order.postpone(clock.cause(), day);
                    }
                }
                case EscalationSteps.AtTheTop() -> {}
            }
        }
        return due.size();
    }
}

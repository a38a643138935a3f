package org.huiyin.rectification.supervision;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.huiyin.rectification.supervision.EscalationClock.Term;

/**
 * Sets the clock of an order when something else is waited for, and stops it: only moves that do so come here (SUP-2).
 */
@ApplicationScoped
class OrderClocks {

    private final PanacheEscalationClocks clocks;
    private final EscalationSteps steps;

    OrderClocks(PanacheEscalationClocks clocks, EscalationSteps steps) {
        this.clocks = clocks;
        this.steps = steps;
    }

    /** @param workingDays absent where the order's own deadline comes before the end of the term */
    void awaitAcknowledgement(SupervisionOrder order, LocalDate begin, @Nullable Integer workingDays) {
        run(order, EscalationCause.UNACKNOWLEDGED, new Term(begin, workingDays, order.terms().acknowledgeBy()));
    }

    void awaitCorrection(SupervisionOrder order) {
        OrderTerms terms = order.terms();
        Term term = new Term(order.facts().issuedOn(), terms.correctWithin(), terms.correctBy());
        run(order, EscalationCause.UNCORRECTED, term);
    }

    void stop(SupervisionOrder order) {
        clocks.deleteById(order.id().value());
    }

    private void run(SupervisionOrder order, EscalationCause cause, Term term) {
        UUID id = order.id().value();
        EscalationClock clock = clocks.findById(id);
        if (clock == null) {
            clock = EscalationClock.of(EscalationKind.ORDER, id, order.organization(), cause, term);
            clocks.persist(clock);
        } else {
            clock.begin(cause, term);
        }
        steps.resume(clock);
    }
}

package org.huiyin.opinions.sorting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.outbox.Outbox;

/**
 * Tells the organization that has a problem how it stands now: its words, how many opinions are in it, and whether any
 * is about a person (SRT-3). The event carries the whole state, so telling it again is telling it anew.
 */
@ApplicationScoped
class TellAssignment {

    private final ProblemLinks links;
    private final Categories categories;
    private final Outbox outbox;

    TellAssignment(ProblemLinks links, Categories categories, Outbox outbox) {
        this.links = links;
        this.categories = categories;
        this.outbox = outbox;
    }

    /** Of a problem without opinions nothing is told: nobody knows then whether it is about a person (REP-7). */
    @Transactional(Transactional.TxType.MANDATORY)
    void tell(Problem problem) {
        if (problem.state() != ProblemState.ASSIGNED) {
            return;
        }
        ProblemLinks.Weight weight = links.weightOf(problem.id());
        if (!weight.isEmpty()) {
            outbox.record(ProblemEvents.assigned(problem, categories.require(problem.categoryCode()), weight));
        }
    }
}

package org.huiyin.rectification.planning;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;

/** A supervisor sends a plan back: what is not met, of the whole and of single items, and why (REC-5). */
@ApplicationScoped
class ReturnPlan {

    private final PanachePlans plans;
    private final PanachePlanReviews reviews;
    private final ReviewChecklist checklist;
    private final Jurisdiction jurisdiction;
    private final PlanJournal journal;

    ReturnPlan(
            PanachePlans plans,
            PanachePlanReviews reviews,
            ReviewChecklist checklist,
            Jurisdiction jurisdiction,
            PlanJournal journal) {
        this.plans = plans;
        this.reviews = reviews;
        this.checklist = checklist;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
    }

    @Transactional
    Outcome<Plan> sendBack(UUID id, Judged judged, Caller caller) {
        Plan plan = plans.requireForMove(id);
        Act act = jurisdiction.asSupervisor(caller, plan.organizationCode());
        return plan.reviewable(PlanMove.RETURN, judged.version(), act)
                .whenMade(read -> checklist.requireReasons(read, judged))
                .then(read -> read.sendBack(String.valueOf(judged.reasons()), judged.itemReasons(), act))
                .whenMade(returned -> reviews.persist(PlanReview.of(returned, ReviewVerdict.RETURNED, judged, act)))
                .whenMade(returned ->
                        journal.note(returned, PlanMove.RETURN, act, caller, EventCatalogue.PLAN_RETURNED));
    }
}

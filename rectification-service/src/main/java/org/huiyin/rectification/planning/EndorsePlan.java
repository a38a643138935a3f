package org.huiyin.rectification.planning;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;

/**
 * A supervisor with no part in a plan finds it and each of its items realistic, focused and adequate (REC-5, TRU-4).
 */
@ApplicationScoped
class EndorsePlan {

    private final PanachePlans plans;
    private final PanachePlanReviews reviews;
    private final ReviewChecklist checklist;
    private final Jurisdiction jurisdiction;
    private final PlanJournal journal;

    EndorsePlan(
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
    Outcome<Plan> endorse(UUID id, Judged judged, Caller caller) {
        Plan plan = plans.requireForMove(id);
        Act act = jurisdiction.asSupervisor(caller, plan.organizationCode());
        return plan.reviewable(PlanMove.ENDORSEMENT, judged.version(), act)
                .whenMade(read -> checklist.requireMet(read, judged))
                .then(met -> met.endorse(act))
                .whenMade(endorsed -> reviews.persist(PlanReview.of(endorsed, ReviewVerdict.ENDORSED, judged, act)))
                .whenMade(endorsed -> journal.note(
                        endorsed, PlanMove.ENDORSEMENT, act, caller, EventCatalogue.PLAN_ENDORSED));
    }
}

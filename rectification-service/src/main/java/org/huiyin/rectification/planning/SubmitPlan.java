package org.huiyin.rectification.planning;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.commitment.PanacheItems;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;

/** An officer hands a plan in for review; each item must have its four clears (REC-2, REC-5). */
@ApplicationScoped
class SubmitPlan {

    private final PanachePlans plans;
    private final PanacheItems items;
    private final PlanClarity clarity;
    private final FreezePlan freezePlan;
    private final Jurisdiction jurisdiction;
    private final PlanJournal journal;

    SubmitPlan(
            PanachePlans plans,
            PanacheItems items,
            PlanClarity clarity,
            FreezePlan freezePlan,
            Jurisdiction jurisdiction,
            PlanJournal journal) {
        this.plans = plans;
        this.items = items;
        this.clarity = clarity;
        this.freezePlan = freezePlan;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
    }

    @Transactional
    Outcome<Plan> submit(UUID id, Caller caller) {
        Plan plan = plans.requireForMove(id);
        Act act = jurisdiction.asOfficer(caller, plan.organizationCode());
        return plan.submit(clarity.lackingIn(plan, items.ofPlan(id), act.today()), act)
                .whenMade(submitted -> freezePlan.freeze(submitted, act))
                .whenMade(submitted -> journal.note(
                        submitted, PlanMove.SUBMISSION, act, caller, EventCatalogue.PLAN_SUBMITTED));
    }
}

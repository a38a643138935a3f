package org.huiyin.rectification.planning;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;

/** An officer takes back a plan that was endorsed, to rework it: it is reviewed, and shown to the public, anew (REC-5). */
@ApplicationScoped
class WithdrawPlan {

    private final PanachePlans plans;
    private final Jurisdiction jurisdiction;
    private final PlanJournal journal;

    WithdrawPlan(PanachePlans plans, Jurisdiction jurisdiction, PlanJournal journal) {
        this.plans = plans;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
    }

    @Transactional
    Outcome<Plan> withdraw(UUID id, String reasons, Caller caller) {
        Plan plan = plans.requireForMove(id);
        Act act = jurisdiction.asOfficer(caller, plan.organizationCode());
        return plan.withdraw(reasons, act)
                .whenMade(withdrawn ->
                        journal.note(withdrawn, PlanMove.WITHDRAWAL, act, caller, EventCatalogue.PLAN_WITHDRAWN));
    }
}

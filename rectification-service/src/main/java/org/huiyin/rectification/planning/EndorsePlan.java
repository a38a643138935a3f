package org.huiyin.rectification.planning;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;

/** A supervisor with no part in a plan finds it realistic, focused and adequate (REC-5, TRU-4). */
@ApplicationScoped
class EndorsePlan {

    private final PanachePlans plans;
    private final Jurisdiction jurisdiction;
    private final PlanJournal journal;

    EndorsePlan(PanachePlans plans, Jurisdiction jurisdiction, PlanJournal journal) {
        this.plans = plans;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
    }

    @Transactional
    Outcome<Plan> endorse(UUID id, Caller caller) {
        Plan plan = plans.requireForMove(id);
        Act act = jurisdiction.asSupervisor(caller, plan.organizationCode());
        return plan.endorse(act)
                .whenMade(endorsed -> journal.note(
                        endorsed, PlanMove.ENDORSEMENT, act, caller, EventCatalogue.PLAN_ENDORSED));
    }
}

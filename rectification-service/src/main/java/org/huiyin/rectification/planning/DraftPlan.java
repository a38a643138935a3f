package org.huiyin.rectification.planning;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;

/** An officer begins a plan for their own organization, its team or a person in it: one each per campaign (REC-1). */
@ApplicationScoped
class DraftPlan {

    private final PanachePlans plans;
    private final PlanReferences references;
    private final Jurisdiction jurisdiction;
    private final PlanJournal journal;

    DraftPlan(PanachePlans plans, PlanReferences references, Jurisdiction jurisdiction, PlanJournal journal) {
        this.plans = plans;
        this.references = references;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
    }

    @Transactional
    Outcome<Plan> draft(UUID campaign, String organization, PlanFor whose, String title, Caller caller) {
        Act act = jurisdiction.asOfficer(caller, organization);
        references.require(campaign, organization);
        return plans.sameAs(campaign, organization, whose)
                .map(earlier -> Outcome.<Plan>refused(new Refusal.PlanExists(earlier.id().value())))
                .orElseGet(() -> Outcome.made(Plan.draft(campaign, organization, whose, title, act)))
                .whenMade(plan -> {
                    plans.persist(plan);
                    journal.note(plan, "draft-plan", act, caller, Map.of());
                    plans.flush();
                });
    }
}

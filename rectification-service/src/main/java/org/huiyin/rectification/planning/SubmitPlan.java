package org.huiyin.rectification.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.commitment.FourClears;
import org.huiyin.rectification.commitment.Item;
import org.huiyin.rectification.commitment.PanacheItems;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal.MissingField;

/** An officer hands a plan in for review; each item must have its four clears (REC-2, REC-5). */
@ApplicationScoped
class SubmitPlan {

    private final PanachePlans plans;
    private final PanacheItems items;
    private final FreezePlan freezePlan;
    private final Jurisdiction jurisdiction;
    private final PlanJournal journal;

    SubmitPlan(
            PanachePlans plans, PanacheItems items, FreezePlan freezePlan, Jurisdiction jurisdiction, PlanJournal journal) {
        this.plans = plans;
        this.items = items;
        this.freezePlan = freezePlan;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
    }

    @Transactional
    Outcome<Plan> submit(UUID id, Caller caller) {
        Plan plan = plans.requireForMove(id);
        Act act = jurisdiction.asOfficer(caller, plan.organizationCode());
        return plan.submit(missingIn(items.ofPlan(id)), act)
                .whenMade(submitted -> freezePlan.freeze(submitted, act))
                .whenMade(submitted -> journal.note(
                        submitted, PlanMove.SUBMISSION, act, caller, EventCatalogue.PLAN_SUBMITTED));
    }

    /** What the items lack of the four clears, and of their tracks' own demands (REC-2, REC-3). */
    static List<MissingField> missingIn(List<Item> items) {
        List<MissingField> missing = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            String item = "/items/" + index + "/";
            FourClears.missingIn(items.get(index).content())
                    .forEach(lack -> missing.add(new MissingField(item + lack.field(), lack.detail())));
        }
        return missing;
    }
}

package org.huiyin.rectification.planning;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.commitment.Item;
import org.huiyin.rectification.commitment.ItemJournal;
import org.huiyin.rectification.commitment.ItemMove;
import org.huiyin.rectification.commitment.PanacheItems;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;

/** An officer adopts a plan once everyone was heard: its items become public commitments (REC-5). */
@ApplicationScoped
class AdoptPlan {

    private final PanachePlans plans;
    private final PanachePlanComments comments;
    private final PanacheItems items;
    private final AbsorbedChanges absorbed;
    private final PlanClarity clarity;
    private final SettledDeeds settledDeeds;
    private final FreezePlan freezePlan;
    private final Jurisdiction jurisdiction;
    private final PlanJournal journal;
    private final ItemJournal itemJournal;

    AdoptPlan(
            PanachePlans plans,
            PanachePlanComments comments,
            PanacheItems items,
            AbsorbedChanges absorbed,
            PlanClarity clarity,
            SettledDeeds settledDeeds,
            FreezePlan freezePlan,
            Jurisdiction jurisdiction,
            PlanJournal journal,
            ItemJournal itemJournal) {
        this.plans = plans;
        this.comments = comments;
        this.items = items;
        this.absorbed = absorbed;
        this.clarity = clarity;
        this.settledDeeds = settledDeeds;
        this.freezePlan = freezePlan;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
        this.itemJournal = itemJournal;
    }

    @Transactional
    Outcome<Plan> adopt(UUID id, Caller caller) {
        Plan plan = plans.requireForMove(id);
        Act act = jurisdiction.asOfficer(caller, plan.organizationCode());
        List<Item> planned = items.ofPlan(id);
        AdoptionHindrances hindrances = new AdoptionHindrances(
                comments.unanswered(plan.id()),
                absorbed.unmadeIn(plan, planned),
                settledDeeds.among(planned),
                clarity.lackingIn(plan, planned, act.today()));
        return plan.adopt(hindrances, act)
                .whenMade(adopted -> freezePlan.freeze(adopted, act))
                .whenMade(adopted ->
                        journal.note(adopted, PlanMove.ADOPTION, act, caller, EventCatalogue.PLAN_ADOPTED))
                .whenMade(adopted -> items.ofPlan(id).forEach(item -> publish(item, act, caller)));
    }

    private void publish(Item item, Act act, Caller caller) {
        item.publish(act)
                .whenMade(commitment -> itemJournal.note(
                        commitment, ItemMove.PUBLICATION, act, caller, null, EventCatalogue.COMMITMENT_PUBLISHED));
    }
}

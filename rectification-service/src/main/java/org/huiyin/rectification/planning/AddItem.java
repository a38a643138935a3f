package org.huiyin.rectification.planning;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.commitment.Item;
import org.huiyin.rectification.commitment.PanacheItems;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;

/** An officer adds an item to a plan that may still be changed (REC-2). */
@ApplicationScoped
class AddItem {

    private final PanachePlans plans;
    private final PanacheItems items;
    private final ItemReferences references;
    private final Jurisdiction jurisdiction;
    private final PlanJournal journal;

    AddItem(
            PanachePlans plans,
            PanacheItems items,
            ItemReferences references,
            Jurisdiction jurisdiction,
            PlanJournal journal) {
        this.plans = plans;
        this.items = items;
        this.references = references;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
    }

    @Transactional
    Outcome<Item> add(UUID planId, ItemRequest request, Caller caller) {
        Plan plan = plans.requireForMove(planId);
        Act act = jurisdiction.asOfficer(caller, plan.organizationCode());
        references.require(request, plan);
        references.requireDeed(request.deedId(), plan, null);
        return plan.addItem(act)
                .map(open -> Item.planned(
                        open.origin(), request.toContent(), request.toProblemIds(), request.toParts(), act))
                .whenMade(item -> item.takeUp(request.deedId()))
                .whenMade(items::persistAndFlush)
                .whenMade(item -> journal.note(plan, "add-item", act, caller, Map.of("item", item.id().value())));
    }
}

package org.huiyin.rectification.planning;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.rectification.commitment.ItemViews;
import org.huiyin.rectification.commitment.PanacheItems;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.planning.PlanContent.FrozenItem;

/** Keeps a plan and its items as they are at this moment, in the transaction that submits or adopts it (REC-5). */
@ApplicationScoped
class FreezePlan {

    private final PanachePlanVersions versions;
    private final PanacheItems items;
    private final ItemViews itemViews;

    FreezePlan(PanachePlanVersions versions, PanacheItems items, ItemViews itemViews) {
        this.versions = versions;
        this.items = items;
        this.itemViews = itemViews;
    }

    void freeze(Plan plan, Act act) {
        List<FrozenItem> frozen =
                items.ofPlan(plan.id().value()).stream().map(itemViews::view).map(FrozenItem::of).toList();
        versions.persist(PlanVersion.of(plan, new PlanContent(plan.title(), frozen), act));
    }
}

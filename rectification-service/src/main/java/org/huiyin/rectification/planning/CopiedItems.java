package org.huiyin.rectification.planning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.rectification.commitment.Item;
import org.huiyin.rectification.commitment.ItemViews;
import org.huiyin.rectification.commitment.Part;
import org.huiyin.rectification.directory.PanacheOrganizations;
import org.huiyin.rectification.directory.Succession;
import org.huiyin.rectification.lifecycle.Act;

/**
 * Items for another campaign: texts, milestones and parts. Not their days, which are over, nor problems, which belong
 * to a campaign (REC-1).
 */
@ApplicationScoped
class CopiedItems {

    private final ItemViews itemViews;
    private final PanacheOrganizations organizations;
    private final Succession succession;

    CopiedItems(ItemViews itemViews, PanacheOrganizations organizations, Succession succession) {
        this.itemViews = itemViews;
        this.organizations = organizations;
        this.succession = succession;
    }

    /** In the order of the originals. */
    List<Item> of(List<Item> originals, Plan plan, Act act) {
        return originals.stream().map(original -> copyOf(original, plan, act)).toList();
    }

    private Item copyOf(Item original, Plan plan, Act act) {
        return Item.planned(plan.origin(), original.content().withoutDays(), Set.of(), partsOf(original, plan), act);
    }

    /** Whoever carries a part's work on today; whom nobody carries on has none. */
    private List<Part> partsOf(Item original, Plan plan) {
        if (plan.isPersonal()) {
            return List.of();
        }
        Map<String, Part> parts = new LinkedHashMap<>();
        itemViews.view(original).coOrganizations().forEach(part -> {
            String acting = succession.actingFor(part.organizationCode());
            if (organizations.isKnown(acting) && !acting.equals(plan.organizationCode())) {
                parts.putIfAbsent(acting, Part.planned(acting, part.part()));
            }
        });
        return List.copyOf(parts.values());
    }
}

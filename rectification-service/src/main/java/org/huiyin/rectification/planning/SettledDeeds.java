package org.huiyin.rectification.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.huiyin.rectification.commitment.Item;
import org.huiyin.rectification.commitment.ItemViews;
import org.huiyin.rectification.directory.PanachePromisedDeeds;
import org.huiyin.rectification.lifecycle.Refusal.MissingField;

/** Planned items whose practical deed was done or dropped since they took it up: nothing is left to promise (CAM-5). */
@ApplicationScoped
class SettledDeeds {

    private final PanachePromisedDeeds deeds;
    private final ItemViews itemViews;

    SettledDeeds(PanachePromisedDeeds deeds, ItemViews itemViews) {
        this.deeds = deeds;
        this.itemViews = itemViews;
    }

    /** The deed stays as it is until the transaction ends. */
    boolean isOf(Item item) {
        @Nullable UUID deed = itemViews.view(item).deedId();
        return deed != null && deeds.findForTakeUp(deed).filter(found -> !found.isPromised()).isPresent();
    }

    /** @param items all of a plan, in its order */
    List<MissingField> among(List<Item> items) {
        List<MissingField> settled = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            if (isOf(items.get(index))) {
                settled.add(new MissingField(
                        "/items/%d/deedId".formatted(index), "settled",
                        "The practical deed of item %s was done or dropped.".formatted(items.get(index).id().value())));
            }
        }
        return settled;
    }
}

package org.huiyin.rectification.planning;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.rectification.commitment.Item;
import org.huiyin.rectification.commitment.ItemViews;
import org.huiyin.rectification.lifecycle.Refusal.MissingField;
import org.huiyin.rectification.planning.PanachePlanComments.Absorbed;
import org.huiyin.rectification.planning.PlanContent.FrozenItem;
import org.huiyin.rectification.planning.PlanDifference.FieldChange;

/** What absorbed comments open of a plan that was endorsed, and whether it was changed (REC-5). */
@ApplicationScoped
class AbsorbedChanges {

    private final PanachePlanComments comments;
    private final PanachePlanVersions versions;
    private final ItemViews itemViews;

    AbsorbedChanges(PanachePlanComments comments, PanachePlanVersions versions, ItemViews itemViews) {
        this.comments = comments;
        this.versions = versions;
        this.itemViews = itemViews;
    }

    /**
     * The fields of an item that comments name, with what has to change with them: comments on what is shown now, and
     * those on an earlier version after which nothing was changed.
     */
    Set<PlannedField> openedIn(Plan plan, Item item) {
        FrozenItem now = frozen(item);
        Set<PlannedField> opened = EnumSet.noneOf(PlannedField.class);
        comments.absorbedOn(plan.id()).stream()
                .filter(absorbed -> absorbed.change().itemId().equals(now.id()))
                .filter(absorbed -> absorbed.planVersion() == plan.currentVersion()
                        || !isMade(versions.requireOf(plan.id(), absorbed.planVersion()).content(), absorbed.change(), now))
                .flatMap(absorbed -> PlannedField.named(absorbed.change().field()).stream())
                .forEach(field -> opened.addAll(field.withWhatItDraws()));
        return opened;
    }

    /** @param rewritten the same as it would be */
    Set<PlannedField> changedBetween(Item item, Item rewritten) {
        Set<PlannedField> changed = EnumSet.noneOf(PlannedField.class);
        PlanDifference.fieldsBetween(frozen(item), frozen(rewritten)).stream()
                .map(FieldChange::field)
                .forEach(changed::add);
        return changed;
    }

    /**
     * Where "absorbed" would be a hollow word: the fields that stand as they were when somebody commented on them.
     *
     * @param items all of the plan, in its order
     */
    List<MissingField> unmadeIn(Plan plan, List<Item> items) {
        List<Absorbed> named = comments.absorbedOn(plan.id());
        Map<Integer, PlanContent> spokenOf = new HashMap<>();
        named.forEach(absorbed -> spokenOf.computeIfAbsent(
                absorbed.planVersion(), number -> versions.requireOf(plan.id(), number).content()));
        List<MissingField> unmade = new ArrayList<>();
        for (int index = 0; index < items.size() && !named.isEmpty(); index++) {
            FrozenItem now = frozen(items.get(index));
            for (Absorbed absorbed : named) {
                AbsorbedChange change = absorbed.change();
                if (change.itemId().equals(now.id()) && !isMade(spokenOf.get(absorbed.planVersion()), change, now)) {
                    unmade.add(new MissingField(
                            "/items/%d/%s".formatted(index, change.field()), "unchanged",
                            "A comment was absorbed by changing %s of item %s.".formatted(change.field(), now.id())));
                }
            }
        }
        return unmade;
    }

    /** Whether a comment absorbed in the item holds it there: what was to be changed is not changed by taking it away. */
    boolean holds(Plan plan, Item item) {
        UUID id = item.id().value();
        return comments.absorbedOn(plan.id()).stream().anyMatch(absorbed -> absorbed.change().itemId().equals(id));
    }

    /** An item that came after what was spoken of is itself the change. */
    private static boolean isMade(PlanContent spokenOf, AbsorbedChange named, FrozenItem now) {
        return spokenOf.item(now.id())
                .map(before -> PlanDifference.fieldsBetween(before, now).stream()
                        .anyMatch(change -> change.field().field().equals(named.field())))
                .orElse(true);
    }

    private FrozenItem frozen(Item item) {
        return FrozenItem.of(itemViews.view(item));
    }
}

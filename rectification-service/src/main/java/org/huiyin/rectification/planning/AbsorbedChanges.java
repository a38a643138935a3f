package org.huiyin.rectification.planning;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.rectification.commitment.Item;
import org.huiyin.rectification.commitment.ItemViews;
import org.huiyin.rectification.lifecycle.Refusal.MissingField;
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

    /** The fields of an item that comments name, with what has to change with them. */
    Set<PlannedField> openedIn(Plan plan, UUID item) {
        Set<PlannedField> opened = EnumSet.noneOf(PlannedField.class);
        comments.absorbedOn(plan.id()).stream()
                .filter(change -> change.itemId().equals(item))
                .flatMap(change -> PlannedField.named(change.field()).stream())
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
     * Where "absorbed" would be a hollow word: the fields that stand as they were submitted last.
     *
     * @param items all of the plan, in its order
     */
    List<MissingField> unmadeIn(Plan plan, List<Item> items) {
        List<AbsorbedChange> named = comments.absorbedOn(plan.id());
        if (named.isEmpty()) {
            return List.of();
        }
        PlanContent submitted = versions.requireOf(plan.id(), plan.currentVersion()).content();
        List<MissingField> unmade = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            FrozenItem now = frozen(items.get(index));
            List<String> changed = changedSince(submitted, now);
            for (AbsorbedChange change : named) {
                if (change.itemId().equals(now.id()) && !changed.contains(change.field())) {
                    unmade.add(new MissingField(
                            "/items/%d/%s".formatted(index, change.field()),
                            "A comment was absorbed by changing %s of item %s.".formatted(change.field(), now.id())));
                }
            }
        }
        return unmade;
    }

    private static List<String> changedSince(PlanContent submitted, FrozenItem now) {
        Optional<FrozenItem> before = submitted.item(now.id());
        return before.map(item -> PlanDifference.fieldsBetween(item, now)).orElseGet(List::of).stream()
                .map(change -> change.field().field())
                .toList();
    }

    private FrozenItem frozen(Item item) {
        return FrozenItem.of(itemViews.view(item));
    }
}

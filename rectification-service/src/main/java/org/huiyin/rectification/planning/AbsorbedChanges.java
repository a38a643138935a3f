package org.huiyin.rectification.planning;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
                .filter(absorbed -> absorbed.planVersion() == plan.currentVersion() || !isMade(plan, absorbed, now))
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
        List<MissingField> unmade = new ArrayList<>();
        for (int index = 0; index < items.size() && !named.isEmpty(); index++) {
            FrozenItem now = frozen(items.get(index));
            for (Absorbed absorbed : named) {
                AbsorbedChange change = absorbed.change();
                if (change.itemId().equals(now.id()) && !isMade(plan, absorbed, now)) {
                    unmade.add(new MissingField(
                            "/items/%d/%s".formatted(index, change.field()), "unchanged",
                            "A comment was absorbed by changing %s of item %s.".formatted(change.field(), now.id())));
                }
            }
        }
        return unmade;
    }

    private boolean isMade(Plan plan, Absorbed absorbed, FrozenItem now) {
        Optional<FrozenItem> before =
                versions.requireOf(plan.id(), absorbed.planVersion()).content().item(now.id());
        return before.map(item -> PlanDifference.fieldsBetween(item, now)).orElseGet(List::of).stream()
                .anyMatch(change -> change.field().field().equals(absorbed.change().field()));
    }

    private FrozenItem frozen(Item item) {
        return FrozenItem.of(itemViews.view(item));
    }
}

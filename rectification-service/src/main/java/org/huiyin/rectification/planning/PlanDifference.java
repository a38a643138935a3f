package org.huiyin.rectification.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.huiyin.rectification.planning.PlanContent.FrozenItem;

/**
 * What became another between two contents of a plan. Items stand in the order of the plan, fields in that of
 * {@link PlannedField}, so that the same two versions always differ in the same words.
 */
record PlanDifference(List<FrozenItem> added, List<FrozenItem> removed, List<ChangedItem> changed) {

    /** @param item as it became */
    record ChangedItem(FrozenItem item, List<FieldChange> fields) {}

    /**
     * @param before absent where it was not filled in
     * @param after absent where it was deleted
     */
    record FieldChange(PlannedField field, @Nullable Object before, @Nullable Object after) {}

    static PlanDifference between(PlanContent from, PlanContent to) {
        List<ChangedItem> changed = new ArrayList<>();
        for (FrozenItem item : to.items()) {
            from.item(item.id())
                    .map(before -> new ChangedItem(item, toldBetween(before, item)))
                    .filter(change -> !change.fields().isEmpty())
                    .ifPresent(changed::add);
        }
        return new PlanDifference(missingIn(from, to), missingIn(to, from), List.copyOf(changed));
    }

    private static List<FrozenItem> missingIn(PlanContent content, PlanContent other) {
        return other.items().stream().filter(item -> content.item(item.id()).isEmpty()).toList();
    }

    /** Without what an older version did not keep: nobody has changed that. */
    private static List<FieldChange> toldBetween(FrozenItem from, FrozenItem to) {
        return fieldsBetween(from, to).stream()
                .filter(change -> !change.field().isSame(change.before(), change.after()))
                .toList();
    }

    static List<FieldChange> fieldsBetween(FrozenItem from, FrozenItem to) {
        List<FieldChange> changes = new ArrayList<>();
        for (PlannedField field : PlannedField.values()) {
            Object before = from.fields().get(field.field());
            Object after = to.fields().get(field.field());
            if (!Objects.equals(before, after)) {
                changes.add(new FieldChange(field, before, after));
            }
        }
        return changes;
    }
}

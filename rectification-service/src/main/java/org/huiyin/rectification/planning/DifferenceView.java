package org.huiyin.rectification.planning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.huiyin.rectification.planning.PlanContent.FrozenItem;

/**
 * What became another between two versions of a plan (REC-1). Items stand in the order of the plan, fields in the order
 * of an item.
 *
 * @param from number of the earlier version; 0 for the blank sheet before the first
 * @param to number of the version that is looked at
 * @param words the whole difference as sentences, by language tag: {@code zh-CN} and {@code en}
 */
record DifferenceView(
        UUID planId,
        int from,
        int to,
        List<ItemLine> added,
        List<ItemLine> removed,
        List<ChangedItemView> changed,
        Map<String, List<String>> words) {

    /** An item by what it is about. */
    record ItemLine(UUID itemId, String problem) {

        static ItemLine of(FrozenItem item) {
            return new ItemLine(item.id(), item.problem());
        }
    }

    /** @param problem what it is about now */
    record ChangedItemView(UUID itemId, String problem, List<FieldChangeView> fields) {

        static ChangedItemView of(PlanDifference.ChangedItem item) {
            return new ChangedItemView(
                    item.item().id(), item.item().problem(), item.fields().stream().map(FieldChangeView::of).toList());
        }
    }

    /**
     * @param field its name in an item
     * @param labels by language tag: {@code zh-CN} and {@code en}
     * @param before as an item has it: text, day, list; absent where it was not filled in
     * @param after the same; absent where it was deleted
     */
    record FieldChangeView(
            String field, Map<String, String> labels, @Nullable Object before, @Nullable Object after) {

        static FieldChangeView of(PlanDifference.FieldChange change) {
            PlannedField field = change.field();
            return new FieldChangeView(
                    field.field(), Map.of("zh-CN", field.zh(), "en", field.en()), change.before(), change.after());
        }
    }

    static DifferenceView of(UUID plan, int from, int to, PlanDifference difference) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (DifferenceWords language : DifferenceWords.values()) {
            words.put(language.language(), language.sentences(difference));
        }
        return new DifferenceView(
                plan, from, to,
                difference.added().stream().map(ItemLine::of).toList(),
                difference.removed().stream().map(ItemLine::of).toList(),
                difference.changed().stream().map(ChangedItemView::of).toList(),
                words);
    }
}

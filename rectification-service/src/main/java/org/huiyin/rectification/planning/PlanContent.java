package org.huiyin.rectification.planning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.huiyin.rectification.commitment.ItemView;

/**
 * A plan and its items, word for word: texts, days as {@code 2026-04-30}, lists of them. It holds names and values, so
 * that a version of years ago can be read whatever fields an item has by then.
 *
 * @param items in the order in which they were added
 */
record PlanContent(String title, List<FrozenItem> items) {

    PlanContent {
        items = List.copyOf(items);
    }

    /** @param fields by the name that they have in requests; what is not filled in is not there */
    record FrozenItem(UUID id, Map<String, Object> fields) {

        FrozenItem {
            fields = new LinkedHashMap<>(fields);
        }

        static FrozenItem of(ItemView item) {
            return new FrozenItem(item.id(), PlannedField.allOf(item));
        }

        /** What it is called where people read of it. */
        String problem() {
            return String.valueOf(fields.getOrDefault(PlannedField.PROBLEM.field(), id));
        }
    }

    Optional<FrozenItem> item(UUID id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }
}

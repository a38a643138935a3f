package org.huiyin.rectification.planning;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A checklist filled in (REC-5).
 *
 * @param version number of the version that was read
 * @param items in the order in which the reviewer named them
 * @param reasons for a return, of the plan as a whole
 */
record Judged(int version, Judgement plan, List<ItemJudgement> items, @Nullable String reasons) {

    Judged {
        items = List.copyOf(items);
    }

    /** Why which items are not good enough. */
    List<ItemReason> itemReasons() {
        return items.stream()
                .filter(item -> !item.judgement().meetsAll())
                .map(item -> new ItemReason(item.itemId(), String.valueOf(item.judgement().reason())))
                .toList();
    }

    boolean meetsAll() {
        return plan.meetsAll() && items.stream().allMatch(item -> item.judgement().meetsAll());
    }
}

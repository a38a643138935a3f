package org.huiyin.opinions.members;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** What a change of the ledger leaves in the change log (TRU-3): fields before and after, but no name and no place. */
final class MemberChanges {

    private MemberChanges() {}

    static Map<String, Object> after(MemberEntry entry) {
        return Map.of("organizationCode", entry.organizationCode(), "category", entry.category(), "reachable", entry.reachable());
    }

    /** For each field that differs {@code {before, after}}; of personal data only that they differ. */
    static Map<String, Object> between(MemberEntry before, MemberEntry after) {
        Map<String, Object> changes = new LinkedHashMap<>();
        put(changes, "organizationCode", before.organizationCode(), after.organizationCode());
        put(changes, "category", before.category(), after.category());
        put(changes, "groups", before.groupsInOrder(), after.groupsInOrder());
        put(changes, "relation", before.relation(), after.relation());
        put(changes, "reachable", before.reachable(), after.reachable());
        if (!before.name().equals(after.name())) {
            changes.put("name", "changed");
        }
        if (!Objects.equals(before.place(), after.place())) {
            changes.put("place", "changed");
        }
        return changes;
    }

    private static void put(Map<String, Object> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.put(field, Map.of("before", String.valueOf(before), "after", String.valueOf(after)));
        }
    }
}

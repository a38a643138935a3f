package org.huiyin.opinions.directory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** What a change of the directory leaves in the change log (TRU-3). */
final class OrganizationChanges {

    private OrganizationChanges() {}

    static Map<String, Object> after(Organization organization) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("code", organization.code());
        details.put("name", organization.name());
        details.put("path", organization.path());
        return details;
    }

    /** The same, and for each field that differs {@code {before, after}}. */
    static Map<String, Object> since(OrganizationRow before, Organization organization) {
        Map<String, Object> details = after(organization);
        Map<String, Object> changes = new LinkedHashMap<>();
        put(changes, "name", before.name(), organization.name());
        put(changes, "kind", before.kind(), organization.kind());
        put(changes, "parentCode", before.parentCode(), organization.parentCode());
        put(changes, "batch", before.batch(), organization.batch());
        details.put("changes", changes);
        return details;
    }

    private static void put(Map<String, Object> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.put(field, Map.of("before", String.valueOf(before), "after", String.valueOf(after)));
        }
    }
}

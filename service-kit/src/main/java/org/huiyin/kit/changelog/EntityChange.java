package org.huiyin.kit.changelog;

import java.util.Map;

/**
 * What a change did to one row.
 *
 * @param entity e.g. {@code leadership-team}
 * @param id of the row
 * @param fields by name; of a new row those that are filled, of a removed one those that were, else those that differ
 */
public record EntityChange(String entity, String id, Kind kind, Map<String, FieldChange> fields) {

    /** What happened to the row. */
    public enum Kind {
        CREATED,
        UPDATED,
        REMOVED
    }

    public EntityChange {
        fields = Map.copyOf(fields);
    }
}

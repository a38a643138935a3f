package org.huiyin.kit.changelog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.transaction.TransactionSynchronizationRegistry;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** What one transaction recorded and changed, until the two are joined right before it commits. */
final class TransactionChanges {

    /** A transaction that changes more entities than this tells of the first ones, and how many it leaves out. */
    static final int MOST_ENTITIES = 20_000;
    /** One entry tells of at most so many entities. */
    static final int MOST_OF_ENTRY = 50;

    private final List<ChangeEntry> entries = new ArrayList<>();
    private final Map<String, EntityChange> entities = new LinkedHashMap<>();
    private int leftOut;

    static TransactionChanges of(TransactionSynchronizationRegistry transaction) {
        TransactionChanges present = (TransactionChanges) transaction.getResource(TransactionChanges.class);
        if (present == null) {
            present = new TransactionChanges();
            transaction.putResource(TransactionChanges.class, present);
        }
        return present;
    }

    /** True for the first entry of the transaction. */
    boolean add(ChangeEntry entry) {
        entries.add(entry);
        return entries.size() == 1;
    }

    void add(EntityChange change) {
        String key = change.entity() + " " + change.id();
        EntityChange earlier = entities.get(key);
        if (earlier != null) {
            entities.put(key, merge(earlier, change));
        } else if (entities.size() < MOST_ENTITIES) {
            entities.put(key, change);
        } else {
            leftOut++;
        }
    }

    /** How many entities were changed beyond {@link #MOST_ENTITIES}. */
    int leftOut() {
        return leftOut;
    }

    private static EntityChange merge(EntityChange earlier, EntityChange later) {
        EntityChange.Kind kind = switch (later.kind()) {
            case REMOVED -> EntityChange.Kind.REMOVED;
            case CREATED, UPDATED -> earlier.kind();
        };
        Map<String, FieldChange> fields = new HashMap<>(earlier.fields());
        later.fields().forEach((name, change) -> fields.merge(name, change, FieldChange::then));
        return new EntityChange(earlier.entity(), earlier.id(), kind, fields);
    }

    List<ChangeEntry> entries() {
        return entries;
    }

    /**
     * For each entry, in order, what was changed under it: an entity goes to the entry about itself, else to the entry
     * about something that it refers to (an answer to the entry about its opinion), else to the first one.
     */
    List<List<EntityChange>> byEntry() {
        Map<String, Integer> about = new HashMap<>();
        List<List<EntityChange>> joined = new ArrayList<>();
        for (ChangeEntry entry : entries) {
            about.putIfAbsent(entry.aggregateId(), joined.size());
            joined.add(new ArrayList<>());
        }
        entities.values().forEach(change -> {
            Integer own = about.get(change.id());
            joined.get(own != null ? own : referredTo(change, about)).add(change);
        });
        return joined;
    }

    private static int referredTo(EntityChange change, Map<String, Integer> about) {
        for (FieldChange field : change.fields().values()) {
            Integer found = indexOf(field.after(), about);
            found = found != null ? found : indexOf(field.before(), about);
            if (found != null) {
                return found;
            }
        }
        return 0;
    }

    private static @Nullable Integer indexOf(@Nullable JsonNode value, Map<String, Integer> about) {
        return value != null && value.isTextual() ? about.get(value.asText()) : null;
    }
}

package org.huiyin.opinions.collection;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** What of an activity was entered already (COL-2). */
@ApplicationScoped
public class DoubleEntries {

    private final EntityManager entities;

    DoubleEntries(EntityManager entities) {
        this.entities = entities;
    }

    /** The first opinion with the key, typed in or imported. */
    @SuppressWarnings("unchecked")
    Optional<UUID> earliest(EntryKey key) {
        return entities.createNativeQuery(
                        "select id from opinion where activity_id = :activity and entry_key = :key order by id",
                        UUID.class)
                .setParameter("activity", key.activityId())
                .setParameter("key", key.digest())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * Those of the keys under which an opinion was typed in. Rows of registers do not count here: each is an opinion of
     * its own, known by its number.
     */
    public Set<EntryKey> typedIn(Collection<EntryKey> keys) {
        if (keys.isEmpty()) {
            return Set.of();
        }
        List<?> rows = entities.createNativeQuery("""
                        select activity_id, entry_key from opinion
                        where activity_id = any(cast(:activities as uuid[])) and entry_key = any(cast(:keys as text[]))
                          and entry_twin is null""")
                .setParameter("activities", keys.stream().map(EntryKey::activityId).distinct().toArray(UUID[]::new))
                .setParameter("keys", keys.stream().map(EntryKey::digest).distinct().toArray(String[]::new))
                .getResultList();
        Set<EntryKey> typed = new HashSet<>();
        rows.stream().map(Object[].class::cast).forEach(row -> typed.add(new EntryKey((UUID) row[0], (String) row[1])));
        return typed;
    }
}

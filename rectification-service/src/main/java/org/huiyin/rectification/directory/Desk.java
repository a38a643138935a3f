package org.huiyin.rectification.directory;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.huiyin.rectification.lifecycle.Capacity;

/**
 * Whose tasks come to somebody today.
 *
 * @param byCapacity for which organizations they are asked to act, in each of their capacities
 * @param persons user names whose work they may not check (TRU-4): their own
 */
public record Desk(LocalDate today, Map<Capacity, Set<String>> byCapacity, Set<String> persons) {

    public Desk {
        byCapacity = Map.copyOf(byCapacity);
        persons = Set.copyOf(persons);
    }

    public Set<String> organizations(Capacity capacity) {
        return byCapacity.getOrDefault(capacity, Set.of());
    }
}

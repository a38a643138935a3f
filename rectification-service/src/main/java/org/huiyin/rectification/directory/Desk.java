package org.huiyin.rectification.directory;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.huiyin.rectification.lifecycle.Capacity;

/**
 * Whose tasks come to somebody today.
 *
 * @param byCapacity for which organizations they are asked to act, in each of their capacities
 * @param inPlaceOf by code of a supervised organization: by whose right, where it is not their own
 * @param persons user names whose work they may not check (TRU-4): their own, and of those for whom they stand in
 * @param colleagues officers of the own organization whose matters they look after
 */
public record Desk(
        LocalDate today,
        Map<Capacity, Set<String>> byCapacity,
        Map<String, String> inPlaceOf,
        Set<String> persons,
        Set<String> colleagues) {

    public Desk {
        byCapacity = Map.copyOf(byCapacity);
        inPlaceOf = Map.copyOf(inPlaceOf);
        persons = Set.copyOf(persons);
        colleagues = Set.copyOf(colleagues);
    }

    public Set<String> organizations(Capacity capacity) {
        return byCapacity.getOrDefault(capacity, Set.of());
    }

    /** By whose right somebody supervises the organization, where it is not their own. */
    public Optional<String> supervisesInPlaceOf(String organization) {
        return Optional.ofNullable(inPlaceOf.get(organization));
    }
}

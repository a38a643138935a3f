package org.huiyin.rectification.directory;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Who stands above whom at one moment.
 *
 * @param parents of each organization that has one its parent, by code
 * @param standing codes of the organizations that were neither merged nor dissolved
 */
public record Superiors(Map<String, String> parents, Set<String> standing) {

    public Superiors {
        parents = Map.copyOf(parents);
        standing = Set.copyOf(standing);
    }

    /** The next organization above that still stands: one that was merged or dissolved is passed over. */
    public Optional<String> above(String code) {
        // Snapshots come one by one: two of them may name each other for a moment.
        Set<String> seen = new HashSet<>(Set.of(code));
        @Nullable String superior = parents.get(code);
        while (superior != null && seen.add(superior)) {
            if (standing.contains(superior)) {
                return Optional.of(superior);
            }
            superior = parents.get(superior);
        }
        return Optional.empty();
    }
}

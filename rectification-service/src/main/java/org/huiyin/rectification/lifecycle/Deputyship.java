package org.huiyin.rectification.lifecycle;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * For whom somebody stands in today.
 *
 * @param represented everybody: whose work they did not do either (TRU-4)
 * @param onBehalfOf by whose right they act; absent where they act in their own
 * @param colleagues those whose matters they look after with a right that they have themselves
 */
public record Deputyship(Set<String> represented, @Nullable String onBehalfOf, Set<String> colleagues) {

    public static final Deputyship NONE = new Deputyship(Set.of(), null, Set.of());

    public Deputyship {
        represented = Set.copyOf(represented);
        colleagues = Set.copyOf(colleagues);
    }
}

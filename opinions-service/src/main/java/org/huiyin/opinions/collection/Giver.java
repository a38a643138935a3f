package org.huiyin.opinions.collection;

import org.jspecify.annotations.Nullable;

/**
 * Who gave a named opinion. Never in a log, an event or a list.
 *
 * @param contact how to reach them
 */
record Giver(@Nullable String name, @Nullable String contact) {

    @Override
    public String toString() {
        return "Giver[****]";
    }
}

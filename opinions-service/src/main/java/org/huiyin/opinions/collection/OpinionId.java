package org.huiyin.opinions.collection;

import java.util.UUID;

import org.huiyin.kit.identifiers.TimeOrderedId;

/** Which opinion. */
public record OpinionId(UUID value) {

    public static OpinionId next() {
        return new OpinionId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

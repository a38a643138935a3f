package org.huiyin.rectification.commitment;

import java.util.UUID;

import org.huiyin.kit.identifiers.TimeOrderedId;

/** Identifies an item, and the commitment that it becomes. */
public record ItemId(UUID value) {

    static ItemId next() {
        return new ItemId(TimeOrderedId.next());
    }
}

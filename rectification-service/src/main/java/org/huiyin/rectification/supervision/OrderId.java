package org.huiyin.rectification.supervision;

import java.util.UUID;

import org.huiyin.kit.identifiers.TimeOrderedId;

/** Identifies an order to correct. */
public record OrderId(UUID value) {

    static OrderId next() {
        return new OrderId(TimeOrderedId.next());
    }
}

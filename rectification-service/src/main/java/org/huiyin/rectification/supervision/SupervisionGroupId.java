package org.huiyin.rectification.supervision;

import java.util.UUID;

import org.huiyin.kit.identifiers.TimeOrderedId;

/** Identifies a supervision group. */
public record SupervisionGroupId(UUID value) {

    static SupervisionGroupId next() {
        return new SupervisionGroupId(TimeOrderedId.next());
    }
}

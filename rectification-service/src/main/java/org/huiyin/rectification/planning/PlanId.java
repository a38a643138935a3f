package org.huiyin.rectification.planning;

import java.util.UUID;

import org.huiyin.kit.identifiers.TimeOrderedId;

/** Identifies a plan. */
public record PlanId(UUID value) {

    static PlanId next() {
        return new PlanId(TimeOrderedId.next());
    }
}

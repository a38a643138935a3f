package org.huiyin.rectification.transition;

import java.util.UUID;

import org.huiyin.kit.identifiers.TimeOrderedId;

/** Identifies a transition. */
public record TransitionId(UUID value) {

    static TransitionId next() {
        return new TransitionId(TimeOrderedId.next());
    }
}

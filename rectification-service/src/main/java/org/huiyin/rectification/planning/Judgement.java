package org.huiyin.rectification.planning;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a reviewer found of a plan, or of one item of it (REC-5).
 *
 * @param notMet the checks that are not met, in the order of the checklist; empty when all are
 * @param reason why, where something is not met
 */
record Judgement(List<ReviewCheck> notMet, @Nullable String reason) {

    Judgement {
        notMet = Set.copyOf(notMet).stream().sorted().toList();
    }

    boolean meetsAll() {
        return notMet.isEmpty();
    }
}

package org.huiyin.opinions.sorting;

import java.util.UUID;

import org.huiyin.kit.identifiers.TimeOrderedId;

/** Which problem. */
record ProblemId(UUID value) {

    static ProblemId next() {
        return new ProblemId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.huiyin.opinions.sorting;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A merge or a split (SRT-3).
 *
 * @param fromProblemId the problem that gave opinions
 * @param toProblemId the problem that took them; of a split the new one
 * @param opinionCount how many opinions moved
 * @param undoneBy present once it was undone
 */
public record RegroupingView(
        UUID id,
        RegroupingKind kind,
        UUID fromProblemId,
        UUID toProblemId,
        int opinionCount,
        String doneBy,
        Instant doneAt,
        @Nullable String undoneBy,
        @Nullable Instant undoneAt) {

    static RegroupingView from(Regrouping regrouping) {
        return new RegroupingView(
                regrouping.id(),
                regrouping.kind(),
                regrouping.fromProblemId(),
                regrouping.toProblemId(),
                regrouping.opinionCount(),
                regrouping.doneBy(),
                regrouping.doneAt(),
                regrouping.undoneBy(),
                regrouping.undoneAt());
    }
}

package org.huiyin.opinions.sorting;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identifiers.TimeOrderedId;

/** That somebody merged or split a problem, and perhaps undid it (SRT-3). It is never deleted. */
@Entity
@Table(name = "problem_regrouping")
class Regrouping {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private RegroupingKind kind;

    private UUID fromProblemId;
    private UUID toProblemId;
    private int opinionCount;
    private boolean targetAssigned;
    private String doneBy;
    private Instant doneAt;
    private @Nullable String undoneBy;
    private @Nullable Instant undoneAt;

    @Version
    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Regrouping() {}

    /** @param opinionCount how many opinions move */
    Regrouping(RegroupingKind kind, Problem from, Problem to, int opinionCount, String user, Instant now) {
        this.id = TimeOrderedId.next();
        this.kind = kind;
        this.fromProblemId = from.id().value();
        this.toProblemId = to.id().value();
        this.opinionCount = opinionCount;
        this.targetAssigned = to.state() == ProblemState.ASSIGNED;
        this.doneBy = user;
        this.doneAt = now;
    }

    void undo(String user, Instant now) {
        undoneBy = user;
        undoneAt = now;
    }

    boolean isUndone() {
        return undoneAt != null;
    }

    UUID id() {
        return id;
    }

    RegroupingKind kind() {
        return kind;
    }

    UUID fromProblemId() {
        return fromProblemId;
    }

    UUID toProblemId() {
        return toProblemId;
    }

    int opinionCount() {
        return opinionCount;
    }

    boolean isTargetAssigned() {
        return targetAssigned;
    }

    String doneBy() {
        return doneBy;
    }

    Instant doneAt() {
        return doneAt;
    }

    @Nullable String undoneBy() {
        return undoneBy;
    }

    @Nullable Instant undoneAt() {
        return undoneAt;
    }
}

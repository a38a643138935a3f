package org.huiyin.opinions.likeness;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identifiers.TimeOrderedId;

/** That somebody said whether two opinions are the same, and perhaps took it back (SRT-3). It is never deleted. */
@Entity
@Table(name = "opinion_duplicate")
class DuplicateDecision {

    @Id
    private UUID id;

    private UUID earlierId;
    private UUID laterId;

    @Enumerated(EnumType.STRING)
    private DuplicateRelation relation;

    private String decidedBy;
    private Instant decidedAt;
    private @Nullable String withdrawnBy;
    private @Nullable Instant withdrawnAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected DuplicateDecision() {}

    DuplicateDecision(Pair pair, DuplicateRelation relation, String user, Instant now) {
        this.id = TimeOrderedId.next();
        this.earlierId = pair.earlier();
        this.laterId = pair.later();
        this.relation = relation;
        this.decidedBy = user;
        this.decidedAt = now;
    }

    /** Two opinions, whichever is named first. */
    record Pair(UUID earlier, UUID later) {

        static Pair of(UUID one, UUID other) {
            // In the order of the bytes, which is PostgreSQL's.
            return one.toString().compareTo(other.toString()) < 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    void withdraw(String user, Instant now) {
        withdrawnBy = user;
        withdrawnAt = now;
    }

    UUID otherThan(UUID opinion) {
        return earlierId.equals(opinion) ? laterId : earlierId;
    }

    DuplicateRelation relation() {
        return relation;
    }

    String decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}

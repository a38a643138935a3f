package org.huiyin.opinions.sorting;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.opinions.collection.OpinionId;

/** That somebody put an opinion into a problem, and perhaps took it out again (SRT-3). It is never deleted. */
@Entity
@Table(name = "problem_opinion")
class ProblemLink {

    @Id
    private UUID id;

    private UUID problemId;
    private UUID opinionId;
    private String linkedBy;
    private Instant linkedAt;
    private @Nullable String unlinkedBy;
    private @Nullable Instant unlinkedAt;
    private @Nullable UUID cameFromProblemId;
    private @Nullable UUID regroupingId;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ProblemLink() {}

    ProblemLink(ProblemId problem, OpinionId opinion, String user, Instant now) {
        this.id = TimeOrderedId.next();
        this.problemId = problem.value();
        this.opinionId = opinion.value();
        this.linkedBy = user;
        this.linkedAt = now;
    }

    /** A link that a regrouping made. */
    static ProblemLink moved(
            ProblemId problem, OpinionId opinion, ProblemId cameFrom, Regrouping regrouping, String user, Instant now) {
        ProblemLink link = new ProblemLink(problem, opinion, user, now);
        link.cameFromProblemId = cameFrom.value();
        link.regroupingId = regrouping.id();
        return link;
    }

    void undo(String user, Instant now) {
        unlinkedBy = user;
        unlinkedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID problemId() {
        return problemId;
    }

    UUID opinionId() {
        return opinionId;
    }

    String linkedBy() {
        return linkedBy;
    }

    Instant linkedAt() {
        return linkedAt;
    }

    @Nullable String unlinkedBy() {
        return unlinkedBy;
    }

    @Nullable Instant unlinkedAt() {
        return unlinkedAt;
    }

    @Nullable UUID cameFromProblemId() {
        return cameFromProblemId;
    }

    @Nullable UUID regroupingId() {
        return regroupingId;
    }
}

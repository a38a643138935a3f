package org.huiyin.opinions.sorting;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.opinions.collection.Prominence;

/** That somebody sorted opinions, one or many at once, and perhaps undid it (SRT-1, SRT-2). It is never deleted. */
@Entity
class OpinionSorting {

    @Id
    private UUID id;

    private @Nullable String categoryCode;

    @Enumerated(EnumType.STRING)
    private @Nullable Prominence prominence;

    private boolean withoutProminence;
    private @Nullable UUID problemId;
    private int opinionCount;
    private String doneBy;
    private Instant doneAt;
    private @Nullable String undoneBy;
    private @Nullable Instant undoneAt;

    @Version
    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected OpinionSorting() {}

    /**
     * What is to be done with each opinion.
     *
     * @param category each keeps its own when absent
     * @param prominence each keeps its own when absent
     * @param withoutProminence whether none is a prominent one any more
     * @param problem into which each comes; absent when into none
     */
    record Wish(
            @Nullable String category,
            @Nullable Prominence prominence,
            boolean withoutProminence,
            @Nullable UUID problem) {}

    OpinionSorting(Wish wish, String user, Instant now) {
        this.id = TimeOrderedId.next();
        this.categoryCode = wish.category();
        this.prominence = wish.prominence();
        this.withoutProminence = wish.withoutProminence();
        this.problemId = wish.problem();
        this.doneBy = user;
        this.doneAt = now;
    }

    /** One more opinion was changed by it. */
    void count() {
        opinionCount++;
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

    @Nullable String categoryCode() {
        return categoryCode;
    }

    @Nullable Prominence prominence() {
        return prominence;
    }

    boolean isWithoutProminence() {
        return withoutProminence;
    }

    @Nullable UUID problemId() {
        return problemId;
    }

    int opinionCount() {
        return opinionCount;
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

package org.huiyin.opinions.sorting;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.huiyin.opinions.collection.Opinion;
import org.huiyin.opinions.collection.Prominence;

/** What an opinion was before a sorting, and what it became (SRT-1, SRT-2). */
@Entity
@Table(name = "opinion_sorting_entry")
class SortedOpinion {

    @EmbeddedId
    private Key key;

    private @Nullable String categoryBefore;

    @Enumerated(EnumType.STRING)
    private @Nullable Prominence prominenceBefore;

    private String categoryAfter;

    @Enumerated(EnumType.STRING)
    private @Nullable Prominence prominenceAfter;

    private boolean joined;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected SortedOpinion() {}

    /** Which opinion in which sorting. */
    @Embeddable
    record Key(UUID sortingId, UUID opinionId) implements Serializable {}

    /** How an opinion is sorted. */
    record Place(@Nullable String category, @Nullable Prominence prominence) {

        static Place of(Opinion opinion) {
            return new Place(opinion.categoryCode(), opinion.prominence());
        }
    }

    /** @param joined whether it came into the sorting's problem by it */
    SortedOpinion(UUID sorting, Opinion opinion, Place before, boolean joined) {
        this.key = new Key(sorting, opinion.id().value());
        this.categoryBefore = before.category();
        this.prominenceBefore = before.prominence();
        this.categoryAfter = Objects.requireNonNull(opinion.categoryCode());
        this.prominenceAfter = opinion.prominence();
        this.joined = joined;
    }

    UUID opinionId() {
        return key.opinionId();
    }

    Place before() {
        return new Place(categoryBefore, prominenceBefore);
    }

    Place after() {
        return new Place(categoryAfter, prominenceAfter);
    }

    boolean isJoined() {
        return joined;
    }
}

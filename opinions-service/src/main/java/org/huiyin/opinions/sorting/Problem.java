package org.huiyin.opinions.sorting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import org.huiyin.opinions.collection.Prominence;

/** What many opinions are about, put in one place and given to one organization (SRT-3). */
@Entity
class Problem {

    @Id
    private UUID id;

    private UUID campaignId;
    private String title;
    private String description;
    private String categoryCode;

    @Enumerated(EnumType.STRING)
    private @Nullable Prominence prominence;

    private @Nullable String organizationCode;
    private @Nullable LocalDate assignedOn;
    private @Nullable UUID mergedInto;
    private Instant createdAt;
    private Instant changedAt;

    @Version
    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Problem() {}

    /** What a sorter says of a new problem. */
    record Description(
            UUID campaignId, String title, String description, String categoryCode, @Nullable Prominence prominence) {}

    Problem(Description description, Instant now) {
        this.id = ProblemId.next().value();
        this.campaignId = description.campaignId();
        this.title = description.title();
        this.description = description.description();
        this.categoryCode = description.categoryCode();
        this.prominence = description.prominence();
        this.createdAt = now;
        this.changedAt = now;
    }

    /**
     * Opinions come or go.
     *
     * @param move one that leaves the problem in its state
     * @return false when the problem's state does not allow it
     */
    boolean regroup(ProblemMove move, Instant now) {
        return move(move, now, () -> {});
    }

    /** Words, category and prominence anew; the campaign stays. False when the problem's state does not allow it. */
    boolean describe(Description anew, Instant now) {
        return move(ProblemMove.DESCRIBE, now, () -> {
            title = anew.title();
            description = anew.description();
            categoryCode = anew.categoryCode();
            prominence = anew.prominence();
        });
    }

    /** False when the problem's state does not allow it. */
    boolean assign(String organization, LocalDate today, Instant now) {
        return move(ProblemMove.ASSIGN, now, () -> {
            organizationCode = organization;
            assignedOn = today;
        });
    }

    /** Its opinions go to another problem, and readers too. False when the problem's state does not allow it. */
    boolean mergeInto(ProblemId other, Instant now) {
        return move(ProblemMove.MERGE, now, () -> mergedInto = other.value());
    }

    /** The split that it came of is undone. False when the problem's state does not allow it. */
    boolean rejoin(ProblemId origin, Instant now) {
        return move(ProblemMove.REJOIN, now, () -> mergedInto = origin.value());
    }

    /** The merge is undone. False when the problem's state does not allow it. */
    boolean restore(Instant now) {
        return move(ProblemMove.RESTORE, now, () -> mergedInto = null);
    }

    /** The one place where the table is asked. */
    private boolean move(ProblemMove move, Instant now, Runnable effect) {
        if (ProblemLife.next(state(), move).isEmpty()) {
            return false;
        }
        effect.run();
        changedAt = now;
        return true;
    }

    ProblemState state() {
        if (mergedInto != null) {
            return ProblemState.MERGED;
        }
        return organizationCode == null ? ProblemState.OPEN : ProblemState.ASSIGNED;
    }

    ProblemId id() {
        return new ProblemId(id);
    }

    UUID campaignId() {
        return campaignId;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    String categoryCode() {
        return categoryCode;
    }

    @Nullable Prominence prominence() {
        return prominence;
    }

    @Nullable String organizationCode() {
        return organizationCode;
    }

    @Nullable LocalDate assignedOn() {
        return assignedOn;
    }

    @Nullable UUID mergedInto() {
        return mergedInto;
    }

    long version() {
        return version;
    }
}

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

    /** Opinions came or went. */
    void regroup(Instant now) {
        changedAt = now;
    }

    /** False when the problem's state does not allow it. */
    boolean assign(String organization, LocalDate today, Instant now) {
        if (ProblemLife.next(state(), ProblemLife.ProblemMove.ASSIGN).isEmpty()) {
            return false;
        }
        organizationCode = organization;
        assignedOn = today;
        changedAt = now;
        return true;
    }

    ProblemState state() {
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

    long version() {
        return version;
    }
}

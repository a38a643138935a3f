package org.huiyin.opinions.contactpoints;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identifiers.TimeOrderedId;

/** A visit as it was written down (CAM-5). It keeps the codes of its day, whatever becomes of the organizations. */
@Entity
class ContactVisit {

    @Id
    private UUID id;

    private UUID contactPointId;
    private String homeCode;
    private String visitedCode;
    private LocalDate visitedOn;
    private String heard;
    private @Nullable UUID activityId;
    private Instant recordedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ContactVisit() {}

    ContactVisit(ContactPoint point, LocalDate visitedOn, String heard, @Nullable UUID activityId, Instant now) {
        this.id = TimeOrderedId.next();
        this.contactPointId = point.id();
        this.homeCode = point.homeCode();
        this.visitedCode = point.visitedCode();
        this.visitedOn = visitedOn;
        this.heard = heard;
        this.activityId = activityId;
        this.recordedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID contactPointId() {
        return contactPointId;
    }

    String homeCode() {
        return homeCode;
    }

    String visitedCode() {
        return visitedCode;
    }

    LocalDate visitedOn() {
        return visitedOn;
    }

    String heard() {
        return heard;
    }

    @Nullable UUID activityId() {
        return activityId;
    }
}

package org.huiyin.opinions.contactpoints;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identifiers.TimeOrderedId;

/** A leader, a unit or a seconded cadre, paired with an organization from a day on (CAM-5). */
@Entity
class ContactPoint {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ContactPointKind kind;

    private String homeCode;
    private @Nullable String post;
    private String visitedCode;
    private LocalDate startsOn;
    private @Nullable LocalDate endsOn;
    private @Nullable LocalDate lastVisitedOn;
    private Instant changedAt;

    @Version
    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ContactPoint() {}

    /**
     * Who is paired with whom.
     *
     * @param homeCode the leader's organization, the unit, or the unit that sent the cadre and owes support
     * @param post of the leader or cadre, never a name; absent for a unit
     * @param visitedCode whom they visit
     */
    record Pairing(
            ContactPointKind kind, String homeCode, @Nullable String post, String visitedCode, LocalDate startsOn) {

        Pairing {
            if (kind.hasPost() == (post == null)) {
                throw new IllegalArgumentException("A leader or cadre has a post, and a unit has none");
            }
        }
    }

    ContactPoint(Pairing pairing, Instant now) {
        this.id = TimeOrderedId.next();
        this.kind = pairing.kind();
        this.homeCode = pairing.homeCode();
        this.post = pairing.post();
        this.visitedCode = pairing.visitedCode();
        this.startsOn = pairing.startsOn();
        this.changedAt = now;
    }

    /** Whether it held on the day. */
    boolean holdsOn(LocalDate day) {
        return !day.isBefore(startsOn) && (endsOn == null || !day.isAfter(endsOn));
    }

    void visited(LocalDate day, Instant now) {
        if (lastVisitedOn == null || lastVisitedOn.isBefore(day)) {
            lastVisitedOn = day;
        }
        changedAt = now;
    }

    /** Of two who end it the second is told so. */
    boolean end(LocalDate lastDay, Instant now) {
        if (endsOn != null) {
            return false;
        }
        endsOn = lastDay;
        changedAt = now;
        return true;
    }

    /** An organization was merged, and its successor takes its place. */
    void follow(String mergedCode, String successorCode, Instant now) {
        homeCode = homeCode.equals(mergedCode) ? successorCode : homeCode;
        visitedCode = visitedCode.equals(mergedCode) ? successorCode : visitedCode;
        changedAt = now;
    }

    UUID id() {
        return id;
    }

    ContactPointKind kind() {
        return kind;
    }

    String homeCode() {
        return homeCode;
    }

    @Nullable String post() {
        return post;
    }

    String visitedCode() {
        return visitedCode;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    @Nullable LocalDate endsOn() {
        return endsOn;
    }

    @Nullable LocalDate lastVisitedOn() {
        return lastVisitedOn;
    }

    long version() {
        return version;
    }
}

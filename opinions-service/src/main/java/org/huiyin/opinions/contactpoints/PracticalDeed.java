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

/** A practical deed 办实事 that was promised at a visit (CAM-5). */
@Entity
class PracticalDeed {

    private static final int LONGEST_OUTCOME = 1_000;

    @Id
    private UUID id;

    private UUID contactPointId;
    private UUID visitId;
    private String description;

    @Enumerated(EnumType.STRING)
    private DeedState state;

    private LocalDate promisedOn;
    private @Nullable LocalDate settledOn;
    private @Nullable String outcome;
    private @Nullable UUID commitmentId;
    /** Of the last event of its commitment that was heard of. */
    private @Nullable Long commitmentSequence;
    private Instant changedAt;

    @Version
    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected PracticalDeed() {}

    PracticalDeed(ContactVisit visit, String description, Instant now) {
        this.id = TimeOrderedId.next();
        this.contactPointId = visit.contactPointId();
        this.visitId = visit.id();
        this.description = description;
        this.state = DeedState.PROMISED;
        this.promisedOn = visit.visitedOn();
        this.changedAt = now;
    }

    /** The words of a result, as far as an outcome can hold them. */
    static String outcomeOf(String result) {
        return result.codePointCount(0, result.length()) <= LONGEST_OUTCOME
                ? result
                : result.substring(0, result.offsetByCodePoints(0, LONGEST_OUTCOME - 1)) + "…";
    }

    /** False for what is no newer than what was heard of its commitment before. */
    boolean hears(UUID commitment, long sequence) {
        if (!commitment.equals(commitmentId)) {
            return true;
        }
        if (commitmentSequence != null && sequence <= commitmentSequence) {
            return false;
        }
        commitmentSequence = sequence;
        return true;
    }

    /** False when it names its commitment already, or was settled before anybody took it up. */
    boolean takeUp(UUID commitment, long sequence, Instant now) {
        if (commitment.equals(commitmentId) || state != DeedState.PROMISED) {
            return false;
        }
        commitmentId = commitment;
        commitmentSequence = sequence;
        changedAt = now;
        return true;
    }

    /** False when the state does not allow it. */
    boolean settle(DeedState as, String newOutcome, LocalDate today, Instant now) {
        if (!DeedLife.allows(state, as)) {
            return false;
        }
        state = as;
        outcome = newOutcome;
        settledOn = today;
        changedAt = now;
        return true;
    }

    /** What its commitment achieved did not last: false unless it was done, and is that commitment's. */
    boolean reopen(UUID commitment, Instant now) {
        if (!commitment.equals(commitmentId) || !DeedLife.isOpenAgainFrom(state)) {
            return false;
        }
        state = DeedState.PROMISED;
        outcome = null;
        settledOn = null;
        changedAt = now;
        return true;
    }

    UUID id() {
        return id;
    }

    UUID contactPointId() {
        return contactPointId;
    }

    UUID visitId() {
        return visitId;
    }

    String description() {
        return description;
    }

    DeedState state() {
        return state;
    }

    LocalDate promisedOn() {
        return promisedOn;
    }

    @Nullable LocalDate settledOn() {
        return settledOn;
    }

    @Nullable UUID commitmentId() {
        return commitmentId;
    }

    long version() {
        return version;
    }

    @Nullable String outcome() {
        return outcome;
    }
}

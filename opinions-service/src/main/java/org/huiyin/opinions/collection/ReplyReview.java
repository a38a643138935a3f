package org.huiyin.opinions.collection;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/**
 * How far the open opinions were gone through since a year's working calendar was published (CAM-6). They are gone
 * through twice: opinions that were being taken in when it was published may have counted by the calendar before.
 */
@Entity
class ReplyReview {

    /** Longer than a transaction may take (one minute) and a replica keeps the calendar, together. */
    static final Duration SECOND_LOOK_AFTER = Duration.ofMinutes(2);

    private static final List<OpinionState> OPEN_STATES =
            Arrays.stream(OpinionState.values()).filter(state -> !state.isClosed()).toList();

    @Id
    private int year;

    private int pass;
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private OpinionState state;

    private LocalDate receivedOn;
    private UUID opinionId;

    /** For Hibernate; rows are made by {@link ReplyReviews#begin}. */
    @SuppressWarnings("NullAway.Init")
    protected ReplyReview() {}

    static OpinionState firstState() {
        return OPEN_STATES.getFirst();
    }

    /** Before every opinion of the year or earlier: the latest ones come first. */
    static LocalDate firstDay(int year) {
        return LocalDate.of(year + 1, 1, 1);
    }

    /** The opinions up to this one were looked at. */
    void advance(LocalDate lastReceivedOn, UUID lastId) {
        receivedOn = lastReceivedOn;
        opinionId = lastId;
    }

    /** Every opinion in the state was looked at. */
    void finishState(Instant now) {
        int next = OPEN_STATES.indexOf(state) + 1;
        if (next == OPEN_STATES.size()) {
            pass++;
            dueAt = now.plus(SECOND_LOOK_AFTER);
            next = 0;
        }
        state = OPEN_STATES.get(next);
        receivedOn = firstDay(year);
        opinionId = ReplyReviews.BEFORE_ALL;
    }

    boolean isOver() {
        return pass > 2;
    }

    int year() {
        return year;
    }

    OpinionState state() {
        return state;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    UUID opinionId() {
        return opinionId;
    }
}

package org.huiyin.opinions.asking;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.opinions.collection.OpinionId;
import org.huiyin.opinions.collection.Speaker;

/** What the office, or the organization concerned, wants to know of a giver whom it does not know (COL-5, SRT-5). */
@Entity
@Table(name = "opinion_question")
class Question {

    @Id
    private UUID id;

    private UUID opinionId;
    private @Nullable String organizationCode;
    private boolean byOffice;
    private String text;

    @Enumerated(EnumType.STRING)
    private QuestionState state;

    private LocalDate askedOn;
    private LocalDate openUntil;
    private @Nullable Integer daysLeft;
    private @Nullable LocalDate endedOn;

    @Version
    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Question() {}

    /**
     * @param openUntil the last day on which it holds the reply clock
     * @param daysLeft working days of the term that are left; none when it had run out, and nothing is held
     */
    Question(
            OpinionId opinion,
            Speaker asker,
            String text,
            LocalDate today,
            LocalDate openUntil,
            OptionalInt daysLeft) {
        this.id = TimeOrderedId.next();
        this.opinionId = opinion.value();
        this.organizationCode = asker.organizationCode();
        this.byOffice = asker.isOffice();
        this.text = text;
        this.state = QuestionState.OPEN;
        this.askedOn = today;
        this.openUntil = openUntil;
        this.daysLeft = daysLeft.isPresent() ? daysLeft.getAsInt() : null;
    }

    QuestionMoved reply(LocalDate today) {
        return move(QuestionMove.REPLY, today);
    }

    QuestionMoved withdraw(LocalDate today) {
        return move(QuestionMove.WITHDRAW, today);
    }

    /** Writes down that it is over, once its last day has passed: the clock has run on since. */
    void expire(LocalDate today) {
        if (state(today) == QuestionState.EXPIRED && state == QuestionState.OPEN) {
            state = QuestionState.EXPIRED;
            endedOn = openUntil;
        }
    }

    /** On that day; it expires by the calendar alone. */
    QuestionState state(LocalDate today) {
        return state == QuestionState.OPEN && today.isAfter(openUntil) ? QuestionState.EXPIRED : state;
    }

    private QuestionMoved move(QuestionMove move, LocalDate today) {
        expire(today);
        Optional<QuestionState> next = QuestionLife.next(state, move);
        if (next.isEmpty()) {
            return new QuestionMoved.Refused(state, QuestionLife.allowedMoves(state));
        }
        boolean held = state == QuestionState.OPEN && daysLeft != null;
        if (state == QuestionState.OPEN) {
            endedOn = today;
        }
        state = next.get();
        return new QuestionMoved.Made(held ? OptionalInt.of(daysLeft) : OptionalInt.empty());
    }

    UUID id() {
        return id;
    }

    UUID opinionId() {
        return opinionId;
    }

    Speaker asker() {
        return new Speaker(byOffice, organizationCode);
    }

    String text() {
        return text;
    }

    LocalDate askedOn() {
        return askedOn;
    }

    LocalDate openUntil() {
        return openUntil;
    }
}

package org.huiyin.rectification.supervision;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

/**
 * Runs while something is not done, and says when the next superior is told (SUP-2). Only what is done, or a deadline
 * that was changed, stops it: nobody who writes, helps or comments comes near it. One that begins anew for the same
 * deadline goes on where it stood, so that a superior is told once.
 */
@Entity
@Table(name = "escalation_clock")
class EscalationClock {

    @Id
    private UUID subjectId;
    @Enumerated(EnumType.STRING)
    private EscalationKind kind;
    @Enumerated(EnumType.STRING)
    private EscalationCause cause;
    private String organizationCode;
    private LocalDate missedOn;
    private LocalDate begunOn;
    private @Nullable Integer workingDays;
    private @Nullable LocalDate dueOn;
    private int level;
    private String reachedCode;
    @Version
    private long version;

    protected EscalationClock() {}

    /** @param term what runs out first; nobody has been told */
    static EscalationClock of(
            EscalationKind kind, UUID subject, String organization, EscalationCause cause, Term term) {
        EscalationClock clock = new EscalationClock();
        clock.subjectId = subject;
        clock.kind = kind;
        clock.organizationCode = organization;
        clock.begin(cause, term);
        return clock;
    }

    /**
     * A term that ends on a day.
     *
     * @param workingDays its length; absent where it was given as a day, which no calendar moves
     * @param dueOn its last day
     */
    record Term(LocalDate begunOn, @Nullable Integer workingDays, LocalDate dueOn) {}

    /** Something else is waited for, or until another day. */
    void begin(EscalationCause awaited, Term term) {
        cause = awaited;
        missedOn = term.dueOn();
        level = 0;
        reachedCode = organizationCode;
        run(term);
    }

    /** Goes on where it stood when it was stopped: superiors who were told are not told again. */
    void resume(int reachedLevel, String reached, Term term) {
        level = reachedLevel;
        reachedCode = reached;
        run(term);
    }

    /** A working calendar that came late may move the end of the term, to a later day only (ADR 15). */
    boolean postpone(LocalDate end) {
        if (dueOn == null || !end.isAfter(dueOn)) {
            return false;
        }
        dueOn = end;
        if (level == 0) {
            missedOn = end;
        }
        return true;
    }

    boolean hasRunOut(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today);
    }

    /** Told to a superior, who has a term of their own. */
    void step(String superior, Term term) {
        level++;
        reachedCode = superior;
        run(term);
    }

    /** Nobody was told today, for want of somebody who is known; no calendar moves that. */
    void askAgainAfter(LocalDate today) {
        workingDays = null;
        dueOn = today;
    }

    /** Nobody stands above. */
    void rest() {
        dueOn = null;
    }

    private void run(Term term) {
        begunOn = term.begunOn();
        workingDays = term.workingDays();
        dueOn = term.dueOn();
    }

    EscalationKind kind() {
        return kind;
    }

    UUID subjectId() {
        return subjectId;
    }

    EscalationCause cause() {
        return cause;
    }

    String organization() {
        return organizationCode;
    }

    LocalDate missedOn() {
        return missedOn;
    }

    LocalDate begunOn() {
        return begunOn;
    }

    @Nullable Integer workingDays() {
        return workingDays;
    }

    int level() {
        return level;
    }

    String reached() {
        return reachedCode;
    }
}

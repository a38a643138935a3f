package org.huiyin.opinions.collection;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/**
 * How far it was told that a reply is overdue (SRT-5, SUP-2). It only ever grows: no level is told twice.
 *
 * @param escalationLevel 0 nobody, 1 the organization, 2 its superior, 3 the office; 3 from the beginning, and told to
 *     nobody, where the term had run out before the opinion was known
 * @param escalateAfter after this day the next level is told; absent while nobody was told
 */
@Embeddable
public record Escalation(int escalationLevel, @Nullable LocalDate escalateAfter) {

    /** The office: nobody is above it. */
    public static final int LAST = 3;

    static final Escalation NONE = new Escalation(0, null);

    Escalation next(LocalDate nextAfter) {
        return to(escalationLevel + 1, nextAfter);
    }

    /** The levels between are passed over. */
    Escalation last(LocalDate nextAfter) {
        return to(LAST, nextAfter);
    }

    private Escalation to(int level, LocalDate nextAfter) {
        if (escalationLevel >= LAST) {
            throw new IllegalStateException("Nobody is left to be told");
        }
        return new Escalation(level, nextAfter);
    }

    /** A term that seemed to have run out before the opinion was known has not: whoever neglects it now is told of. */
    Escalation forTermThatRuns() {
        return escalateAfter == null ? NONE : this;
    }
}

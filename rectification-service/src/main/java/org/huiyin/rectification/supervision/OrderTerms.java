package org.huiyin.rectification.supervision;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/**
 * Until when an order is to be acknowledged and its demand corrected: last days, in the district's calendar (SUP-2). A
 * working calendar that comes late may move them to later days, never to earlier ones (ADR 15).
 *
 * @param correctWithin the term in working days; absent where a day was given
 * @param calendarKnown false where a year that a term touches had no working calendar at the issue
 */
@Embeddable
record OrderTerms(
        LocalDate acknowledgeBy, LocalDate correctBy, @Nullable Integer correctWithin, boolean calendarKnown) {

    OrderTerms acknowledgedLater(LocalDate day) {
        return new OrderTerms(day, correctBy, correctWithin, calendarKnown);
    }

    OrderTerms correctedLater(LocalDate day) {
        return new OrderTerms(acknowledgeBy, day, correctWithin, calendarKnown);
    }

    /** A supervisor gives another day. */
    OrderTerms correctedBy(LocalDate day) {
        return new OrderTerms(acknowledgeBy, day, null, calendarKnown);
    }
}

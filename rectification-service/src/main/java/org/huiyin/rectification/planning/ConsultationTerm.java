package org.huiyin.rectification.planning;

import java.time.LocalDate;

/**
 * The days on which the public may comment on a plan (REC-5).
 *
 * @param endsOn the last of them
 */
record ConsultationTerm(LocalDate opensOn, LocalDate endsOn) {

    static ConsultationTerm of(LocalDate today, int days) {
        return new ConsultationTerm(today, today.plusDays(days));
    }

    /** Not while comments are taken, unless it was opened for 0 days. */
    LocalDate adoptableFrom() {
        return endsOn.equals(opensOn) ? endsOn : endsOn.plusDays(1);
    }
}

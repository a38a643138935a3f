package org.huiyin.rectification.calendarfeed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * A day on which something ends.
 *
 * @param part tells several of one subject and kind apart; 0 where there is one only
 * @param revision rises with every change of the subject
 */
record Deadline(
        DeadlineKind kind, UUID id, int part, String title, LocalDate dueOn, long revision, Instant changedAt) {

    /** The same for as long as there is something to be done: by it a calendar program knows that the day was moved. */
    String uid() {
        String which = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return id + "-" + which + (part == 0 ? "" : "-" + part) + "@huiyin";
    }
}

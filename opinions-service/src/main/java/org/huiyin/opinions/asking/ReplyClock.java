package org.huiyin.opinions.asking;

import java.time.LocalDate;
import java.util.OptionalInt;

import org.huiyin.kit.workday.WorkdayCalendar;

/**
 * The reply clock of SRT-5 while a question to the giver is open: it stands still from the day of the question to the
 * day of the reply, and runs on with the working days that were left. Days, not hours, all of them in the district's
 * zone.
 */
record ReplyClock(WorkdayCalendar calendar) {

    /** The last day on which a question asked on a day holds the clock. */
    LocalDate openUntil(LocalDate askedOn, int workingDays) {
        return calendar.endOfTerm(askedOn, workingDays);
    }

    /** Working days after the day of the question, up to the end of the term; none when the term has run out. */
    OptionalInt left(LocalDate askedOn, LocalDate dueOn) {
        if (askedOn.isAfter(dueOn)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(calendar.workingDays(askedOn, dueOn));
    }

    /** The whole term with its pauses, in working days after the day of receipt; at least one. */
    int term(LocalDate receivedOn, LocalDate dueOn) {
        return Math.max(1, calendar.workingDays(receivedOn, dueOn));
    }

    /** Where the term ends when the giver spoke, or was silent to the end: at least a working day is left to answer. */
    LocalDate dueAfterReply(LocalDate resumedOn, int left) {
        return calendar.endOfTerm(resumedOn, Math.max(1, left));
    }

    /** Where the term ends when the question was withdrawn: nobody gains a day by asking. */
    LocalDate dueAfterWithdrawal(LocalDate resumedOn, int left) {
        return left == 0 ? resumedOn : calendar.endOfTerm(resumedOn, left);
    }
}

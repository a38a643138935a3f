package org.huiyin.rectification.commitment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Embeddable;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What was first promised, every change of it since, and when it was found broken (REC-6).
 *
 * @param promisedDeadline by when, as it was first promised; absent while it is only planned
 * @param overdueSince when it was found open after its deadline
 */
@Embeddable
record Promise(
        @Nullable LocalDate promisedDeadline,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate overdueSince,
        @JdbcTypeCode(SqlTypes.JSON) List<Amendment> amendments) {

    /** What was promised for the very day of its publication has a day in another round: no round begins missed. */
    private static final int LEAST_DAYS = 1;

    static final Promise NONE_YET = new Promise(null, null, null, List.of());

    Promise {
        amendments = List.copyOf(amendments);
    }

    static Promise made(LocalDate deadline, LocalDate today) {
        return new Promise(deadline, today, null, List.of());
    }

    /** @param deadline as it stands after the amendment: while it is to come, the promise is not broken */
    Promise amended(Amendment amendment, LocalDate deadline, LocalDate today) {
        List<Amendment> more = new ArrayList<>(amendments);
        more.add(amendment);
        return new Promise(promisedDeadline, publishedOn, deadline.isBefore(today) ? overdueSince : null, more);
    }

    /** Another round: not broken yet, and promised for a day that everybody sees beside the one before. */
    Promise renewed(LocalDate before, int round, LocalDate today) {
        List<Amendment> more = new ArrayList<>(amendments);
        more.add(Amendment.ofRound(round, before, deadlineFrom(today), today));
        return new Promise(promisedDeadline, publishedOn, null, more);
    }

    /** By when a round must be done that begins today: it has as many days as were first promised (REC-2). */
    LocalDate deadlineFrom(LocalDate today) {
        return today.plusDays(Math.max(LEAST_DAYS, ChronoUnit.DAYS.between(publishedOn, promisedDeadline)));
    }

    /** How much later another round is due that begins today than the one before was when it began. */
    long daysLaterFrom(LocalDate today) {
        LocalDate before = amendments.stream()
                .filter(amendment -> amendment.cause() == AmendmentCause.NEW_ROUND)
                .reduce((earlier, later) -> later)
                .map(amendment -> LocalDate.parse(amendment.after()))
                .orElse(promisedDeadline);
        return ChronoUnit.DAYS.between(before, deadlineFrom(today));
    }

    Promise overdue(LocalDate today) {
        return new Promise(promisedDeadline, publishedOn, today, amendments);
    }
}

package org.huiyin.reporting.statistics;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.problem.ProblemException;

/**
 * Days from the first to the last, both included.
 *
 * @param from absent: from the beginning
 * @param to absent: up to now and beyond
 */
record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);
    private static final LocalDate END = LocalDate.of(9999, 12, 31);

    /** @throws ProblemException 400 that names the parameter */
    Period {
        requireWithinCalendar("?from", from);
        requireWithinCalendar("?to", to);
        if (from != null && to != null && from.isAfter(to)) {
            throw ProblemException.invalidField("?to", "out-of-range", "The period ends before it begins.");
        }
    }

    LocalDate first() {
        return from == null ? BEGINNING : from;
    }

    LocalDate last() {
        return to == null ? END : to;
    }

    enum Grain {
        DAY,
        MONTH
    }

    /** A stretch of the period in one unit; a month stands for itself by its first day. */
    record Slice(Grain grain, LocalDate first, LocalDate last) {}

    /** The whole months of the period, and the days before and after them. */
    List<Slice> slices() {
        LocalDate firstMonth = first().getDayOfMonth() == 1
                ? first()
                : first().with(TemporalAdjusters.firstDayOfNextMonth());
        LocalDate afterLast = last().equals(END) ? END : last().plusDays(1);
        LocalDate monthAfterLast = last().equals(END) ? END : afterLast.withDayOfMonth(1);
        List<Slice> slices = new ArrayList<>();
        if (!firstMonth.isBefore(monthAfterLast)) {
            slices.add(new Slice(Grain.DAY, first(), last()));
            return slices;
        }
        if (first().isBefore(firstMonth)) {
            slices.add(new Slice(Grain.DAY, first(), firstMonth.minusDays(1)));
        }
        slices.add(new Slice(Grain.MONTH, firstMonth, monthAfterLast.minusDays(1)));
        if (monthAfterLast.isBefore(afterLast)) {
            slices.add(new Slice(Grain.DAY, monthAfterLast, last()));
        }
        return slices;
    }

    private static void requireWithinCalendar(String parameter, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(BEGINNING) || day.isAfter(END))) {
            throw ProblemException.invalidField(parameter, "out-of-range", "Use a year from 1 to 9999.");
        }
    }
}

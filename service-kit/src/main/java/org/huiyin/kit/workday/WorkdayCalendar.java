package org.huiyin.kit.workday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * Which days are worked: Monday to Friday, but for the exceptions. Immutable; the only place where working days are
 * counted.
 *
 * @param holidays free days; one that falls on a weekend changes nothing
 * @param workedWeekendDays Saturdays and Sundays that are worked instead (调休)
 * @param knownYears years whose exceptions are known; in any other year it counts Monday to Friday and says so
 */
public record WorkdayCalendar(Set<LocalDate> holidays, Set<LocalDate> workedWeekendDays, Set<Integer> knownYears) {

    /** The calendar without exceptions, of no year in particular. */
    public static final WorkdayCalendar MONDAY_TO_FRIDAY = new WorkdayCalendar(Set.of(), Set.of(), Set.of());

    /** Ten years: more than any term, few enough to count day by day. */
    public static final int LONGEST_SPAN = 3_660;

    public WorkdayCalendar {
        holidays = Set.copyOf(holidays);
        workedWeekendDays = Set.copyOf(workedWeekendDays);
        knownYears = Set.copyOf(knownYears);
        if (!workedWeekendDays.stream().allMatch(WorkdayCalendar::isWeekend)) {
            throw new IllegalArgumentException("A worked weekend day is a Saturday or a Sunday");
        }
        if (holidays.stream().anyMatch(workedWeekendDays::contains)) {
            throw new IllegalArgumentException("A day is free or worked, not both");
        }
    }

    /**
     * The end of a term.
     *
     * @param day the working day on which it ends
     * @param calendarKnown false where a year that the term touches has no calendar, so that the day may turn out wrong
     */
    public record Deadline(LocalDate day, boolean calendarKnown) {}

    public static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    public boolean isWorkingDay(LocalDate day) {
        return isWeekend(day) ? workedWeekendDays.contains(day) : !holidays.contains(day);
    }

    /**
     * The end of a term. The day on which it begins does not count, worked or not.
     *
     * @param workingDays length of the term, at least 1
     */
    public Deadline deadline(LocalDate begin, int workingDays) {
        LocalDate end = endOfTerm(begin, workingDays);
        return new Deadline(end, unknownYears(begin, end).isEmpty());
    }

    /** The day of {@link #deadline}. */
    public LocalDate endOfTerm(LocalDate begin, int workingDays) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("A term has at least one working day: " + workingDays);
        }
        LocalDate day = begin;
        int counted = 0;
        while (counted < workingDays) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return day;
    }

    /** How many working days lie after the one day, up to and including the other; none when that is not later. */
    public int workingDays(LocalDate after, LocalDate until) {
        int counted = 0;
        for (LocalDate day = after.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return counted;
    }

    /** The years from the day after {@code begin} to {@code end} whose exceptions nobody has told yet. */
    public Set<Integer> unknownYears(LocalDate begin, LocalDate end) {
        Set<Integer> unknown = new HashSet<>();
        for (int year = begin.plusDays(1).getYear(); year <= end.getYear(); year++) {
            if (!knownYears.contains(year)) {
                unknown.add(year);
            }
        }
        return unknown;
    }
}

package org.huiyin.opinions.campaign;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which days are worked: Monday to Friday, but for the exceptions (CAM-6).
 *
 * @param holidays days from Monday to Friday that are free
 * @param workedWeekendDays Saturdays and Sundays that are worked instead (调休)
 */
public record WorkingCalendar(Set<LocalDate> holidays, Set<LocalDate> workedWeekendDays) {

    /** The calendar without exceptions. */
    public static final WorkingCalendar MONDAY_TO_FRIDAY = new WorkingCalendar(Set.of(), Set.of());

    public WorkingCalendar {
        holidays = Set.copyOf(holidays);
        workedWeekendDays = Set.copyOf(workedWeekendDays);
        if (!holidays.stream().noneMatch(WorkingCalendar::isWeekend)) {
            throw new IllegalArgumentException("A holiday in this calendar is a day from Monday to Friday");
        }
        if (!workedWeekendDays.stream().allMatch(WorkingCalendar::isWeekend)) {
            throw new IllegalArgumentException("A worked weekend day is a Saturday or a Sunday");
        }
    }

    public boolean isWorkingDay(LocalDate day) {
        return isWeekend(day) ? workedWeekendDays.contains(day) : !holidays.contains(day);
    }

    /**
     * The working day on which a term ends. The day on which it begins does not count, worked or not.
     *
     * @param workingDays length of the term, at least 1
     */
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

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}

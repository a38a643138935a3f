package org.huiyin.opinions.campaign;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.workday.WorkdayCalendar;

/**
 * An exception of a year's working calendar (CAM-6).
 *
 * @param name of the holiday, such as 国庆节; absent where the office gave none
 */
public record CalendarDay(LocalDate date, DayKind kind, @Nullable String name) {

    /** In characters. */
    public static final int LONGEST_NAME = 100;

    /**
     * Why the day cannot stand in the calendar.
     *
     * @param seen the days that stand there already; the day is added
     */
    public Optional<CalendarFault> fault(int year, Set<LocalDate> seen) {
        boolean isPlausible = year >= PlausibleDay.FIRST.getYear() && year <= PlausibleDay.LAST.getYear();
        if (date.getYear() != year || !isPlausible) {
            return Optional.of(CalendarFault.OTHER_YEAR);
        }
        if (kind == DayKind.WORKED_WEEKEND && !WorkdayCalendar.isWeekend(date)) {
            return Optional.of(CalendarFault.NOT_A_WEEKEND);
        }
        return seen.add(date) ? Optional.empty() : Optional.of(CalendarFault.REPEATED_DAY);
    }
}

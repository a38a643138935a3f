package org.huiyin.contracts.directory;

import java.time.LocalDate;
import java.util.List;

/**
 * Which days of a year are worked otherwise than Monday to Friday (CAM-6). The year is the subject and the record key.
 *
 * @param year such as 2026
 * @param holidays free days, in order; some may fall on a weekend
 * @param workedWeekendDays Saturdays and Sundays that are worked instead (调休), in order
 */
public record WorkingCalendarSnapshot(int year, List<LocalDate> holidays, List<LocalDate> workedWeekendDays) {

    public WorkingCalendarSnapshot {
        holidays = List.copyOf(holidays);
        workedWeekendDays = List.copyOf(workedWeekendDays);
    }
}

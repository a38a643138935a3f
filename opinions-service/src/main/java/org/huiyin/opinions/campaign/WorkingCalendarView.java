package org.huiyin.opinions.campaign;

import java.util.List;

/**
 * A year's working calendar as clients see it (CAM-6).
 *
 * @param workingDays how many days of the year are worked
 * @param days the exceptions from Monday to Friday, by date
 */
public record WorkingCalendarView(int year, int workingDays, List<CalendarDay> days) {}

package org.huiyin.opinions.campaign;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.directory.WorkingCalendarSnapshot;
import org.huiyin.kit.outbox.OutgoingEvent;

/** Working calendars as other services know them. */
final class CalendarEvents {

    private CalendarEvents() {}

    static OutgoingEvent published(CalendarYear calendar) {
        return new OutgoingEvent(
                EventCatalogue.WORKING_CALENDAR_PUBLISHED,
                "working-calendar",
                Integer.toString(calendar.year()),
                calendar::version,
                new WorkingCalendarSnapshot(
                        calendar.year(), calendar.daysOf(DayKind.HOLIDAY), calendar.daysOf(DayKind.WORKED_WEEKEND)));
    }
}

package org.huiyin.rectification.calendarfeed;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Deadlines as RFC 5545 writes them: days without a time, in Asia/Shanghai. */
final class Calendar {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final ContentLines lines = new ContentLines();

    private Calendar() {}

    /** @param name as the calendar program shows it */
    static String of(String name, List<Deadline> deadlines) {
        Calendar calendar = new Calendar();
        calendar.begin(name);
        deadlines.forEach(calendar::event);
        calendar.lines.add("END", "VCALENDAR");
        return calendar.lines.toString();
    }

    private void begin(String name) {
        lines.add("BEGIN", "VCALENDAR")
                .add("VERSION", "2.0")
                .add("PRODID", "-//Huiyin//rectification-service//ZH")
                .add("CALSCALE", "GREGORIAN")
                .add("METHOD", "PUBLISH")
                .addText("NAME", name)
                .addText("X-WR-CALNAME", name)
                .add("X-WR-TIMEZONE", "Asia/Shanghai")
                .add("REFRESH-INTERVAL;VALUE=DURATION", "PT6H")
                .add("X-PUBLISHED-TTL", "PT6H");
        // A calendar holds at least one component, also on the day when nothing is due. China has known no summer time
        // since 1991.
        lines.add("BEGIN", "VTIMEZONE")
                .add("TZID", "Asia/Shanghai")
                .add("BEGIN", "STANDARD")
                .add("DTSTART", "19910915T000000")
                .add("TZOFFSETFROM", "+0800")
                .add("TZOFFSETTO", "+0800")
                .add("TZNAME", "CST")
                .add("END", "STANDARD")
                .add("END", "VTIMEZONE");
    }

    private void event(Deadline deadline) {
        LocalDate day = deadline.dueOn();
        String changed = INSTANT.format(deadline.changedAt());
        lines.add("BEGIN", "VEVENT")
                .add("UID", deadline.uid())
                .add("SEQUENCE", Long.toString(Math.min(deadline.revision(), Integer.MAX_VALUE)))
                .add("DTSTAMP", changed)
                .add("LAST-MODIFIED", changed)
                .add("DTSTART;VALUE=DATE", DAY.format(day))
                .add("DTEND;VALUE=DATE", DAY.format(day.plusDays(1)))
                .addText("SUMMARY", deadline.kind().zh() + "：" + deadline.title())
                .addText("CATEGORIES", deadline.kind().zh())
                .add("TRANSP", "TRANSPARENT")
                .add("END", "VEVENT");
    }
}

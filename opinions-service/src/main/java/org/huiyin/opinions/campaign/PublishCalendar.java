package org.huiyin.opinions.campaign;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.problem.CommonProblem;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;

/** Puts a year's working calendar in force, as a whole (CAM-6). */
@ApplicationScoped
public class PublishCalendar {

    /** As If-Match: whatever version there is, or none. */
    public static final String ANY_VERSION = "*";

    private final CalendarYears calendars;
    private final Outbox outbox;
    private final ChangeLog changeLog;
    private final Event<WorkingCalendarPublished> published;
    private final DistrictTime time;

    PublishCalendar(
            CalendarYears calendars,
            Outbox outbox,
            ChangeLog changeLog,
            Event<WorkingCalendarPublished> published,
            DistrictTime time) {
        this.calendars = calendars;
        this.outbox = outbox;
        this.changeLog = changeLog;
        this.published = published;
        this.time = time;
    }

    /** What it did to the days of the year; days that are no longer in the calendar are counted nowhere. */
    public record Difference(int created, int updated, int unchanged) {}

    /** @param isNew whether the year had no calendar */
    record Publication(CalendarYear calendar, boolean isNew, Difference difference) {}

    /** @param days of the year, checked with {@link CalendarDay#fault} */
    @Transactional
    public Difference replace(Caller caller, int year, List<CalendarDay> days) {
        return publish(caller, year, days, ANY_VERSION).difference();
    }

    /** @param ifMatch needed where the year has a calendar; absent, or any version, where it has none */
    @Transactional
    Publication publish(Caller caller, int year, List<CalendarDay> days, @Nullable String ifMatch) {
        CalendarYear present = calendars.findById(year);
        Difference difference = difference(present == null ? List.of() : present.days(), days);
        if (present == null) {
            if (ifMatch != null && !ifMatch.equals(ANY_VERSION)) {
                throw new ProblemException(CommonProblem.PRECONDITION_FAILED, "The year has no calendar yet.");
            }
            CalendarYear calendar = new CalendarYear(year, days, time.now());
            calendars.persist(calendar);
            tell(caller, calendar, difference);
            return new Publication(calendar, true, difference);
        }
        EntityTags.requireMatch(ifMatch, present.version());
        if (difference.unchanged() < days.size() || present.days().size() > days.size()) {
            present.replace(days, time.now());
            tell(caller, present, difference);
        }
        return new Publication(present, false, difference);
    }

    private void tell(Caller caller, CalendarYear calendar, Difference difference) {
        outbox.record(CalendarEvents.published(calendar));
        changeLog.record(
                caller,
                "publish-working-calendar",
                "working-calendar",
                Integer.toString(calendar.year()),
                Map.of("difference", difference, "days", calendar.days()));
        published.fire(new WorkingCalendarPublished(calendar.year()));
    }

    private static Difference difference(List<CalendarDay> before, List<CalendarDay> after) {
        Map<LocalDate, CalendarDay> known = new HashMap<>();
        before.forEach(day -> known.put(day.date(), day));
        int created = (int) after.stream().filter(day -> !known.containsKey(day.date())).count();
        int unchanged = (int) after.stream().filter(day -> day.equals(known.get(day.date()))).count();
        return new Difference(created, after.size() - created - unchanged, unchanged);
    }
}

package org.huiyin.opinions.campaign;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.time.DistrictTime;
import org.huiyin.kit.workday.WorkdayCalendar;

/** The calendar of all years that were imported (CAM-6), kept for a moment: every opinion that comes in asks for it. */
@ApplicationScoped
public class WorkingDays {

    /** So long another replica may count by the calendar before; it is well below what a review of due days waits. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final EntityManager entities;
    private final DistrictTime time;
    private volatile @Nullable Kept kept;

    WorkingDays(EntityManager entities, DistrictTime time) {
        this.entities = entities;
        this.time = time;
    }

    private record Kept(WorkdayCalendar calendar, Instant until) {}

    /** As it was some seconds ago or later. */
    public WorkdayCalendar current() {
        Kept last = kept;
        Instant now = time.now();
        if (last == null || now.isAfter(last.until)) {
            last = new Kept(latest(), now.plus(FRESH));
            kept = last;
        }
        return last.calendar;
    }

    /** As it is in the database. */
    public WorkdayCalendar latest() {
        Set<LocalDate> holidays = new HashSet<>();
        Set<LocalDate> worked = new HashSet<>();
        Set<Integer> years = new HashSet<>();
        List<CalendarYear> calendars =
                entities.createQuery("select c from CalendarYear c", CalendarYear.class).getResultList();
        for (CalendarYear calendar : calendars) {
            years.add(calendar.year());
            holidays.addAll(calendar.daysOf(DayKind.HOLIDAY));
            worked.addAll(calendar.daysOf(DayKind.WORKED_WEEKEND));
        }
        return new WorkdayCalendar(holidays, worked, years);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkingCalendarPublished published) {
        kept = null;
    }
}

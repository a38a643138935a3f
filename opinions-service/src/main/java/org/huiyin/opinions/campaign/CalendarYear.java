package org.huiyin.opinions.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The working calendar of a year, always a whole one (CAM-6). */
@Entity
class CalendarYear {

    @Id
    private int year;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<CalendarDay> days;

    private Instant changedAt;

    @Version
    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected CalendarYear() {}

    /** Days that were checked with {@link CalendarDay#fault}. */
    CalendarYear(int year, List<CalendarDay> days, Instant now) {
        this.year = year;
        replace(days, now);
    }

    /** The whole year anew. */
    final void replace(List<CalendarDay> current, Instant now) {
        days = current.stream().sorted(Comparator.comparing(CalendarDay::date)).toList();
        changedAt = now;
    }

    int year() {
        return year;
    }

    /** By date. */
    List<CalendarDay> days() {
        return days;
    }

    List<LocalDate> daysOf(DayKind kind) {
        return days.stream().filter(day -> day.kind() == kind).map(CalendarDay::date).toList();
    }

    long version() {
        return version;
    }
}

package org.huiyin.rectification.calendarfeed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What we write is read by a library that others rely on, and keeps to the letter of RFC 5545. */
class CalendarTest {

    private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-000000000001");

    @Test
    void isReadByALibraryAsItWasMeant() {
        String title = "演示路一带；路灯,长期\\不亮\n（含支路）" + "很长的说明".repeat(30) + "🏮";

        ICalendar read = Biweekly.parse(Calendar.of("演示区 整改期限", List.of(deadline(title, 7)))).first();

        assertThat(read.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(read.getEvents()).hasSize(1);
        VEvent event = read.getEvents().getFirst();
        assertThat(event.getSummary().getValue()).isEqualTo("承诺整改期限：" + title);
        assertThat(event.getUid().getValue()).isEqualTo(ID + "-commitment@huiyin");
        assertThat(event.getSequence().getValue()).isEqualTo(7);
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        assertThat(event.getDateStart().getValue().getRawComponents().getDate()).isEqualTo(30);
        assertThat(event.getDateEnd().getValue().getRawComponents().getMonth()).isEqualTo(5);
        assertThat(event.getLastModified().getValue().toInstant()).isEqualTo(Instant.parse("2026-03-01T08:00:00Z"));
    }

    @Test
    void foldsLinesAtSeventyFiveOctetsAndNeverInsideACharacter() {
        String calendar = Calendar.of("演示区", List.of(deadline("路灯🏮".repeat(60), 1)));

        assertThat(calendar).endsWith("END:VCALENDAR\r\n");
        assertThat(calendar.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        assertThat(calendar.split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75))
                .allSatisfy(line -> assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(line)).isTrue());
        assertThat(calendar.replace("\r\n ", "")).contains("路灯🏮".repeat(60));
    }

    @Test
    void isACalendarOnTheDayOnWhichNothingIsDue() {
        ICalendar read = Biweekly.parse(Calendar.of("演示区", List.of())).first();

        // RFC 5545, 3.4: at least one component.
        assertThat(read.getTimezoneInfo().getComponents()).hasSize(1);
        assertThat(read.getEvents()).isEmpty();
    }

    @Test
    void leavesOutWhatNoLineMayHold() {
        String calendar = Calendar.of("演示区", List.of(deadline("路灯\r\nBEGIN:VALARM\u0007", 1)));

        assertThat(calendar).contains("路灯\\nBEGIN:VALARM\r\n").doesNotContain("\u0007");
    }

    private static Deadline deadline(String title, long revision) {
        return new Deadline(
                DeadlineKind.COMMITMENT, ID, 0, title, LocalDate.of(2026, 4, 30), revision, Instant.parse("2026-03-01T08:00:00Z"));
    }
}

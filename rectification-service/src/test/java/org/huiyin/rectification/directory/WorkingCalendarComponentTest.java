package org.huiyin.rectification.directory;

import java.time.LocalDate;
import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.huiyin.rectification.DemoDistrict;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;

/** CAM-6: terms end by the calendar that opinions-service published. Each test has a year of its own. */
@QuarkusTest
@WithRealParts
class WorkingCalendarComponentTest {

    private final WorkingDays workingDays;

    WorkingCalendarComponentTest(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    @Test
    void aTermThatWouldEndOnAHolidayEndsOnTheFirstWorkingDayAfterIt() {
        // given: National Day of 2041, from Tuesday to the next Monday
        LocalDate holiday = LocalDate.of(2041, 10, 1);
        DemoDistrict.calendar(2041, holiday.datesUntil(holiday.plusDays(7)).toList(), List.of());

        // when
        var deadline = workingDays.deadline(LocalDate.of(2041, 9, 30), 1);

        // then
        assertThat(deadline.day()).isEqualTo(LocalDate.of(2041, 10, 8));
        assertThat(deadline.calendarKnown()).isTrue();
    }

    @Test
    void aWorkedWeekendDayCounts() {
        // given: a Saturday and a Sunday that are worked instead
        DemoDistrict.calendar(2042, List.of(), List.of(LocalDate.of(2042, 9, 27), LocalDate.of(2042, 9, 28)));

        // when: from Friday, two working days
        var deadline = workingDays.deadline(LocalDate.of(2042, 9, 26), 2);

        // then
        assertThat(deadline.day()).isEqualTo(LocalDate.of(2042, 9, 28));
    }

    @Test
    void aYearWithoutCalendarIsCountedMondayToFridayAndSaysSo() {
        var deadline = workingDays.deadline(LocalDate.of(2043, 10, 2), 1);

        assertThat(deadline.day()).isEqualTo(LocalDate.of(2043, 10, 5));
        assertThat(deadline.calendarKnown()).isFalse();
    }

    @Test
    void aYearThatIsPublishedAgainIsReplacedAsAWhole() {
        DemoDistrict.calendar(2044, List.of(LocalDate.of(2044, 5, 2)), List.of());
        DemoDistrict.calendar(2044, List.of(LocalDate.of(2044, 5, 3)), List.of());

        assertThat(workingDays.calendar().isWorkingDay(LocalDate.of(2044, 5, 2))).isTrue();
        assertThat(workingDays.calendar().isWorkingDay(LocalDate.of(2044, 5, 3))).isFalse();
    }
}

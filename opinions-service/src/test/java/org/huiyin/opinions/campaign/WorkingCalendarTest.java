package org.huiyin.opinions.campaign;

import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WorkingCalendarTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 15, 2026-03-23",
        "2026-03-06, 1, 2026-03-09",
        "2026-03-07, 1, 2026-03-09",
        "2026-03-08, 5, 2026-03-13",
        "2026-12-31, 1, 2027-01-01",
    })
    void countsMondayToFridayAndNotTheDayOfReceipt(LocalDate receivedOn, int workingDays, LocalDate dueOn) {
        assertThat(ReplyTerms.term(workingDays).dueOn(receivedOn)).isEqualTo(dueOn);
    }

    @Test
    void skipsAHolidayAndCountsTheWeekendDayThatIsWorkedInstead() {
        // given
        WorkingCalendar calendar =
                new WorkingCalendar(Set.of(LocalDate.of(2026, 3, 9)), Set.of(LocalDate.of(2026, 3, 14)));

        // when
        LocalDate end = calendar.endOfTerm(FRIDAY, 5);

        // then: Tuesday to Friday, and the Saturday
        assertThat(end).isEqualTo(LocalDate.of(2026, 3, 14));
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 3, 9))).isFalse();
    }

    @Test
    void refusesExceptionsThatAreNone() {
        assertThatThrownBy(() -> new WorkingCalendar(Set.of(FRIDAY.plusDays(1)), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WorkingCalendar(Set.of(), Set.of(FRIDAY)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WorkingCalendar.MONDAY_TO_FRIDAY.endOfTerm(FRIDAY, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

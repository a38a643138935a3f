package org.huiyin.kit.workday;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("CAM-6: working days over a year with holidays and worked weekends")
class WorkdayCalendarTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);

    /** A made-up year as it hangs on the wall, a line for each month: # is worked, a dot is free. */
    private static final List<String> WALL_CALENDAR = List.of(
        "...######..#####..#####..#####.",
        ".#####..######.........#####",
        ".#####..#####..#####..#####..##",
        "###...####..#####..#####..####",
        ".....####.#####..#####..#####..",
        "#####..#####..####...#####..##",
        "###..#####..#####..#####..#####",
        "..#####..#####..#####..#####..#",
        "####..#####..#####.#####...###",
        ".......###.#####..#####..#####.",
        ".#####..#####..#####..#####..#",
        "####..#####..#####..#####..####");

    private static final List<LocalDate[]> HOLIDAY_BLOCKS = List.of(
            block("2026-01-01", "2026-01-03"),
            block("2026-02-15", "2026-02-23"),
            block("2026-04-04", "2026-04-06"),
            block("2026-05-01", "2026-05-05"),
            block("2026-06-19", "2026-06-21"),
            block("2026-09-25", "2026-09-27"),
            block("2026-10-01", "2026-10-07"));
    private static final Set<LocalDate> WORKED_WEEKEND_DAYS = Set.of(
            LocalDate.of(2026, 1, 4),
            LocalDate.of(2026, 2, 14),
            LocalDate.of(2026, 2, 28),
            LocalDate.of(2026, 5, 9),
            LocalDate.of(2026, 9, 20),
            LocalDate.of(2026, 10, 10));

    private final WorkdayCalendar year = new WorkdayCalendar(holidays(), WORKED_WEEKEND_DAYS, Set.of(2026));

    @Test
    void knowsOfEveryDayOfTheYearWhetherItIsWorked() {
        // when
        List<String> months = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            StringBuilder line = new StringBuilder();
            for (LocalDate day = LocalDate.of(2026, month, 1); day.getMonthValue() == month; day = day.plusDays(1)) {
                line.append(year.isWorkingDay(day) ? '#' : '.');
            }
            months.add(line.toString());
        }

        // then
        assertThat(months).isEqualTo(WALL_CALENDAR);
        assertThat(year.workingDays(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 12, 31)))
                .as("261 days from Monday to Friday, 19 of them holidays, 6 weekend days worked")
                .isEqualTo(261 - 19 + 6);
    }

    @Test
    void endsEveryTermOnTheDayThatTheWallCalendarGives() {
        // given
        List<LocalDate> worked = workedOnTheWall();

        for (LocalDate begin = LocalDate.of(2025, 12, 31); begin.getYear() < 2027; begin = begin.plusDays(1)) {
            LocalDate from = begin;
            List<LocalDate> later = worked.stream().filter(day -> day.isAfter(from)).toList();
            for (int term = 1; term <= Math.min(30, later.size()); term++) {
                // when
                LocalDate end = year.endOfTerm(begin, term);

                // then
                assertThat(end).as("%d working days after %s", term, begin).isEqualTo(later.get(term - 1));
                assertThat(year.workingDays(begin, end)).isEqualTo(term);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        // Received before the spring festival: nine days free, two Saturdays worked.
        "2026-02-13, 15, 2026-03-12",
        // Received on a holiday, and on a weekend day that is worked: the day itself does not count.
        "2026-10-03, 1, 2026-10-08",
        "2026-10-10, 1, 2026-10-12",
        "2026-09-24, 3, 2026-09-30",
    })
    void passesOverHolidayBlocksAndCountsWorkedWeekends(LocalDate begin, int workingDays, LocalDate end) {
        assertThat(year.deadline(begin, workingDays)).isEqualTo(new WorkdayCalendar.Deadline(end, true));
    }

    @Test
    void fallsBackToMondayToFridayInAYearThatNobodyHasToldAndSaysSo() {
        // when
        WorkdayCalendar.Deadline acrossTheYear = year.deadline(LocalDate.of(2026, 12, 30), 2);
        WorkdayCalendar.Deadline withinTheYear = year.deadline(LocalDate.of(2025, 12, 31), 1);

        // then
        assertThat(acrossTheYear).isEqualTo(new WorkdayCalendar.Deadline(LocalDate.of(2027, 1, 1), false));
        assertThat(withinTheYear).isEqualTo(new WorkdayCalendar.Deadline(LocalDate.of(2026, 1, 4), true));
        assertThat(year.unknownYears(LocalDate.of(2024, 6, 1), LocalDate.of(2027, 1, 1)))
                .containsExactlyInAnyOrder(2024, 2025, 2027);
        assertThat(WorkdayCalendar.MONDAY_TO_FRIDAY.deadline(FRIDAY, 1).calendarKnown()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-06, 2026-03-06, 0", "2026-03-09, 2026-03-06, 0", "2026-03-06, 2026-03-09, 1"})
    void countsTheDaysAfterTheFirstUpToTheLast(LocalDate after, LocalDate until, int days) {
        assertThat(WorkdayCalendar.MONDAY_TO_FRIDAY.workingDays(after, until)).isEqualTo(days);
    }

    @Test
    void refusesExceptionsThatContradictThemselves() {
        assertThatThrownBy(() -> new WorkdayCalendar(Set.of(), Set.of(FRIDAY), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WorkdayCalendar(Set.of(FRIDAY.plusDays(1)), Set.of(FRIDAY.plusDays(1)), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WorkdayCalendar.MONDAY_TO_FRIDAY.endOfTerm(FRIDAY, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<LocalDate> workedOnTheWall() {
        List<LocalDate> worked = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            String line = WALL_CALENDAR.get(month - 1);
            for (int day = 1; day <= line.length(); day++) {
                if (line.charAt(day - 1) == '#') {
                    worked.add(LocalDate.of(2026, month, day));
                }
            }
        }
        return worked;
    }

    private static Set<LocalDate> holidays() {
        Set<LocalDate> days = new HashSet<>();
        HOLIDAY_BLOCKS.forEach(block -> block[0].datesUntil(block[1].plusDays(1)).forEach(days::add));
        return days;
    }

    private static LocalDate[] block(String first, String last) {
        return new LocalDate[] {LocalDate.parse(first), LocalDate.parse(last)};
    }
}

package org.huiyin.opinions.asking;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.Set;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.kit.workday.WorkdayCalendar;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("CAM-6, SRT-5: the reply clock stands still while a question is open")
class ReplyClockTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final ReplyClock clock = new ReplyClock(WorkdayCalendar.MONDAY_TO_FRIDAY);

    @Test
    void runsOnAfterTheReplyWithTheWorkingDaysThatWereLeft() {
        // given
        LocalDate due = MONDAY.plusDays(21);
        LocalDate asked = MONDAY.plusDays(3);

        // when
        int left = clock.left(asked, due).orElseThrow();

        // then
        assertThat(left).isEqualTo(12);
        assertThat(clock.dueAfterReply(asked, left)).isEqualTo(due);
        assertThat(clock.dueAfterReply(asked.plusDays(1), left)).isEqualTo(due.plusDays(1));
        assertThat(clock.dueAfterReply(asked.plusDays(7), left)).isEqualTo(due.plusDays(7));
    }

    @Test
    void doesNotCountAWeekendInWhichItStoodStill() {
        // given
        LocalDate friday = MONDAY.plusDays(4);
        LocalDate due = MONDAY.plusDays(7);

        // when
        int left = clock.left(friday, due).orElseThrow();

        // then
        assertThat(left).isEqualTo(1);
        assertThat(clock.dueAfterReply(friday.plusDays(2), left)).isEqualTo(due);
    }

    @Test
    void knowsHolidaysAndWorkedWeekends() {
        // given
        ReplyClock aroundMayDay = new ReplyClock(new WorkdayCalendar(
                Set.of(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 5)),
                Set.of(LocalDate.of(2026, 5, 9)),
                Set.of(2026)));
        LocalDate asked = LocalDate.of(2026, 4, 28);

        // when
        int left = aroundMayDay.left(asked, LocalDate.of(2026, 5, 9)).orElseThrow();

        // then
        assertThat(left).isEqualTo(6);
        assertThat(aroundMayDay.dueAfterReply(LocalDate.of(2026, 4, 29), left)).isEqualTo(LocalDate.of(2026, 5, 11));
        assertThat(aroundMayDay.openUntil(LocalDate.of(2026, 4, 30), 1)).isEqualTo(LocalDate.of(2026, 5, 6));
    }

    @Test
    void leavesADayToAnswerInWhenTheGiverRepliesOnTheLastOne() {
        assertThat(clock.left(MONDAY, MONDAY)).isEqualTo(OptionalInt.of(0));
        assertThat(clock.dueAfterReply(MONDAY, 0)).isEqualTo(MONDAY.plusDays(1));
    }

    @Test
    void givesNothingToWhoAsksAndWithdraws() {
        assertThat(clock.dueAfterWithdrawal(MONDAY, 0)).isEqualTo(MONDAY);
        int left = clock.left(MONDAY, MONDAY.plusDays(4)).orElseThrow();
        assertThat(clock.dueAfterWithdrawal(MONDAY, left)).isEqualTo(MONDAY.plusDays(4));
    }

    @Test
    void isNotStoppedOnceTheTermHasRunOut() {
        assertThat(clock.left(MONDAY.plusDays(1), MONDAY)).isEmpty();
    }

    /** CAM-6: a calendar that becomes known later reckons from receipt, with the pause. */
    @Test
    void countsThePauseIntoTheTerm() {
        // given
        LocalDate received = LocalDate.of(2026, 3, 2);
        LocalDate asked = LocalDate.of(2026, 3, 4);
        LocalDate due = LocalDate.of(2026, 3, 9);

        // when
        LocalDate dueAfterPause = clock.dueAfterReply(LocalDate.of(2026, 3, 11), clock.left(asked, due).orElseThrow());

        // then
        assertThat(clock.term(received, due)).isEqualTo(5);
        assertThat(dueAfterPause).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(clock.term(received, dueAfterPause)).isEqualTo(10);
        assertThat(clock.term(received, received)).isEqualTo(1);
    }
}

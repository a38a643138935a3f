package org.huiyin.rectification.commitment;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import org.huiyin.rectification.lifecycle.ActMother;
import org.huiyin.rectification.lifecycle.Capacity;

import static org.assertj.core.api.Assertions.assertThat;

/** REC-6: kept, kept late, missed, in progress, stalled. */
class StandingTest {

    private static final int STALLED_AFTER = 10;
    private static final LocalDate TODAY = ItemMother.TODAY;
    private static final LocalDate DEADLINE = ItemMother.DEADLINE;

    @Test
    void isInProgressUntilTheLastDay() {
        Item item = ItemMother.in(ItemState.IN_PROGRESS);
        item.progress(90, ActMother.as(Capacity.OFFICER, DEADLINE));

        assertThat(standing(item, DEADLINE)).isEqualTo(Standing.IN_PROGRESS);
    }

    @Test
    void isMissedOnTheDayAfterTheDeadline() {
        assertThat(standing(ItemMother.in(ItemState.IN_PROGRESS), DEADLINE.plusDays(1))).isEqualTo(Standing.MISSED);
    }

    @Test
    void isStalledWhenTheTermOfTheCampaignHasPassedWithoutProgress() {
        Item item = ItemMother.in(ItemState.IN_PROGRESS);

        assertThat(standing(item, TODAY.plusDays(STALLED_AFTER))).isEqualTo(Standing.IN_PROGRESS);
        assertThat(standing(item, TODAY.plusDays(STALLED_AFTER + 1))).isEqualTo(Standing.STALLED);
    }

    @Test
    void staysStalledWhenOnlyWordsAreReported() {
        Item item = ItemMother.in(ItemState.IN_PROGRESS);

        item.progress(40, ActMother.as(Capacity.OFFICER, TODAY.plusDays(9)));

        assertThat(standing(item, TODAY.plusDays(STALLED_AFTER + 1))).isEqualTo(Standing.STALLED);
    }

    @Test
    void movesOnWhenAPartMovesOn() {
        Item item = ItemMother.in(ItemState.COMMITTED);

        item.progressOfPart(ItemMother.TOWN, 10, ActMother.by("town", Capacity.OFFICER, TODAY.plusDays(9)));

        assertThat(standing(item, TODAY.plusDays(STALLED_AFTER + 1))).isEqualTo(Standing.IN_PROGRESS);
    }

    @Test
    void isNotKeptBeforeItIsVerified() {
        Item item = ItemMother.in(ItemState.COMPLETION_REPORTED);

        assertThat(standing(item, DEADLINE.plusDays(5))).isEqualTo(Standing.IN_PROGRESS);
    }

    @Test
    void isKeptWhenReportedOnTheLastDayAndVerifiedLater() {
        Item item = ItemMother.in(ItemState.IN_PROGRESS);
        item.complete("完成", ItemMother.EVIDENCE, ActMother.as(Capacity.OFFICER, DEADLINE));
        item.verify(ActMother.as(Capacity.SUPERVISOR, DEADLINE.plusDays(3)));

        assertThat(standing(item, DEADLINE.plusDays(3))).isEqualTo(Standing.KEPT);
    }

    @Test
    void isKeptLateWhenReportedADayLate() {
        Item item = ItemMother.in(ItemState.IN_PROGRESS);
        item.complete("完成", ItemMother.EVIDENCE, ActMother.as(Capacity.OFFICER, DEADLINE.plusDays(1)));
        assertThat(standing(item, DEADLINE.plusDays(1))).isEqualTo(Standing.MISSED);

        item.verify(ActMother.as(Capacity.SUPERVISOR, DEADLINE.plusDays(3)));

        assertThat(standing(item, DEADLINE.plusDays(3))).isEqualTo(Standing.KEPT_LATE);
    }

    @Test
    void isMeasuredByTheAmendedDeadlineBesideWhichThePromisedOneStays() {
        // given
        Item item = ItemMother.in(ItemState.IN_PROGRESS);
        LocalDate later = DEADLINE.plusDays(15);
        item.amend(
                AmendmentRequest.of(
                        item.id(), AmendedField.DEADLINE, later.toString(), "灯具到货延迟", ItemMother.as(Capacity.OFFICER)),
                ActMother.as(Capacity.LEADER, DEADLINE));
        item.progress(90, ActMother.as(Capacity.OFFICER, DEADLINE.plusDays(14)));
        assertThat(standing(item, later)).isEqualTo(Standing.IN_PROGRESS);
        assertThat(standing(item, later.plusDays(1))).isEqualTo(Standing.MISSED);

        // when
        item.complete("完成", ItemMother.EVIDENCE, ActMother.as(Capacity.OFFICER, later));
        item.verify(ActMother.as(Capacity.SUPERVISOR, later.plusDays(3)));

        // then
        assertThat(standing(item, later.plusDays(3))).isEqualTo(Standing.KEPT);
        assertThat(item.facts().promisedDeadline()).isEqualTo(DEADLINE);
    }

    @Test
    void isMissedAndNoLongerStalledAfterTheDeadline() {
        Item item = ItemMother.in(ItemState.IN_PROGRESS);

        assertThat(standing(item, DEADLINE)).isEqualTo(Standing.STALLED);
        assertThat(standing(item, DEADLINE.plusDays(1))).isEqualTo(Standing.MISSED);
    }

    private static Standing standing(Item item, LocalDate today) {
        return item.facts().standing(today, STALLED_AFTER);
    }
}

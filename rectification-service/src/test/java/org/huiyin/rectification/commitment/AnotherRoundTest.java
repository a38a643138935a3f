package org.huiyin.rectification.commitment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.junit.jupiter.api.Test;

import org.huiyin.rectification.lifecycle.ActMother;
import org.huiyin.rectification.lifecycle.Capacity;

import static org.assertj.core.api.Assertions.assertThat;

/** REC-6, SAT-2, REC-9: another round has the term that was first promised, beside the original. */
class AnotherRoundTest {

    private static final LocalDate PROMISED_ON = ItemMother.TODAY;
    private static final LocalDate PROMISED = ItemMother.DEADLINE;
    private static final LocalDate REOPENED_ON = PROMISED.plusDays(40);
    private static final int TERM = 30;

    @Test
    void hasTheTermThatWasFirstPromisedFromTheDayOnWhichItBegins() {
        Item item = reopened(ItemMother.in(ItemState.RESULT_PUBLISHED));

        assertThat(item.content().deadline()).isEqualTo(REOPENED_ON.plusDays(TERM));
        assertThat(item.facts().promisedDeadline()).isEqualTo(PROMISED);
        assertThat(item.facts().publishedOn()).isEqualTo(PROMISED_ON);
    }

    @Test
    void standsBesideTheOriginalWithItsRoundAndItsCause() {
        Item item = reopened(ItemMother.in(ItemState.CONCLUDED));

        assertThat(item.facts().amendments()).containsExactly(new Amendment(
                REOPENED_ON, "deadline", PROMISED.toString(), REOPENED_ON.plusDays(TERM).toString(),
                "第2轮整改开始，期限按最初承诺的天数重新起算", 2, AmendmentCause.NEW_ROUND));
    }

    @Test
    void isNotMissedBeforeItsOwnDeadlineHasPassed() {
        // given
        Item item = ItemMother.in(ItemState.IN_PROGRESS);
        item.markOverdue(ActMother.as(Capacity.SYSTEM, PROMISED.plusDays(1)));
        item.complete("完成", ItemMother.EVIDENCE, ActMother.as(Capacity.OFFICER, PROMISED.plusDays(9)));
        item.verify(ActMother.as(Capacity.SUPERVISOR, PROMISED.plusDays(10)));
        item.publishResult("结果", ActMother.as(Capacity.SORTER, PROMISED.plusDays(11)));

        // when
        reopened(item);

        // then
        assertThat(item.facts().overdueSince()).isNull();
        LocalDate last = REOPENED_ON.plusDays(TERM);
        assertThat(standing(item, REOPENED_ON)).isEqualTo(Standing.IN_PROGRESS);
        assertThat(standing(item, last)).isNotEqualTo(Standing.MISSED);
        assertThat(standing(item, last.plusDays(1))).isEqualTo(Standing.MISSED);
    }

    @Test
    void isMeasuredByWhatWasFirstPromisedAndNotByAnAmendment() {
        Item item = ItemMother.in(ItemState.COMMITTED);
        amend(item, PROMISED.plusDays(60), PROMISED_ON);
        onward(item);

        reopened(item);

        assertThat(item.content().deadline()).isEqualTo(REOPENED_ON.plusDays(TERM));
        assertThat(item.facts().amendments()).extracting(Amendment::round).containsExactly(1, 2);
    }

    @Test
    void isAmendedLikeAnyOther() {
        Item item = reopened(ItemMother.in(ItemState.RESULT_PUBLISHED));

        amend(item, REOPENED_ON.plusDays(5), REOPENED_ON.plusDays(1));

        assertThat(item.content().deadline()).isEqualTo(REOPENED_ON.plusDays(5));
        assertThat(item.facts().amendments().getLast().round()).isEqualTo(2);
        assertThat(item.facts().amendments().getLast().cause()).isEqualTo(AmendmentCause.REQUESTED);
        assertThat(standing(item, REOPENED_ON.plusDays(6))).isEqualTo(Standing.MISSED);
    }

    @Test
    void hasADayThoughItWasPromisedForTheDayOfItsPublication() {
        Promise promise = Promise.made(PROMISED_ON, PROMISED_ON);

        assertThat(promise.deadlineFrom(REOPENED_ON)).isEqualTo(REOPENED_ON.plusDays(1));
    }

    @Test
    void beginsAgainWithEachRound() {
        Item item = reopened(ItemMother.in(ItemState.RESULT_PUBLISHED));
        LocalDate third = REOPENED_ON.plusDays(100);
        onward(item);
        item.reopen(ActMother.as(Capacity.SYSTEM, third));

        assertThat(item.content().deadline()).isEqualTo(third.plusDays(TERM));
        assertThat(item.facts().amendments().getLast().before()).isEqualTo(REOPENED_ON.plusDays(TERM).toString());
        assertThat(item.facts().amendments().getLast().round()).isEqualTo(3);
    }

    @Test
    void movesItsMilestonesAndTheNextReviewAlong() {
        Promise first = Promise.made(PROMISED, PROMISED_ON);
        Promise second = first.renewed(PROMISED.plusDays(9), 2, REOPENED_ON);
        long days = ChronoUnit.DAYS.between(PROMISED_ON, REOPENED_ON);
        ItemContent gradual = ItemMother.gradual().renewed(second.deadlineFrom(REOPENED_ON), days);
        ItemContent clear = ItemMother.clear().renewed(second.deadlineFrom(REOPENED_ON), days);

        assertThat(gradual.nextReviewOn()).isEqualTo(ItemMother.gradual().nextReviewOn().plusDays(days));
        assertThat(first.daysLaterFrom(REOPENED_ON)).isEqualTo(days);
        assertThat(second.daysLaterFrom(REOPENED_ON.plusDays(100))).isEqualTo(100);
        assertThat(clear.milestones()).isNotEmpty().extracting(Milestone::dueOn).containsExactlyElementsOf(
                ItemMother.clear().milestones().stream().map(milestone -> milestone.dueOn().plusDays(days)).toList());
    }

    private static Item reopened(Item item) {
        Capacity by = item.facts().state() == ItemState.CONCLUDED ? Capacity.SUPERVISOR : Capacity.SYSTEM;
        return ItemMother.made(item.reopen(ActMother.as(by, REOPENED_ON)));
    }

    /** From open to a published result. */
    private static Item onward(Item item) {
        item.progress(40, ItemMother.as(Capacity.OFFICER));
        ItemMother.partsDone(item);
        ItemMother.made(item.complete("完成", ItemMother.EVIDENCE, ItemMother.as(Capacity.OFFICER)));
        ItemMother.made(item.verify(ItemMother.as(Capacity.SUPERVISOR)));
        return ItemMother.made(item.publishResult("结果", ItemMother.as(Capacity.SORTER)));
    }

    private static void amend(Item item, LocalDate deadline, LocalDate on) {
        AmendmentRequest request = AmendmentRequest.of(
                item.id(), AmendedField.DEADLINE, deadline.toString(), "灯具到货延迟", ItemMother.as(Capacity.OFFICER));
        ItemMother.made(item.amend(request, ActMother.as(Capacity.LEADER, on)));
    }

    private static Standing standing(Item item, LocalDate today) {
        return item.facts().standing(today, 30);
    }
}

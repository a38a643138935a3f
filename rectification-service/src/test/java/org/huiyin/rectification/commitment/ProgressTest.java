package org.huiyin.rectification.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.ActMother;
import org.huiyin.rectification.lifecycle.Capacity;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

/** REC-2, REC-6, REC-8: what an item's progress follows from, and what moves it on. */
class ProgressTest {

    private static final LocalDate LATER = ItemMother.TODAY.plusDays(9);

    /** Milestones of 20 and 30 hundredths leave 50 to the lead and the town, which share them alike. */
    @ParameterizedTest
    @CsvSource({
        "0,   0,   0,   0",
        "0,  99,   0,  24",
        "0, 100, 100,  50",
        "1,   0,   0,  20",
        "1,   3,   0,  20",
        "1,   3,   1,  21",
        "2,   0,   0,  50",
        "2,  99, 100,  99",
        "2, 100, 100, 100"
    })
    void isWhatTheMilestonesWeighAndWhatThePartsShare(int reached, int lead, int town, int whole) {
        // given
        Item item = committed(20, 30);

        // when
        item.progress(lead, officer(LATER));
        item.progressOfPart(ItemMother.TOWN, town, town(LATER));
        item.advance(null, IntStream.rangeClosed(1, reached).boxed().collect(Collectors.toSet()), officer(LATER));

        // then
        assertThat(item.facts().progressPercent()).isEqualTo(whole);
    }

    @Test
    void isTheMeanOfThePartsWhereMilestonesOnlyMarkDays() {
        Item item = committed(0);
        item.progress(75, officer(LATER));

        item.advance(null, Set.of(1), officer(LATER));

        assertThat(item.facts().progressPercent()).isEqualTo(37);
        assertThat(item.content().milestones().getFirst().reachedOn()).isEqualTo(LATER);
    }

    @Test
    void movesOnByALaterStageAndNotByAnEarlierOne() {
        // given
        Item item = committed(0);

        // when
        item.advance(Stage.DRAFTING_RULES, Set.of(), officer(ItemMother.TODAY.plusDays(3)));
        item.advance(Stage.INVESTIGATING, Set.of(), officer(ItemMother.TODAY.plusDays(5)));
        item.advance(Stage.DRAFTING_RULES, Set.of(), officer(ItemMother.TODAY.plusDays(7)));

        // then
        assertThat(item.facts().progress().stage()).isEqualTo(Stage.DRAFTING_RULES);
        assertThat(item.facts().progress().lastOn()).isEqualTo(ItemMother.TODAY.plusDays(3));
    }

    @Test
    void movesOnByAMilestoneOnce() {
        Item item = committed(0);

        item.advance(null, Set.of(1), officer(ItemMother.TODAY.plusDays(3)));
        item.advance(null, Set.of(1), officer(LATER));

        assertThat(item.facts().progress().lastOn()).isEqualTo(ItemMother.TODAY.plusDays(3));
    }

    @Test
    void doesNotMoveOnByWhatWasReachedInTheRoundBefore() {
        Item item = committed(0);
        item.progress(40, officer(ItemMother.TODAY.plusDays(3)));
        item.progressOfPart(ItemMother.TOWN, 40, town(ItemMother.TODAY.plusDays(3)));

        item.progress(10, officer(ItemMother.TODAY.plusDays(5)));
        item.progress(40, officer(LATER));
        item.progressOfPart(townOf(item), 10, town(ItemMother.TODAY.plusDays(5)));
        item.progressOfPart(townOf(item), 40, town(LATER));

        assertThat(item.facts().progress().lastOn()).isEqualTo(ItemMother.TODAY.plusDays(3));
        assertThat(item.facts().progressPercent()).isEqualTo(40);
    }

    @Test
    void endsAStandstill() {
        Item item = committed(0);
        item.markStalled(ActMother.as(Capacity.SYSTEM, LATER));
        assertThat(item.facts().progress().stalledSince()).isEqualTo(LATER);

        item.progress(0, officer(LATER.plusDays(1)));
        assertThat(item.facts().progress().stalledSince()).isEqualTo(LATER);
        item.progress(1, officer(LATER.plusDays(2)));

        assertThat(item.facts().progress().stalledSince()).isNull();
    }

    @Test
    void isNotReportedDoneBeforeEachCooperatingOrganizationHasDoneItsPart() {
        // given
        Item item = committed(0);
        item.progress(100, officer(LATER));
        item.progressOfPart(ItemMother.TOWN, 99, town(LATER));
        assertThat(townOf(item).state()).isEqualTo(PartState.IN_PROGRESS);

        // when
        Outcome<Item> early = item.complete("完成", ItemMother.EVIDENCE, officer(LATER));

        // then
        assertThat(early).isEqualTo(Outcome.refused(new Refusal.PartsNotDone(List.of("DEMO-TOWN-01"))));
        item.progressOfPart(townOf(item), 100, town(LATER));
        assertThat(townOf(item).state()).isEqualTo(PartState.REPORTED);
        ItemMother.made(item.complete("完成", ItemMother.EVIDENCE, officer(LATER)));
    }

    /** REC-6: what was sent back was not substantive, and neither is its return. */
    @Test
    void isNotMovedOnByAReportThatIsSentBack() {
        // given
        Item item = ItemMother.in(ItemState.IN_PROGRESS);
        item.complete("完成", ItemMother.EVIDENCE, officer(LATER));

        // when
        item.sendBack("仍有两处未落实", ActMother.as(Capacity.SUPERVISOR, LATER.plusDays(3)));

        // then
        assertThat(item.facts().progress().lastOn()).isEqualTo(ItemMother.TODAY);
        assertThat(item.facts().standing(LATER.plusDays(3), 10)).isEqualTo(Standing.STALLED);
    }

    @Test
    void hasNoStandstillWhileItsCompletionIsChecked() {
        Item item = ItemMother.in(ItemState.IN_PROGRESS);
        item.markStalled(ActMother.as(Capacity.SYSTEM, LATER));

        item.complete("完成", ItemMother.EVIDENCE, officer(LATER.plusDays(1)));

        assertThat(item.facts().progress().stalledSince()).isNull();
    }

    @Test
    void beginsAnotherRoundWithEveryPartStageAndMilestoneOpen() {
        Item item = committed(20);
        item.advance(Stage.CARRYING_OUT, Set.of(1), officer(LATER));
        item.progress(50, officer(LATER));
        ItemMother.partsDone(item);
        item.complete("完成", ItemMother.EVIDENCE, officer(LATER));
        item.verify(ItemMother.as(Capacity.SUPERVISOR));
        item.publishResult("结果", ItemMother.as(Capacity.SORTER));

        ItemMother.made(item.reopen(ItemMother.as(Capacity.SYSTEM)));

        assertThat(item.facts().parts()).containsExactly(ItemMother.TOWN);
        assertThat(item.facts().progress().stage()).isNull();
        assertThat(item.content().milestones().getFirst().reachedOn()).isNull();
        assertThat(item.facts().progressPercent()).isZero();
    }

    private static Item committed(int... weights) {
        ItemContent clear = ItemMother.clear();
        ItemContent content = new ItemContent(
                clear.problem(), clear.goal(), clear.measures(), clear.deadline(), clear.track(), null, List.of(), null, false,
                null, false, List.of(), clear.responsible(),
                IntStream.of(weights)
                        .mapToObj(weight -> Milestone.planned("阶段性要求", ItemMother.DEADLINE, weight))
                        .toList());
        ItemOrigin origin = new ItemOrigin(UUID.randomUUID(), UUID.randomUUID(), "DEMO-UNIT-01", true);
        Item item = Item.planned(origin, content, Set.of(), List.of(ItemMother.TOWN), ItemMother.as(Capacity.OFFICER));
        return ItemMother.in(ItemState.COMMITTED, item);
    }

    private static Part townOf(Item item) {
        return item.partOf("DEMO-TOWN-01").orElseThrow();
    }

    private static Act officer(LocalDate day) {
        return ActMother.as(Capacity.OFFICER, day);
    }

    private static Act town(LocalDate day) {
        return ActMother.by("officer-town", Capacity.OFFICER, day);
    }
}

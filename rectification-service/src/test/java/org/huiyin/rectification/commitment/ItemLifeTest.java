package org.huiyin.rectification.commitment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.ActMother;
import org.huiyin.rectification.lifecycle.Capacity;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;
import org.huiyin.rectification.lifecycle.StateTable;
import org.huiyin.rectification.lifecycle.Stateful;

import static org.assertj.core.api.Assertions.assertThat;

/** REC-7: every state × every move × every capacity. */
class ItemLifeTest {

    static Stream<Arguments> everyCombination() {
        return Arrays.stream(ItemState.values()).flatMap(state -> Arrays.stream(ItemMove.values())
                .flatMap(move -> Arrays.stream(Capacity.values()).map(by -> Arguments.of(state, move, by))));
    }

    @ParameterizedTest
    @MethodSource("everyCombination")
    void movesExactlyAsTheTableSays(ItemState state, ItemMove move, Capacity by) {
        // given
        Item item = ItemMother.in(state);
        if (move == ItemMove.MAKE_UP && state == ItemState.RESULT_PUBLISHED) {
            ItemMother.made(item.rate(ItemMother.rated(Consequence.MAKE_UP), ItemMother.as(Capacity.SYSTEM)));
        }

        // when
        Outcome<Item> outcome = make(move, item, ActMother.by("someone-else", by));

        // then
        Optional<StateTable.Row<ItemState, ItemMove>> row = ItemLife.TABLE.rows().stream()
                .filter(candidate -> candidate.from() == state && candidate.move() == move)
                .findFirst();
        if (row.isEmpty()) {
            assertThat(outcome).isEqualTo(Outcome.refused(new Refusal.IllegalMove(
                    Stateful.ITEM, move.name(), state.name(), ItemLife.TABLE.movesFrom(state))));
            assertThat(item.facts().state()).isEqualTo(state);
        } else if (!row.get().by().contains(by)) {
            assertThat(outcome).isEqualTo(Outcome.refused(new Refusal.NotInThisCapacity(move.name(), by)));
            assertThat(item.facts().state()).isEqualTo(state);
        } else {
            assertThat(outcome).isInstanceOf(Outcome.Made.class);
            assertThat(item.facts().state()).isEqualTo(row.get().to());
        }
    }

    @Test
    void leadsFromPlannedToConcludedInTheOrderOfTheRule() {
        assertThat(ItemLife.TABLE.movesFrom(ItemState.PLANNED)).containsExactly("PUBLICATION");
        assertThat(ItemLife.TABLE.movesFrom(ItemState.COMMITTED)).containsExactly("PROGRESS", "AMENDMENT");
        assertThat(ItemLife.TABLE.movesFrom(ItemState.IN_PROGRESS))
                .containsExactly("PROGRESS", "AMENDMENT", "REGULATION", "COMPLETION");
        assertThat(ItemLife.TABLE.movesFrom(ItemState.COMPLETION_REPORTED))
                .containsExactly("REGULATION", "VERIFICATION", "COMPLETION_RETURN");
        assertThat(ItemLife.TABLE.movesFrom(ItemState.VERIFIED)).containsExactly("RESULT", "REGULATION");
        assertThat(ItemLife.TABLE.movesFrom(ItemState.RESULT_PUBLISHED)).containsExactly("REGULATION", "MAKE_UP");
        assertThat(ItemLife.TABLE.movesFrom(ItemState.CONCLUDED))
                .containsExactly("REGULATION", "CONSOLIDATION", "REOPENING");
    }

    @Test
    void sendsBackToInProgressAndReopensToInProgress() {
        assertThat(next(ItemState.COMPLETION_REPORTED, ItemMove.COMPLETION_RETURN, Capacity.SUPERVISOR))
                .isEqualTo(Outcome.made(ItemState.IN_PROGRESS));
        assertThat(next(ItemState.RESULT_PUBLISHED, ItemMove.REOPENING, Capacity.SYSTEM))
                .isEqualTo(Outcome.made(ItemState.IN_PROGRESS));
        assertThat(next(ItemState.RESULT_PUBLISHED, ItemMove.CONCLUSION, Capacity.SYSTEM))
                .isEqualTo(Outcome.made(ItemState.CONCLUDED));
    }

    private static Outcome<ItemState> next(ItemState state, ItemMove move, Capacity by) {
        return ItemLife.TABLE.next(state, move, by);
    }

    private static Outcome<Item> make(ItemMove move, Item item, Act act) {
        return switch (move) {
            case PUBLICATION -> item.publish(act);
            case TAKE_OVER -> item.takeOver(
                    ActMother.TODAY.minusDays(40), new Reached(Stage.INVESTIGATING, ActMother.TODAY.minusDays(35)), act);
            case PROGRESS -> item.progress(60, act);
            case AMENDMENT -> item.amend(AmendmentRequest.of(
                    item.id(), AmendedField.GOAL, "亮灯率达到99%", "群众要求更高", ItemMother.as(Capacity.OFFICER)), act);
            case OVERDUE -> item.markOverdue(act);
            case STANDSTILL -> item.markStalled(act);
            case REGULATION ->
                item.leaveBehind(new Regulation("巡查维护办法", null, ItemMother.TODAY, null), act);
            case CONSOLIDATION -> item.consolidate(act);
            case COMPLETION -> item.complete("完成", List.of(new Evidence("照片", "档案-2")), act);
            case COMPLETION_RETURN -> item.sendBack("仍有两处未落实", act);
            case VERIFICATION -> item.verify(act);
            case RESULT -> item.publishResult("结果", act);
            case RATING -> item.rate(ItemMother.rated(Consequence.NONE), act);
            case MAKE_UP -> item.makeUp(act);
            case CONCLUSION -> item.conclude(act);
            case REOPENING -> item.reopen(act);
        };
    }
}

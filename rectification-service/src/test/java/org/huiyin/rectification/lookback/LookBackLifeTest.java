package org.huiyin.rectification.lookback;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.ActMother;
import org.huiyin.rectification.lifecycle.Capacity;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;
import org.huiyin.rectification.lifecycle.Stateful;

import static org.assertj.core.api.Assertions.assertThat;

/** SUP-3: every state × every move × every capacity. */
class LookBackLifeTest {

    static Stream<Arguments> everyCombination() {
        return Arrays.stream(LookBackState.values()).flatMap(state -> Arrays.stream(LookBackMove.values())
                .filter(move -> move != LookBackMove.COMPLETION)
                .flatMap(move -> Arrays.stream(Capacity.values()).map(by -> Arguments.of(state, move, by))));
    }

    @ParameterizedTest
    @MethodSource("everyCombination")
    void movesExactlyAsTheTableSays(LookBackState state, LookBackMove move, Capacity by) {
        // given
        LookBack lookBack = in(state);
        boolean isAllowed = state == LookBackState.RUNNING && by == switch (move) {
            case ANSWERS -> Capacity.SUPERVISOR;
            case DROP, COMPLETION -> Capacity.SYSTEM;
            case CLOSING -> Capacity.SORTER;
        };

        // when
        Outcome<LookBack> outcome = make(move, lookBack, ActMother.as(by));

        // then
        if (isAllowed) {
            assertThat(outcome).isEqualTo(Outcome.made(lookBack));
        } else if (state == LookBackState.RUNNING) {
            assertThat(outcome).isEqualTo(Outcome.refused(new Refusal.NotInThisCapacity(move.name(), by)));
        } else {
            assertThat(outcome).isEqualTo(
                    Outcome.refused(new Refusal.IllegalMove(Stateful.LOOK_BACK, move.name(), state.name(), List.of())));
        }
    }

    @Test
    @DisplayName("SUP-3: n of m, and complete with the last, answered or dropped")
    void isCompleteWithTheLast() {
        LookBack answered = over(2);
        answered.answer(ActMother.as(Capacity.SUPERVISOR));
        assertThat(answered.view().answered()).isEqualTo(1);
        assertThat(answered.state()).isEqualTo(LookBackState.RUNNING);
        answered.answer(ActMother.as(Capacity.SUPERVISOR));
        assertThat(answered.state()).isEqualTo(LookBackState.COMPLETE);

        LookBack dropped = over(2);
        dropped.answer(ActMother.as(Capacity.SUPERVISOR));
        dropped.drop(ActMother.as(Capacity.SYSTEM));
        assertThat(dropped.state()).isEqualTo(LookBackState.COMPLETE);
        assertThat(dropped.view().subjects()).isEqualTo(1);
        assertThat(dropped.view().endedOn()).isEqualTo(ActMother.TODAY);
    }

    @Test
    void isNotBegunOverNothing() {
        assertThat(begun().over(0)).isEqualTo(Outcome.refused(new Refusal.NothingToLookAt()));
    }

    @Test
    void keepsTheQuestionsOfTheEditionThatItBeganWith() {
        LookBackTemplate template = template();
        LookBack lookBack = LookBack.of(template, UUID.randomUUID(), "回头看", null, ActMother.TODAY, Instant.EPOCH);

        template.change("清单", List.of(new Question("Z", "改了")), Instant.EPOCH);

        assertThat(lookBack.questions()).containsExactly(new Question("A", "甲"), new Question("B", "乙"));
        assertThat(lookBack.view().templateEdition()).isEqualTo(1);
        assertThat(template.edition()).isEqualTo(2);
    }

    private static Outcome<LookBack> make(LookBackMove move, LookBack lookBack, Act act) {
        return switch (move) {
            case ANSWERS -> lookBack.answer(act);
            case DROP -> lookBack.drop(act);
            case CLOSING -> lookBack.close(act);
            case COMPLETION -> throw new IllegalArgumentException("It follows by itself");
        };
    }

    private static LookBack in(LookBackState state) {
        LookBack lookBack = over(2);
        switch (state) {
            case RUNNING -> {}
            case COMPLETE -> {
                lookBack.answer(ActMother.as(Capacity.SUPERVISOR));
                lookBack.answer(ActMother.as(Capacity.SUPERVISOR));
            }
            case CLOSED -> lookBack.close(ActMother.as(Capacity.SORTER));
        }
        assertThat(lookBack.state()).isEqualTo(state);
        return lookBack;
    }

    private static LookBack over(int subjects) {
        LookBack lookBack = begun();
        lookBack.over(subjects);
        return lookBack;
    }

    private static LookBack begun() {
        return LookBack.of(template(), UUID.randomUUID(), "回头看", null, ActMother.TODAY, Instant.EPOCH);
    }

    private static LookBackTemplate template() {
        return LookBackTemplate.of(
                "清单", LookBackKind.ORGANIZATION, List.of(new Question("A", "甲"), new Question("B", "乙")), Instant.EPOCH);
    }
}

package org.huiyin.rectification.commitment;

import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.huiyin.rectification.lifecycle.Capacity;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

/** REC-8: nobody but the organization itself reports on its part, done at 100 and not before. */
class PartLifeTest {

    static Stream<Arguments> everyReport() {
        return Stream.of(0, 60, 100).flatMap(before -> Stream.of(0, 99, 100)
                .flatMap(percent -> Arrays.stream(Capacity.values()).map(by -> Arguments.of(before, percent, by))));
    }

    @ParameterizedTest
    @MethodSource("everyReport")
    void movesExactlyAsTheTableSays(int before, int percent, Capacity by) {
        // given
        Part part = ItemMother.made(ItemMother.TOWN.report(before, Capacity.OFFICER));

        // when
        Outcome<Part> outcome = part.report(percent, by);

        // then
        PartMove move = percent == 100 ? PartMove.REPORT : PartMove.PROGRESS;
        if (by == Capacity.OFFICER) {
            assertThat(ItemMother.made(outcome).state())
                    .isEqualTo(percent == 100 ? PartState.REPORTED : PartState.IN_PROGRESS);
            assertThat(ItemMother.made(outcome).progressPercent()).isEqualTo(percent);
            assertThat(ItemMother.made(ItemMother.made(outcome).renew())).isEqualTo(ItemMother.TOWN);
        } else {
            assertThat(outcome).isEqualTo(Outcome.refused(new Refusal.NotInThisCapacity(move.name(), by)));
        }
    }
}

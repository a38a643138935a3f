package org.huiyin.opinions.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.huiyin.kit.identity.Role;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("CAM-3: a requirement is ticked off or waived, and each has a way back")
class SettlementLifeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOW = Instant.parse("2026-03-02T01:30:00Z");

    static Stream<Arguments> everyStateAndMove() {
        return Arrays.stream(SettlementState.values())
                .flatMap(state -> Arrays.stream(SettlementMove.values()).map(move -> Arguments.of(state, move)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndMove")
    void makesTheMovesOfTheTableAndNoOthers(SettlementState state, SettlementMove move) {
        // given
        Settlement settlement = settlementIn(state);
        boolean isInTable = SettlementLife.steps().stream()
                .anyMatch(step -> step.from() == state && step.move() == move);

        // when
        boolean isMade = settlement.move(move, "words", List.of(), TODAY, NOW);

        // then
        assertThat(isMade).isEqualTo(isInTable);
        assertThat(SettlementLife.allowedMoves(state).contains(move)).isEqualTo(isInTable);
        assertThat(settlement.settledOn() == null).isEqualTo(settlement.state() == SettlementState.OPEN);
        if (!isMade) {
            assertThat(settlement.state()).isEqualTo(state);
        }
    }

    @Test
    void letsNobodyExcuseTheOwnOrganization() {
        assertThat(SettlementLife.steps())
                .filteredOn(step -> step.move() == SettlementMove.WAIVE)
                .allSatisfy(step -> assertThat(step.roles()).containsExactlyInAnyOrder(Role.SORTER, Role.ADMIN));
    }

    private static Settlement settlementIn(SettlementState state) {
        Settlement settlement = new Settlement(UUID.randomUUID(), "DEMO-UNIT-01", Settlement.NO_POST, NOW);
        switch (state) {
            case OPEN -> {}
            case DONE -> settlement.move(SettlementMove.TICK_OFF, "words", List.of(), TODAY, NOW);
            case WAIVED -> settlement.move(SettlementMove.WAIVE, "words", List.of(), TODAY, NOW);
        }
        return settlement;
    }
}

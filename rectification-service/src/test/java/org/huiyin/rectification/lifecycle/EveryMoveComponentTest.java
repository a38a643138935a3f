package org.huiyin.rectification.lifecycle;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.huiyin.rectification.Client;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.commitment.AmendmentMachine;
import org.huiyin.rectification.commitment.ConsolidationLookMachine;
import org.huiyin.rectification.commitment.ItemMachine;
import org.huiyin.rectification.commitment.PartMachine;
import org.huiyin.rectification.lifecycle.StateTable.Row;
import org.huiyin.rectification.lookback.LookBackMachine;
import org.huiyin.rectification.planning.PlanMachine;
import org.huiyin.rectification.planning.PlanSubject;
import org.huiyin.rectification.satisfaction.SurveyMachine;
import org.huiyin.rectification.supervision.OrderMachine;
import org.huiyin.rectification.transition.TransitionMachine;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * REC-5, REC-6, REC-7, REC-8, REC-9, SAT-1, SUP-2, SUP-3, SUP-4: every move of every state table, asked for over REST.
 * What the table does not have is refused with the state and the moves allowed; what it has is made in each capacity
 * that may, and refused to every other role.
 */
@QuarkusTest
@WithRealParts
class EveryMoveComponentTest {

    private static final List<Machine<?, ?>> MACHINES = List.of(
            new PlanMachine(PlanSubject.TEAM),
            new PlanMachine(PlanSubject.PERSON),
            new ItemMachine(),
            new PartMachine(),
            new AmendmentMachine(),
            new ConsolidationLookMachine(),
            new SurveyMachine(),
            new OrderMachine(),
            new TransitionMachine(),
            new LookBackMachine());

    /** Tables whose requests nobody has written down here yet. */
    private static final Set<String> STILL_MISSING = Set.of();

    private static final List<String> ROLES =
            List.of("collector", "sorter", "officer", "supervisor", "leader", "auditor", "admin", "integrator");

    @BeforeEach
    void knowTheDistrict() {
        DemoDistrict.tell();
    }

    @Test
    void leavesNoTableOut() {
        Set<String> without = new TreeSet<>();
        StateTables.all().stream()
                .filter(found -> MACHINES.stream().noneMatch(machine -> machine.table() == found.table()))
                .forEach(found -> without.add(found.name()));

        assertThat(without).isEqualTo(STILL_MISSING);
    }

    static Stream<Arguments> everyState() {
        return MACHINES.stream().flatMap(EveryMoveComponentTest::statesOf);
    }

    private static <S extends Enum<S>, M extends Enum<M>> Stream<Arguments> statesOf(Machine<S, M> machine) {
        return StateTables.reachable(machine.table()).stream().map(state -> Arguments.of(machine, state));
    }

    @ParameterizedTest
    @MethodSource("everyState")
    <S extends Enum<S>, M extends Enum<M>> void refusesWhatTheStateDoesNotHave(Machine<S, M> machine, S state) {
        SoftAssertions all = new SoftAssertions();
        for (M move : movesOf(machine)) {
            if (rowOf(machine, state, move) == null) {
                String id = machine.in(state, move);
                capacitiesOf(machine, move).forEach(by -> refused(all, machine, state, move, id, by));
            }
        }
        all.assertAll();
    }

    private static <S extends Enum<S>, M extends Enum<M>> void refused(
            SoftAssertions all, Machine<S, M> machine, S state, M move, String id, Capacity by) {
        Response answer = machine.attempt(move, id, as(machine, roleOf(by)));
        String what = "%s from %s as %s: %s".formatted(move, state, by, answer.asString());
        all.assertThat(answer.statusCode()).as(what).isEqualTo(409);
        if (!machine.isOfAnother(move)) {
            all.assertThat(answer.<String>path("code")).as(what).isEqualTo(codeOf(machine));
            all.assertThat(answer.<String>path("state")).as(what).isEqualTo(state.name());
            all.assertThat(answer.<List<String>>path("allowedMoves")).as(what).isEqualTo(machine.table().movesFrom(state));
        }
        all.assertThat(machine.stateOf(id)).as(what).isEqualTo(state.name());
    }

    static Stream<Arguments> everyRow() {
        return MACHINES.stream().flatMap(machine -> machine.table().rows().stream()
                .filter(Row::isMadeByPeople)
                .map(row -> Arguments.of(machine, row)));
    }

    @ParameterizedTest
    @MethodSource("everyRow")
    <S extends Enum<S>, M extends Enum<M>> void isMadeByEachWhoMayAndByNobodyElse(Machine<S, M> machine, Row<S, M> row) {
        SoftAssertions all = new SoftAssertions();
        String untouched = machine.in(row.from(), row.move());
        assertThat(machine.stateOf(untouched)).isEqualTo(row.from().name());
        all.assertThat(machine.attempt(row.move(), untouched, Client.PUBLIC).statusCode()).as("nobody").isEqualTo(401);
        for (String role : ROLES) {
            if (row.by().stream().noneMatch(by -> roleOf(by).equals(role))) {
                Response answer = machine.attempt(row.move(), untouched, as(machine, role));
                all.assertThat(answer.statusCode()).as("%s as %s: %s", row, role, answer.asString()).isEqualTo(403);
            }
        }
        all.assertThat(machine.stateOf(untouched)).as("%s after refusals", row).isEqualTo(row.from().name());
        for (Capacity by : people(row.by())) {
            String id = machine.in(row.from(), row.move());
            Response answer = machine.attempt(row.move(), id, as(machine, roleOf(by)));
            all.assertThat(answer.statusCode()).as("%s as %s: %s", row, by, answer.asString()).isBetween(200, 299);
            all.assertThat(machine.stateOf(id)).as("%s as %s", row, by).isEqualTo(row.to().name());
        }
        all.assertAll();
    }

    private static <S extends Enum<S>, M extends Enum<M>> List<M> movesOf(Machine<S, M> machine) {
        M any = machine.table().rows().getFirst().move();
        return Stream.of(any.getDeclaringClass().getEnumConstants()).filter(machine::hasRequest).toList();
    }

    /** Everybody who makes the move in some state: their roles let them in, the state does not. */
    private static <S extends Enum<S>, M extends Enum<M>> Set<Capacity> capacitiesOf(Machine<S, M> machine, M move) {
        return machine.table().rows().stream()
                .filter(row -> row.move() == move)
                .flatMap(row -> people(row.by()).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Capacity.class)));
    }

    private static <S extends Enum<S>, M extends Enum<M>> Row<S, M> rowOf(Machine<S, M> machine, S state, M move) {
        return machine.table().rows().stream()
                .filter(row -> row.from() == state && row.move() == move)
                .findFirst()
                .orElse(null);
    }

    private static Set<Capacity> people(Set<Capacity> by) {
        return by.stream().filter(capacity -> capacity != Capacity.SYSTEM).collect(Collectors.toSet());
    }

    private static String codeOf(Machine<?, ?> machine) {
        return machine.table().what().name().toLowerCase(Locale.ROOT).replace('_', '-') + "-not-in-state";
    }

    private static String roleOf(Capacity by) {
        return by.name().toLowerCase(Locale.ROOT);
    }

    /** Everybody where they belong: an officer in the organization itself, the others above it. */
    private static Client as(Machine<?, ?> machine, String role) {
        return Client.as(role, role.equals("officer") ? machine.organizationOfOfficers() : DemoDistrict.DISTRICT);
    }
}

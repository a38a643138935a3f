package org.huiyin.rectification.transition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.huiyin.rectification.commitment.Consequence;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.ActMother;
import org.huiyin.rectification.lifecycle.Capacity;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;
import org.huiyin.rectification.lifecycle.StateTable;
import org.huiyin.rectification.lifecycle.Stateful;

import static org.assertj.core.api.Assertions.assertThat;

/** SUP-4: every state × every move × every capacity. */
class TransitionLifeTest {

    /** They follow from the ballots: nobody makes them by name. */
    private static final Set<TransitionMove> CONSEQUENCES = Set.of(
            TransitionMove.ASSESSMENT_EXTENSION, TransitionMove.ASSESSMENT_FAILURE, TransitionMove.PHASE_REDO);

    static Stream<Arguments> everyCombination() {
        return Arrays.stream(TransitionState.values()).flatMap(state -> Arrays.stream(TransitionMove.values())
                .filter(move -> !CONSEQUENCES.contains(move))
                .flatMap(move -> Arrays.stream(Capacity.values()).map(by -> Arguments.of(state, move, by))));
    }

    @ParameterizedTest
    @MethodSource("everyCombination")
    @DisplayName("SUP-4: six steps in this order, each signed by whom the rule names")
    void movesExactlyAsTheTableSays(TransitionState state, TransitionMove move, Capacity by) {
        // given
        Transition transition = TransitionMother.in(state);

        // when
        Outcome<TransitionEntry> outcome = make(move, transition, ActMother.by("someone-else", by));

        // then
        Optional<StateTable.Row<TransitionState, TransitionMove>> row = TransitionLife.TABLE.rows().stream()
                .filter(candidate -> candidate.from() == state && candidate.move() == move)
                .findFirst();
        if (row.isEmpty()) {
            assertThat(outcome).isEqualTo(Outcome.refused(new Refusal.IllegalMove(
                    Stateful.TRANSITION, move.name(), state.name(), TransitionLife.TABLE.movesFrom(state))));
            assertThat(transition.state()).isEqualTo(state);
        } else if (!row.get().by().contains(by)) {
            assertThat(outcome).isEqualTo(Outcome.refused(new Refusal.NotInThisCapacity(move.name(), by)));
            assertThat(transition.state()).isEqualTo(state);
        } else {
            assertThat(TransitionMother.made(outcome).move()).isEqualTo(move);
            assertThat(transition.state()).isEqualTo(row.get().to());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, ASSESSMENT, REPORT_DUE, 1, 2",
        "MAKE_UP, ASSESSMENT_FAILURE, MAKE_UP_DUE, 1, 1",
        "REDO, PHASE_REDO, SELF_REVIEW_DUE, 2, 0",
        "TOO_FEW_BALLOTS, ASSESSMENT_EXTENSION, ASSESSMENT_DUE, 1, 1"
    })
    @DisplayName("SAT-2: what follows from the assessment is not the recorder's choice")
    void leadsTheAssessmentWhereItsConsequenceSays(
            Consequence judged, TransitionMove move, TransitionState state, int round, int stillSigned) {
        Transition transition = TransitionMother.in(TransitionState.ASSESSMENT_DUE);

        TransitionEntry entry = TransitionMother.made(transition.assess(
                TransitionMother.DOCUMENT, TransitionMother.TALLY, judged, ActMother.as(Capacity.OFFICER)));

        assertThat(entry.move()).isEqualTo(move);
        assertThat(transition.state()).isEqualTo(state);
        assertThat(transition.facts().round()).isEqualTo(round);
        assertThat(transition.facts().signed()).hasSize(stillSigned);
        assertThat(transition.facts().assessment().round()).isEqualTo(1);
    }

    @Test
    void offersPeopleNoConsequenceAsAMove() {
        assertThat(TransitionLife.TABLE.movesFrom(TransitionState.ASSESSMENT_DUE)).containsExactly("ASSESSMENT");
        assertThat(TransitionLife.TABLE.movesFrom(TransitionState.PASSED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CHECK_DUE, SELF_REVIEW, 0", "CHECK_DUE, DEMOCRATIC_ASSESSMENT, 1", "CHECK_DUE, TRANSITION_REPORT, 2",
        "APPROVAL_DUE, SELF_REVIEW, 0", "APPROVAL_DUE, DEMOCRATIC_ASSESSMENT, 1", "APPROVAL_DUE, TRANSITION_REPORT, 2"
    })
    void hasAllStepsSignedAgainFromTheOneToWhichItIsSentBack(TransitionState from, TransitionStep target, int stillSigned) {
        Transition transition = TransitionMother.in(from);
        Capacity by = from == TransitionState.CHECK_DUE ? Capacity.SUPERVISOR : Capacity.LEADER;

        TransitionMother.made(transition.sendBack(target, "缺少数据", ActMother.as(by)));

        assertThat(transition.facts().signed()).hasSize(stillSigned);
        assertThat(transition.facts().returnReasons()).isEqualTo("缺少数据");
        TransitionMother.sign(transition, target);
        assertThat(transition.facts().signed().getLast().step()).isEqualTo(target);
    }

    @ParameterizedTest
    @EnumSource(value = Capacity.class, names = {"SUPERVISOR", "LEADER"})
    @DisplayName("TRU-4: who wrote a document neither checks nor approves it, nor sends it back")
    void isNotCheckedByWhoeverWroteIt(Capacity by) {
        Transition transition = TransitionMother.in(
                by == Capacity.SUPERVISOR ? TransitionState.CHECK_DUE : TransitionState.APPROVAL_DUE);
        TransitionStep step = by == Capacity.SUPERVISOR ? TransitionStep.SUPERVISION_CHECK : TransitionStep.APPROVAL;
        Act writer = ActMother.by("officer", by);

        assertThat(transition.sign(step, TransitionMother.DOCUMENT, writer))
                .isEqualTo(Outcome.refused(new Refusal.OwnWork(step.signature().name())));
        assertThat(transition.sendBack(TransitionStep.SELF_REVIEW, "理由", writer))
                .isEqualTo(Outcome.refused(new Refusal.OwnWork("RETURN_TO_SELF_REVIEW")));
    }

    @Test
    @DisplayName("TRU-4: who checked does not approve")
    void isNotApprovedByWhoeverCheckedIt() {
        Transition transition = TransitionMother.in(TransitionState.APPROVAL_DUE);

        assertThat(transition.sign(
                        TransitionStep.APPROVAL, TransitionMother.DOCUMENT, ActMother.by("supervisor", Capacity.LEADER)))
                .isEqualTo(Outcome.refused(new Refusal.OwnWork("APPROVAL")));
    }

    @Test
    void remembersTheWritersOfAnEarlierRound() {
        Transition transition = TransitionMother.opened();
        TransitionMother.made(transition.sign(
                TransitionStep.SELF_REVIEW, TransitionMother.DOCUMENT, ActMother.by("moved-on", Capacity.OFFICER)));
        transition.assess(
                TransitionMother.DOCUMENT, TransitionMother.TALLY, Consequence.REDO, ActMother.as(Capacity.OFFICER));
        for (TransitionStep step : List.of(
                TransitionStep.SELF_REVIEW, TransitionStep.DEMOCRATIC_ASSESSMENT, TransitionStep.TRANSITION_REPORT)) {
            TransitionMother.sign(transition, step);
        }

        assertThat(transition.sign(
                        TransitionStep.SUPERVISION_CHECK,
                        TransitionMother.DOCUMENT,
                        ActMother.by("moved-on", Capacity.SUPERVISOR)))
                .isEqualTo(Outcome.refused(new Refusal.OwnWork("CHECK")));
    }

    private static Outcome<TransitionEntry> make(TransitionMove move, Transition transition, Act act) {
        StepDocument document = TransitionMother.DOCUMENT;
        return switch (move) {
            case SELF_REVIEW -> transition.sign(TransitionStep.SELF_REVIEW, document, act);
            case ASSESSMENT -> transition.assess(document, TransitionMother.TALLY, Consequence.NONE, act);
            case MAKE_UP -> transition.makeUp(document, act);
            case REPORT -> transition.sign(TransitionStep.TRANSITION_REPORT, document, act);
            case CHECK -> transition.sign(TransitionStep.SUPERVISION_CHECK, document, act);
            case APPROVAL -> transition.sign(TransitionStep.APPROVAL, document, act);
            case MEETING -> transition.sign(TransitionStep.TRANSITION_MEETING, document, act);
            case RETURN_TO_SELF_REVIEW -> transition.sendBack(TransitionStep.SELF_REVIEW, "理由", act);
            case RETURN_TO_ASSESSMENT -> transition.sendBack(TransitionStep.DEMOCRATIC_ASSESSMENT, "理由", act);
            case RETURN_TO_REPORT -> transition.sendBack(TransitionStep.TRANSITION_REPORT, "理由", act);
            case END -> transition.end(act);
            case ASSESSMENT_EXTENSION, ASSESSMENT_FAILURE, PHASE_REDO -> throw new IllegalArgumentException(move.name());
        };
    }
}

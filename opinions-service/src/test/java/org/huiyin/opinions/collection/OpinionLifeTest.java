package org.huiyin.opinions.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.huiyin.opinions.campaign.ReplyTerms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.opinions.collection.OpinionMove.ANSWER;
import static org.huiyin.opinions.collection.OpinionMove.DECLINE;
import static org.huiyin.opinions.collection.OpinionMove.REOPEN;
import static org.huiyin.opinions.collection.OpinionMove.REVIEW_RESULT;
import static org.huiyin.opinions.collection.OpinionMove.SORT;
import static org.huiyin.opinions.collection.OpinionMove.UNSORT;
import static org.huiyin.opinions.collection.OpinionState.ANSWERED;
import static org.huiyin.opinions.collection.OpinionState.DECLINED;
import static org.huiyin.opinions.collection.OpinionState.RECEIVED;
import static org.huiyin.opinions.collection.OpinionState.SORTED;

class OpinionLifeTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:30:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    /** SRT-5, written down a second time on purpose: a slip in the table shows here. */
    private static final Map<OpinionState, Map<OpinionMove, OpinionState>> EXPECTED = Map.of(
            RECEIVED, Map.of(SORT, SORTED, ANSWER, ANSWERED, DECLINE, DECLINED, REVIEW_RESULT, ANSWERED),
            SORTED,
            Map.of(SORT, SORTED, UNSORT, RECEIVED, ANSWER, ANSWERED, DECLINE, DECLINED, REVIEW_RESULT, ANSWERED),
            ANSWERED, Map.of(SORT, ANSWERED, UNSORT, ANSWERED, REVIEW_RESULT, ANSWERED, REOPEN, SORTED),
            DECLINED, Map.of(SORT, DECLINED, UNSORT, DECLINED, REVIEW_RESULT, DECLINED));

    static Stream<Arguments> everyStateAndMove() {
        return Arrays.stream(OpinionState.values())
                .flatMap(state -> Arrays.stream(OpinionMove.values()).map(move -> Arguments.of(state, move)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndMove")
    void allowsWhatTheTableAllowsAndNothingElse(OpinionState state, OpinionMove move) {
        assertThat(OpinionLife.next(state, move)).isEqualTo(Optional.ofNullable(EXPECTED.get(state).get(move)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndMove")
    void makesTheMoveOrRefusesItWithTheStateAndWhatIsAllowed(OpinionState state, OpinionMove move) {
        // given
        Opinion opinion = opinionIn(state);
        if (move == REVIEW_RESULT) {
            return;
        }

        // when
        Moved moved = switch (move) {
            case SORT -> opinion.sort("OTHER", null, NOW);
            case UNSORT -> opinion.sortBack(null, null, NOW);
            case ANSWER -> opinion.answer(TODAY, NOW);
            case DECLINE -> opinion.decline(TODAY, NOW);
            case REOPEN -> opinion.reopen(opinion.organizationCode(), NOW);
            case REVIEW_RESULT -> throw new AssertionError();
        };

        // then
        OpinionState expected = EXPECTED.get(state).get(move);
        if (expected == null) {
            assertThat(moved).isEqualTo(new Moved.Refused(state, OpinionLife.allowedMoves(state)));
            assertThat(opinion.state()).isEqualTo(state);
        } else {
            assertThat(moved).isEqualTo(new Moved.To(opinion));
            assertThat(opinion.state()).isEqualTo(expected);
        }
    }

    @Test
    void offersPeopleOnlyTheMovesOfPeople() {
        assertThat(OpinionLife.allowedMoves(SORTED)).containsExactly(SORT, ANSWER, DECLINE);
        assertThat(OpinionLife.allowedMoves(ANSWERED)).containsExactly(SORT);
        assertThat(OpinionLife.steps()).filteredOn(step -> Set.of(REVIEW_RESULT, REOPEN).contains(step.move()))
                .allSatisfy(step -> assertThat(step.roles()).isEmpty());
        assertThat(OpinionLife.steps()).filteredOn(step -> step.move() == ANSWER)
                .allSatisfy(step -> assertThat(step.roles()).isEqualTo(Set.of("sorter", "officer")));
    }

    @Test
    void isAnsweredByAResultWhileItIsOpen() {
        // given
        Opinion opinion = opinionIn(SORTED);

        // when
        Opinion.Review review = opinion.reviewResult(true, TODAY, NOW);

        // then
        assertThat(review).isEqualTo(Opinion.Review.ANSWERED);
        assertThat(opinion.state()).isEqualTo(ANSWERED);
        assertThat(opinion.closedOn()).isEqualTo(TODAY);
        assertThat(opinion.isSolved()).isTrue();
    }

    @Test
    void staysClosedWhenAResultComesOrGoes() {
        // given
        Opinion opinion = opinionIn(DECLINED);

        // when, then
        assertThat(opinion.reviewResult(true, TODAY, NOW)).isEqualTo(Opinion.Review.SOLUTION_CHANGED);
        assertThat(opinion.reviewResult(true, TODAY, NOW)).isEqualTo(Opinion.Review.NOTHING_CHANGED);
        assertThat(opinion.reviewResult(false, TODAY, NOW)).isEqualTo(Opinion.Review.SOLUTION_CHANGED);
        assertThat(opinion.state()).isEqualTo(DECLINED);
        assertThat(opinion.isSolved()).isFalse();
    }

    @Test
    void isOnlyReceivedAgainWhenItsCategoryWentBeforeItIsReopened() {
        // given
        Opinion opinion = opinionIn(SORTED);
        opinion.reviewResult(true, TODAY, NOW);
        opinion.sortBack(null, null, NOW);

        // when
        opinion.reopen(opinion.organizationCode(), NOW);

        // then
        assertThat(opinion.state()).isEqualTo(RECEIVED);
        assertThat(opinion.closedOn()).isNull();
        assertThat(opinion.isSolved()).isFalse();
    }

    @Test
    void takesTheCategoryOfItsFirstProblemAndKeepsItsOwn() {
        // given
        Opinion unsorted = opinionIn(RECEIVED);
        Opinion sorted = opinionIn(SORTED);
        UUID problem = UUID.randomUUID();

        // when
        unsorted.joinProblem(problem, "OF_PROBLEM", Prominence.VITAL_INTERESTS, NOW);
        sorted.joinProblem(problem, "OF_PROBLEM", null, NOW);

        // then
        assertThat(unsorted.state()).isEqualTo(SORTED);
        assertThat(unsorted.categoryCode()).isEqualTo("OF_PROBLEM");
        assertThat(sorted.categoryCode()).isEqualTo("OWN");
        assertThat(sorted.problemIds()).containsExactly(problem);
        sorted.leaveProblem(problem, NOW);
        assertThat(sorted.problemIds()).isEmpty();
    }

    private static Opinion opinionIn(OpinionState state) {
        Opinion opinion = Opinion.received(
                OpinionMother.content(), new byte[] {1}, new ReplyTerms.Promise(15, TODAY.plusDays(21), true), NOW);
        switch (state) {
            case RECEIVED -> {}
            case SORTED -> opinion.sort("OWN", null, NOW);
            case ANSWERED -> {
                opinion.sort("OWN", null, NOW);
                opinion.answer(TODAY, NOW);
            }
            case DECLINED -> opinion.decline(TODAY, NOW);
        }
        return opinion;
    }
}

package org.huiyin.opinions.sorting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.opinions.sorting.ProblemMove.ABSORB;
import static org.huiyin.opinions.sorting.ProblemMove.ASSIGN;
import static org.huiyin.opinions.sorting.ProblemMove.DESCRIBE;
import static org.huiyin.opinions.sorting.ProblemMove.LINK;
import static org.huiyin.opinions.sorting.ProblemMove.MERGE;
import static org.huiyin.opinions.sorting.ProblemMove.REJOIN;
import static org.huiyin.opinions.sorting.ProblemMove.RESTORE;
import static org.huiyin.opinions.sorting.ProblemMove.SPLIT;
import static org.huiyin.opinions.sorting.ProblemMove.UNLINK;
import static org.huiyin.opinions.sorting.ProblemState.ASSIGNED;
import static org.huiyin.opinions.sorting.ProblemState.MERGED;
import static org.huiyin.opinions.sorting.ProblemState.OPEN;

@DisplayName("SRT-3: the life of a problem")
class ProblemLifeTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:30:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    /** Written down a second time on purpose: a slip in the table shows here. */
    private static final Map<ProblemState, Map<ProblemMove, ProblemState>> EXPECTED = Map.of(
            OPEN,
            Map.of(
                    LINK, OPEN, UNLINK, OPEN, DESCRIBE, OPEN, ASSIGN, ASSIGNED, ABSORB, OPEN, SPLIT, OPEN,
                    MERGE, MERGED, REJOIN, MERGED),
            ASSIGNED,
            Map.of(LINK, ASSIGNED, UNLINK, ASSIGNED, DESCRIBE, ASSIGNED, ABSORB, ASSIGNED, SPLIT, ASSIGNED),
            MERGED,
            Map.of(RESTORE, OPEN));

    static Stream<Arguments> everyStateAndMove() {
        return Arrays.stream(ProblemState.values())
                .flatMap(state -> Arrays.stream(ProblemMove.values()).map(move -> Arguments.of(state, move)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndMove")
    void allowsWhatTheTableAllowsAndNothingElse(ProblemState state, ProblemMove move) {
        assertThat(ProblemLife.next(state, move)).isEqualTo(Optional.ofNullable(EXPECTED.get(state).get(move)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndMove")
    void makesTheMoveOrLeavesTheProblemAsItWas(ProblemState state, ProblemMove move) {
        // given
        Problem problem = problemIn(state);
        ProblemId other = ProblemId.next();

        // when
        boolean isMade = switch (move) {
            case LINK, UNLINK, ABSORB, SPLIT -> problem.regroup(move, NOW);
            case DESCRIBE -> problem.describe(description("另一句话"), NOW);
            case ASSIGN -> problem.assign("DEMO-UNIT-01", TODAY, NOW);
            case MERGE -> problem.mergeInto(other, NOW);
            case RESTORE -> problem.restore(NOW);
            case REJOIN -> problem.rejoin(other, NOW);
        };

        // then
        ProblemState expected = EXPECTED.get(state).get(move);
        assertThat(isMade).isEqualTo(expected != null);
        assertThat(problem.state()).isEqualTo(expected == null ? state : expected);
        assertThat(problem.mergedInto() != null).isEqualTo(problem.state() == MERGED);
    }

    @Test
    void offersPeopleNoMoveThatOnlyUndoingMakes() {
        assertThat(ProblemLife.allowedMoves(OPEN))
                .containsExactly(LINK, UNLINK, DESCRIBE, ASSIGN, ABSORB, SPLIT, MERGE);
        assertThat(ProblemLife.allowedMoves(MERGED)).isEmpty();
    }

    @Test
    void keepsItsWordsWhenItIsMergedAway() {
        // given
        Problem problem = problemIn(OPEN);

        // when
        problem.mergeInto(ProblemId.next(), NOW);

        // then
        assertThat(problem.title()).isEqualTo("路灯");
        assertThat(problem.describe(description("改写"), NOW)).isFalse();
        assertThat(problem.title()).isEqualTo("路灯");
    }

    private static Problem problemIn(ProblemState state) {
        Problem problem = new Problem(description("路灯"), NOW);
        switch (state) {
            case OPEN -> {}
            case ASSIGNED -> problem.assign("DEMO-TOWN-01", TODAY, NOW);
            case MERGED -> problem.mergeInto(ProblemId.next(), NOW);
        }
        return problem;
    }

    private static Problem.Description description(String title) {
        return new Problem.Description(UUID.randomUUID(), title, "路灯长期不亮。", "SOCIAL_DEVELOPMENT", null);
    }
}

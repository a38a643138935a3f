package org.huiyin.opinions.asking;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.huiyin.opinions.collection.OpinionId;
import org.huiyin.opinions.collection.Speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.opinions.asking.QuestionMove.REPLY;
import static org.huiyin.opinions.asking.QuestionMove.WITHDRAW;
import static org.huiyin.opinions.asking.QuestionState.EXPIRED;
import static org.huiyin.opinions.asking.QuestionState.OPEN;
import static org.huiyin.opinions.asking.QuestionState.REPLIED;
import static org.huiyin.opinions.asking.QuestionState.WITHDRAWN;

@DisplayName("COL-5, SRT-5: the life of a question to a giver")
class QuestionLifeTest {

    private static final LocalDate ASKED = LocalDate.of(2026, 3, 2);
    private static final LocalDate OPEN_UNTIL = LocalDate.of(2026, 3, 16);

    /** Written down a second time on purpose: a slip in the table shows here. */
    private static final Map<QuestionState, Map<QuestionMove, QuestionState>> EXPECTED = Map.of(
            OPEN, Map.of(REPLY, REPLIED, WITHDRAW, WITHDRAWN),
            REPLIED, Map.of(REPLY, REPLIED),
            EXPIRED, Map.of(REPLY, REPLIED, WITHDRAW, WITHDRAWN),
            WITHDRAWN, Map.of());

    static Stream<Arguments> everyStateAndMove() {
        return Arrays.stream(QuestionState.values())
                .flatMap(state -> Arrays.stream(QuestionMove.values()).map(move -> Arguments.of(state, move)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndMove")
    void makesTheMovesOfTheTableAndRefusesTheOthersWithWhatIsAllowed(QuestionState state, QuestionMove move) {
        // given
        Question question = questionIn(state);
        LocalDate today = state == EXPIRED ? OPEN_UNTIL.plusDays(1) : ASKED;

        // when
        QuestionMoved moved = switch (move) {
            case REPLY -> question.reply(today);
            case WITHDRAW -> question.withdraw(today);
        };

        // then
        QuestionState expected = EXPECTED.get(state).get(move);
        assertThat(QuestionLife.next(state, move)).isEqualTo(Optional.ofNullable(expected));
        if (expected == null) {
            assertThat(moved).isEqualTo(new QuestionMoved.Refused(state, QuestionLife.allowedMoves(state)));
        } else {
            assertThat(question.state(today)).isEqualTo(expected);
        }
    }

    @Test
    void setsTheClockGoingAgainOnceAndOnlyWhileItIsOpen() {
        // given
        Question question = questionIn(OPEN);

        // when, then
        assertThat(question.reply(OPEN_UNTIL)).isEqualTo(new QuestionMoved.Made(OptionalInt.of(15)));
        assertThat(question.reply(OPEN_UNTIL)).isEqualTo(new QuestionMoved.Made(OptionalInt.empty()));
        assertThat(questionIn(OPEN).reply(OPEN_UNTIL.plusDays(1)))
                .isEqualTo(new QuestionMoved.Made(OptionalInt.empty()));
    }

    @Test
    void expiresTheDayAfterItsLast() {
        assertThat(questionIn(OPEN).state(OPEN_UNTIL)).isEqualTo(OPEN);
        assertThat(questionIn(OPEN).state(OPEN_UNTIL.plusDays(1))).isEqualTo(EXPIRED);
        assertThat(questionIn(REPLIED).state(OPEN_UNTIL.plusDays(1))).isEqualTo(REPLIED);
    }

    private static Question questionIn(QuestionState state) {
        Question question = new Question(
                new OpinionId(UUID.randomUUID()),
                new Speaker(true, "DEMO"),
                "哪一盏灯？",
                ASKED,
                OPEN_UNTIL,
                OptionalInt.of(15));
        switch (state) {
            case OPEN -> {}
            case REPLIED -> question.reply(ASKED);
            case WITHDRAWN -> question.withdraw(ASKED);
            case EXPIRED -> question.expire(OPEN_UNTIL.plusDays(1));
        }
        return question;
    }
}

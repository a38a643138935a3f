package org.huiyin.kit.guessing;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.kit.guessing.GuessBrake.Admission.AFTER_WAIT;
import static org.huiyin.kit.guessing.GuessBrake.Admission.AT_ONCE;
import static org.huiyin.kit.guessing.GuessBrake.Admission.LATER;

@DisplayName("COL-5: guessing receipts is slowed without knowing who guesses")
class GuessBrakeTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:30:00Z");

    private final GuessBrake brake = new GuessBrake(60, 2, Duration.ofSeconds(2));

    @Test
    void slowsNobodyForWhatPeopleMistype() {
        // given
        wrong(59, NOW);

        // then
        assertThat(brake.enter(NOW)).isEqualTo(AT_ONCE);
    }

    @Test
    void letsEveryoneWaitInFewPlacesWhileManyAreWrong() {
        // given
        wrong(60, NOW);

        // when
        GuessBrake.Admission first = brake.enter(NOW);
        GuessBrake.Admission second = brake.enter(NOW);
        GuessBrake.Admission third = brake.enter(NOW);

        // then
        assertThat(first).isEqualTo(AFTER_WAIT);
        assertThat(second).isEqualTo(AFTER_WAIT);
        assertThat(third).isEqualTo(LATER);
        brake.leave(third);
        assertThat(brake.enter(NOW)).isEqualTo(LATER);
        brake.leave(first);
        assertThat(brake.enter(NOW)).isEqualTo(AFTER_WAIT);
    }

    @Test
    void isCalmAgainAMinuteAfterTheLastGuessHoweverManyThereWere() {
        // given
        wrong(1_000_000, NOW);

        // then
        assertThat(brake.enter(NOW.plusSeconds(59))).isEqualTo(AFTER_WAIT);
        assertThat(brake.enter(NOW.plusSeconds(61))).isEqualTo(AT_ONCE);
    }

    @Test
    void staysSlowWhileTheGuessingGoesOn() {
        // given
        Instant now = NOW;
        wrong(60, now);

        // when
        for (int second = 1; second <= 600; second++) {
            now = NOW.plusSeconds(second);
            wrong(2, now);
        }

        // then
        assertThat(brake.enter(now)).isEqualTo(AFTER_WAIT);
    }

    @Test
    void isNotLoosenedByAClockThatIsSetBack() {
        // given
        wrong(60, NOW);

        // then
        assertThat(brake.enter(NOW.minusSeconds(3_600))).isEqualTo(AFTER_WAIT);
    }

    private void wrong(int times, Instant now) {
        for (int time = 0; time < times; time++) {
            brake.wrong(now);
        }
    }
}

package org.huiyin.kit.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RetryPlanTest {

    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

    private final RetryPlan plan = new RetryPlan(Duration.ofSeconds(10), Duration.ofHours(1), new Random(1));

    @Test
    void waitsTwiceAsLongEachTimeGiveOrTakeAFifth() {
        for (int attempts = 1; attempts <= 8; attempts++) {
            double seconds = Duration.between(NOW, plan.next(NOW, attempts, TOMORROW).orElseThrow())
                    .toMillis() / 1000.0;
            double expected = 10 << (attempts - 1);
            assertThat(seconds).isBetween(expected * 0.8, expected * 1.2);
        }
    }

    @Test
    void waitsNoLongerThanItMay() {
        assertThat(plan.next(NOW, 500, TOMORROW).orElseThrow()).isBefore(NOW.plus(Duration.ofMinutes(73)));
    }

    @Test
    void spreadsThoseThatFailedTogether() {
        assertThat(plan.next(NOW, 5, TOMORROW)).isNotEqualTo(plan.next(NOW, 5, TOMORROW));
    }

    @Test
    void endsWhenTheNextWouldBeTooLate() {
        assertThat(plan.next(NOW, 5, NOW.plusSeconds(60))).isEmpty();
    }
}

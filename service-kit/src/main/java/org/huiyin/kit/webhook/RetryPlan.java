package org.huiyin.kit.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a delivery is tried again: exponentially later, and never all at the same moment. */
record RetryPlan(Duration first, Duration longest, RandomGenerator random) {

    private static final int DOUBLINGS = 20;
    private static final double SMALLEST_SHARE = 0.8;
    private static final double SPREAD = 0.4;

    /** Nothing when it would be after the end. */
    Optional<Instant> next(Instant now, int attempts, Instant giveUpAt) {
        Duration doubled = first.multipliedBy(1L << Math.min(DOUBLINGS, Math.max(0, attempts - 1)));
        Duration capped = doubled.compareTo(longest) > 0 ? longest : doubled;
        long millis = Math.round(capped.toMillis() * (SMALLEST_SHARE + SPREAD * random.nextDouble()));
        return Optional.of(now.plusMillis(millis)).filter(next -> !next.isAfter(giveUpAt));
    }
}

package org.huiyin.rectification;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;

import jakarta.inject.Singleton;

/** The service's clock in tests: the real one, some days ahead. */
@Singleton
public class TestClock extends Clock {

    private static volatile Period ahead = Period.ZERO;

    public static void aheadBy(int days) {
        ahead = Period.ofDays(days);
    }

    public static void reset() {
        ahead = Period.ZERO;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The service asks for instants");
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead);
    }
}

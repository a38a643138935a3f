package org.huiyin.rectification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

import jakarta.inject.Singleton;

import org.huiyin.kit.time.DistrictTime;

/** The service's clock in tests: the real one, some time ahead. */
@Singleton
public class TestClock extends Clock {

    private static volatile Duration ahead = Duration.ZERO;

    public static void aheadBy(int days) {
        ahead = Duration.ofDays(days);
    }

    /** It goes on from there. */
    public static void at(Instant instant) {
        ahead = Duration.between(Clock.systemUTC().instant(), instant);
    }

    /** Noon of a day in the district. */
    public static void on(LocalDate day) {
        at(day.atTime(LocalTime.NOON).atZone(DistrictTime.ZONE).toInstant());
    }

    public static void reset() {
        ahead = Duration.ZERO;
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

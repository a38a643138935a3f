package org.huiyin.opinions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

import jakarta.inject.Singleton;

import org.huiyin.kit.time.DistrictTime;

/** The service's clock in tests: the real one, unless a test turns it. */
@Singleton
public class TestClock extends Clock {

    private static volatile Duration ahead = Duration.ZERO;

    /** It is that time in the district now, and goes on from there. */
    public static void turnTo(LocalDate day, LocalTime time) {
        Instant wanted = day.atTime(time).atZone(DistrictTime.ZONE).toInstant();
        ahead = Duration.between(Clock.systemUTC().instant(), wanted);
    }

    public static void turnTo(LocalDate day) {
        turnTo(day, LocalTime.of(9, 0));
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

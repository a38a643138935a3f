package org.huiyin.kit.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import jakarta.enterprise.context.ApplicationScoped;

/** The district's calendar day. Instants are UTC; days are counted where the district lies (CAM-6). */
@ApplicationScoped
public class DistrictTime {

    /** CAM-6: every deadline is a day in this zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock clock;

    public DistrictTime(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    public Instant now() {
        return clock.instant();
    }
}

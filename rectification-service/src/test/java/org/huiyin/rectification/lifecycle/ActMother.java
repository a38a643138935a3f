package org.huiyin.rectification.lifecycle;

import java.time.LocalDate;
import java.time.LocalTime;

import org.huiyin.kit.time.DistrictTime;

/** Acts of made-up users on made-up days. */
public final class ActMother {

    public static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

    private ActMother() {}

    /** The user's name is the capacity. */
    public static Act as(Capacity capacity) {
        return by(capacity.name().toLowerCase(java.util.Locale.ROOT), capacity);
    }

    public static Act as(Capacity capacity, LocalDate today) {
        return by(capacity.name().toLowerCase(java.util.Locale.ROOT), capacity, today);
    }

    public static Act by(String doer, Capacity capacity) {
        return by(doer, capacity, TODAY);
    }

    public static Act by(String doer, Capacity capacity, LocalDate today) {
        return new Act(
                doer, capacity, "DEMO-UNIT-01", today, today.atTime(LocalTime.NOON).atZone(DistrictTime.ZONE).toInstant());
    }
}

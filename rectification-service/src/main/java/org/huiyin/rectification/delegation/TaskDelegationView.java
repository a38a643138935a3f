package org.huiyin.rectification.delegation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.huiyin.rectification.lifecycle.Capacity;

/**
 * Who stands in for whom, as those concerned see it. Days are Asia/Shanghai.
 *
 * @param absent user name
 * @param deputy user name
 * @param capacity OFFICER or SUPERVISOR
 * @param organizationCode for which the absent works
 * @param onlyOrganizationCode the only one of a supervisor's organizations that is handed over; absent for all of them
 * @param until the last day
 * @param running whether the deputy stands in today
 * @param endedAt when it was ended early
 */
record TaskDelegationView(
        UUID id,
        String absent,
        String deputy,
        Capacity capacity,
        @Nullable String organizationCode,
        @Nullable String onlyOrganizationCode,
        LocalDate from,
        LocalDate until,
        String reason,
        boolean running,
        @Nullable Instant endedAt,
        long version) {}

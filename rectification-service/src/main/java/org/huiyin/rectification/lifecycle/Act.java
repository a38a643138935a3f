package org.huiyin.rectification.lifecycle;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Somebody does something, in a capacity, at a time.
 *
 * @param doer user name, by which doer and checker are told apart (TRU-4)
 * @param organizationCode for whom; absent for the system
 * @param today the district's day
 * @param now the instant
 */
public record Act(
        String doer, Capacity capacity, @Nullable String organizationCode, LocalDate today, Instant now) {}

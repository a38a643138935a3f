package org.huiyin.reporting.projection;

import java.time.Instant;
import java.util.UUID;

/**
 * The latest that a batch tells of an aggregate.
 *
 * @param sequence the aggregate's version
 * @param at when it happened
 * @param snapshot its whole state
 */
record Told<T>(UUID id, long sequence, Instant at, T snapshot) {}

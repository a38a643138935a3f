package org.huiyin.kit.changelog;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Who did what, when, to what; see {@link ChangeLog#record}. */
record ChangeEntry(
        UUID id,
        Instant changedAt,
        String actor,
        @Nullable String organizationCode,
        String action,
        String aggregateType,
        String aggregateId,
        String details) {}

package org.huiyin.reporting.projection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.huiyin.reporting.codelist.RebuildPhase;
import org.huiyin.reporting.codelist.RebuildState;

/**
 * A rebuild of the read models from the first record.
 *
 * @param failure why it failed; the read model that served before serves still
 */
record Rebuild(
        UUID id,
        RebuildState state,
        RebuildPhase phase,
        String requestedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String failure,
        List<TopicProgress> topics) {

    Rebuild {
        topics = List.copyOf(topics);
    }

    /**
     * How far a topic was read. Totals and reads are counted in offsets; a compacted topic has gaps in them.
     *
     * @param unreadable records that are no events of the catalogue; the live consumer has set them aside already
     * @param notApplied events that the read model refuses, likewise
     */
    record TopicProgress(String topic, long recordsTotal, long recordsRead, long unreadable, long notApplied) {}
}

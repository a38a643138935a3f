package org.huiyin.kit.outbox;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the relay works. */
@ConfigMapping(prefix = "huiyin.outbox")
interface OutboxSettings {

    /** Whether this service tells events at all. */
    @WithDefault("true")
    boolean enabled();

    /** How long the relay sleeps at most when nothing wakes it: another replica's commits are seen after this. */
    @WithDefault("250ms")
    Duration poll();

    /**
     * How long the relay gathers once it was woken. Under load, rows then travel together, which is cheaper for the
     * database, the broker and every reader than one by one; an event is late by this much at most.
     */
    @WithDefault("20ms")
    Duration gather();

    /** How long it waits after the broker or the database did not answer. */
    @WithDefault("1s")
    Duration retry();

    /** Rows read, sent and deleted together. */
    @WithDefault("500")
    int batchSize();
}

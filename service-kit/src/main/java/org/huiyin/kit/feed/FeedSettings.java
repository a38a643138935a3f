package org.huiyin.kit.feed;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the feed reads, and how. */
@ConfigMapping(prefix = "huiyin.feed")
interface FeedSettings {

    /** The topics that this service tells, in a fixed order; cursors hang on it. */
    Optional<List<String>> topics();

    /** Readings at one time; whoever comes then waits. Each costs a connection to the broker and a few megabytes. */
    @WithDefault("4")
    int readers();

    /** How long a reading may take before the broker counts as away. */
    @WithDefault("5s")
    Duration timeout();
}

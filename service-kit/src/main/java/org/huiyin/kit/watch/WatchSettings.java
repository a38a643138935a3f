package org.huiyin.kit.watch;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often the broker is asked. */
@ConfigMapping(prefix = "huiyin.watch")
interface WatchSettings {

    /** A metric is at most this old. */
    @WithDefault("15s")
    Duration every();

    /** How long an answer may take before the broker counts as away. */
    @WithDefault("5s")
    Duration timeout();
}

package org.huiyin.opinions.imports;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How imports are worked on. */
@ConfigMapping(prefix = "huiyin.imports")
interface ImportSettings {

    /** Imports that one replica works on at the same time. */
    @WithDefault("2")
    int workers();

    /** Rows in one transaction, at most 1,000. */
    @WithDefault("500")
    int batchSize();

    /** After this time without a batch a worker counts as dead, and another takes over. */
    @WithDefault("60s")
    Duration lease();

    /** How often a replica looks for imports that another has left behind; one that was just sent wakes it at once. */
    @WithDefault("5s")
    Duration poll();
}

package org.huiyin.rectification.commitment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the search for stalled commitments works. */
@ConfigMapping(prefix = "huiyin.stalled-scan")
interface StalledScanSettings {

    /** Time between two searches; {@code off} for none. */
    @WithDefault("1m")
    String every();

    /** Time before the first. */
    @WithDefault("10s")
    String delayed();

    /** Commitments noted in one transaction. */
    @WithDefault("200")
    int batchSize();
}

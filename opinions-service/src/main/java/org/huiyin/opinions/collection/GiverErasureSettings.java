package org.huiyin.opinions.collection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the erasure of givers works. */
@ConfigMapping(prefix = "huiyin.giver-erasure")
interface GiverErasureSettings {

    /** Time between two rounds; {@code off} for none. The term is counted in days. */
    @WithDefault("24h")
    String every();

    /** Time before the first. */
    @WithDefault("5m")
    String delayed();

    /** Givers looked at in one transaction. */
    @WithDefault("500")
    int batchSize();
}

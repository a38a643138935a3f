package org.huiyin.opinions.likeness;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How opinions are looked at for likeness. */
@ConfigMapping(prefix = "huiyin.likeness")
interface LikenessSettings {

    /** How often a replica looks for opinions that nobody has looked at. */
    @WithDefault("5s")
    Duration poll();

    /** Opinions in one transaction. */
    @WithDefault("500")
    int batchSize();

    /** No transaction that takes opinions in lasts longer: what is older than this was seen, or is not coming. */
    @WithDefault("5m")
    Duration settledAfter();
}

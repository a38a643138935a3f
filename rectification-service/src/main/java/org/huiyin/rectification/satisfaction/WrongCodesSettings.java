package org.huiyin.rectification.satisfaction;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How wrong ballot codes are slowed, in each replica. */
@ConfigMapping(prefix = "huiyin.wrong-codes")
interface WrongCodesSettings {

    /** Wrong codes in a minute that slow nobody. */
    @WithDefault("60")
    int calmPerMinute();

    /** How long a wrong one waits while there are more. */
    @WithDefault("2s")
    Duration slowBy();

    /** Wrong ones that wait at a time; more are answered 429. */
    @WithDefault("40")
    int slowPlaces();
}

package org.huiyin.rectification.delegation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long tasks are handed over. */
@ConfigMapping(prefix = "huiyin.delegation")
interface DelegationSettings {

    /** Most days of one handing-over: whoever is away longer is replaced, not represented. */
    @WithDefault("92")
    int mostDays();

    /** Days ahead at which one may begin. */
    @WithDefault("366")
    int mostDaysAhead();
}

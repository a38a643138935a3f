package org.huiyin.rectification.commitment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When concluded commitments are looked at again (REC-9). */
@ConfigMapping(prefix = "huiyin.consolidation")
interface ConsolidationSettings {

    /** Days from the conclusion to the look, as {@link ConsolidationPolicy} allows: 60 to 90. */
    @WithDefault("75")
    int days();
}

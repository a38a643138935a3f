package org.huiyin.rectification.evidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long files wait to be named. */
@ConfigMapping(prefix = "huiyin.evidence")
interface EvidenceSettings {

    /** Days after which a file that nothing names is taken away. */
    @WithDefault("7")
    int unusedDays();
}

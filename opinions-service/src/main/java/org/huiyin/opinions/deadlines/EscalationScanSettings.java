package org.huiyin.opinions.deadlines;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the search for overdue replies works. */
@ConfigMapping(prefix = "huiyin.reply-escalation")
interface EscalationScanSettings {

    /** Time between two searches; {@code off} for none. A term ends at midnight, so nobody waits long. */
    @WithDefault("10m")
    String every();

    /** Time before the first. */
    @WithDefault("30s")
    String delayed();

    /** Opinions escalated in one transaction. */
    @WithDefault("200")
    int batchSize();
}

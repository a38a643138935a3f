package org.huiyin.rectification.supervision;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * The terms of SUP-2, in working days of the district's calendar (CAM-6). A step is made on the first working day after
 * the last day of a term, and never on a day off: nobody is there to act on it.
 */
@ConfigMapping(prefix = "huiyin.escalation")
interface EscalationPolicy {

    /** To acknowledge an order: long enough for a leader who is away for a day or two, shorter than any correction. */
    @WithDefault("3")
    @Min(1)
    @Max(60)
    int acknowledgeWithin();

    /** For each superior, before the next one is told: a working week, in which a weekly meeting takes place. */
    @WithDefault("5")
    @Min(1)
    @Max(60)
    int perLevel();
}

package org.huiyin.opinions.collection;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the guessing of receipts is slowed, in each replica. ADR 23 reckons with these figures. */
@ConfigMapping(prefix = "huiyin.receipts")
interface ReceiptSettings {

    /** Wrong look-ups in a minute that slow nobody. */
    @WithDefault("60")
    int calmWrongPerMinute();

    /** How long each look-up waits while more are wrong. */
    @WithDefault("2s")
    Duration slowBy();

    /** Look-ups that wait at a time; more are answered 429. */
    @WithDefault("40")
    int slowPlaces();
}

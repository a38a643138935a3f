package org.huiyin.kit.watch;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the broker said last.
 *
 * @param answers whether it said anything
 * @param lag records that wait, by topic; empty when it did not answer
 * @param deadLetters letters that wait for their replay; absent when it did not answer
 */
record BrokerReading(boolean answers, Map<String, Long> lag, @Nullable Long deadLetters) {

    static final BrokerReading AWAY = new BrokerReading(false, Map.of(), null);

    BrokerReading {
        lag = Map.copyOf(lag);
    }
}

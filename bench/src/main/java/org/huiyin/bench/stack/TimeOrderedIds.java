package org.huiyin.bench.stack;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** UUIDs of version 7, as the services make them: neighbours in time are neighbours in an index. */
public final class TimeOrderedIds {

    private TimeOrderedIds() {}

    public static UUID next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000);
        long low = 0x8000_0000_0000_0000L | random.nextLong(1L << 62);
        return new UUID(high, low);
    }
}

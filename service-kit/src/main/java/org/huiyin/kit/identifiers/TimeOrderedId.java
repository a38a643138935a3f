package org.huiyin.kit.identifiers;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * UUID version 7 (RFC 9562, 5.7): 48 bits of Unix milliseconds, 12 of a counter that begins at random in each of them
 * (6.2, method 1), then 62 random bits.
 */
public final class TimeOrderedId {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Milliseconds and counter of the latest one. A counter that runs over borrows from the next millisecond. */
    private static final AtomicLong LATEST = new AtomicLong();

    private TimeOrderedId() {}

    /** A new identifier, later in text order than every one that was made here before, and than those of earlier milliseconds. */
    public static UUID next() {
        long first = (System.currentTimeMillis() << 12) | (RANDOM.nextLong() & 0x07FFL);
        long counted = LATEST.updateAndGet(latest -> Math.max(latest + 1, first));
        long high = ((counted & ~0x0FFFL) << 4) | 0x7000L | (counted & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** Before every identifier of this millisecond and later, in text order, and behind every earlier one. */
    public static UUID firstOf(Instant instant) {
        return new UUID((instant.toEpochMilli() << 16) | 0x7000L, 0);
    }

    /** The identifier in its canonical 36 characters, or nothing when the text is anything else. */
    public static Optional<UUID> parse(String text) {
        if (text.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}

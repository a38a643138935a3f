package org.huiyin.rectification.calendarfeed;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

import org.huiyin.kit.secret.ServiceSecret;

/** What the address of a feed ends with: 32 random bytes, shown once, kept as a keyed hash. */
record FeedSecret(String text) {

    private static final int BYTES = 32;
    private static final String PURPOSE = "calendar-feed";
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static FeedSecret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new FeedSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static Optional<FeedSecret> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new FeedSecret(text)) : Optional.empty();
    }

    byte[] hash(ServiceSecret secret) {
        return secret.hash(PURPOSE, text);
    }

    /** Nobody reads it by accident, in a log or an exception. */
    @Override
    public String toString() {
        return "FeedSecret[…]";
    }
}

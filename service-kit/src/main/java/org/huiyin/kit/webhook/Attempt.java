package org.huiyin.kit.webhook;

import org.jspecify.annotations.Nullable;

/**
 * What came of sending.
 *
 * @param status HTTP status; absent when there was no answer
 * @param excerpt the answer's first characters
 * @param failure why there was no answer
 */
record Attempt(@Nullable Integer status, @Nullable String excerpt, @Nullable String failure) {

    /** Longest excerpt, in characters. */
    static final int EXCERPT = 500;

    static Attempt answered(int status, String body) {
        String printable = body.replace("\0", "");
        int end = printable.offsetByCodePoints(0, Math.min(EXCERPT, printable.codePointCount(0, printable.length())));
        return new Attempt(status, printable.substring(0, end), null);
    }

    static Attempt failed(String why) {
        return new Attempt(null, null, why);
    }

    /** Only 2xx: a redirect is not followed, since it could lead anywhere. */
    boolean isSuccess() {
        return status != null && status >= 200 && status < 300;
    }
}

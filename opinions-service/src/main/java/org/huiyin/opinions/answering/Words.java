package org.huiyin.opinions.answering;

import org.jspecify.annotations.Nullable;

/**
 * What a giver is told.
 *
 * @param text 1 to 10,000 characters
 * @param declineReason absent for an answer; why nothing is done, for a decline
 */
record Words(String text, @Nullable DeclineReason declineReason) {

    /** Characters as PostgreSQL counts them. */
    static final int LONGEST_TEXT = 10_000;

    static final int LONGEST_CORRECTION_REASON = 500;

    Words {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A giver is told something");
        }
    }

    boolean isDecline() {
        return declineReason != null;
    }
}

package org.huiyin.opinions.collection;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An opinion as it was given (COL-1, COL-3, COL-4), without its giver.
 *
 * @param organizationCode whom it is about, or to whom it is addressed
 * @param collectedBy the organization that registered it; absent when it was given online
 * @param activityId the collection activity it came from
 * @param direction the respondent's usual one when absent
 * @param title at most 200 characters
 * @param text 2 to 20,000 characters
 * @param receivedOn the day from which the reply clock runs
 */
public record OpinionContent(
        UUID campaignId,
        String organizationCode,
        Target target,
        Channel channel,
        Respondent respondent,
        Direction direction,
        @Nullable String title,
        String text,
        LocalDate receivedOn,
        @Nullable String collectedBy,
        @Nullable UUID activityId) {

    public static final int LONGEST_TITLE = 200;
    public static final int SHORTEST_TEXT = 2;
    public static final int LONGEST_TEXT = 20_000;

    public OpinionContent {
        Objects.requireNonNull(campaignId);
        Objects.requireNonNull(organizationCode);
        Objects.requireNonNull(target);
        Objects.requireNonNull(channel);
        Objects.requireNonNull(respondent);
        Objects.requireNonNull(direction);
        Objects.requireNonNull(receivedOn);
        int length = length(text);
        if (length < SHORTEST_TEXT || length > LONGEST_TEXT) {
            throw new IllegalArgumentException("A text has 2 to 20,000 characters, not " + length);
        }
        if (title != null && (title.isEmpty() || length(title) > LONGEST_TITLE)) {
            throw new IllegalArgumentException("A title has 1 to 200 characters");
        }
    }

    /** Characters as people count them: a character outside the basic plane is one, not two. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}

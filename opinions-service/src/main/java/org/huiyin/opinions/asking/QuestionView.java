package org.huiyin.opinions.asking;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A question with the giver's replies; the same for the giver and for staff.
 *
 * @param organizationName who asks; absent for an office that names no organization
 * @param openUntil until the end of this day the reply clock stands still
 * @param replyWelcome whether the giver may reply
 * @param replies at most 5, in the order in which they came
 */
public record QuestionView(
        UUID id,
        String text,
        @Nullable String organizationName,
        QuestionState state,
        LocalDate askedOn,
        LocalDate openUntil,
        boolean replyWelcome,
        List<GivenReply> replies) {

    /** What the giver said. */
    public record GivenReply(String text, LocalDate repliedOn) {}
}

package org.huiyin.opinions.answering;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An answer as staff read it: the words that the giver reads.
 *
 * @param declineReason present when nothing is done
 * @param organizationCode who answered, or whose staff did for the campaign office; absent where they name none
 * @param byOffice whether the campaign office speaks: then no organization corrects it
 * @param corrects the first answer, which stays beside it; absent for a first answer
 * @param correctionReason what was wrong
 */
public record AnswerView(
        UUID id,
        String text,
        @Nullable DeclineReason declineReason,
        @Nullable String organizationCode,
        boolean byOffice,
        LocalDate answeredOn,
        @Nullable UUID corrects,
        @Nullable String correctionReason) {

    static AnswerView from(Answer answer) {
        return new AnswerView(
                answer.id(),
                answer.text(),
                answer.declineReason(),
                answer.speaker().organizationCode(),
                answer.speaker().isOffice(),
                answer.answeredOn(),
                answer.corrects(),
                answer.correctionReason());
    }
}

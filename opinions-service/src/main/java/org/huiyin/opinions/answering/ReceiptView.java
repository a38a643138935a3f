package org.huiyin.opinions.answering;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.huiyin.opinions.collection.OpinionState;

/**
 * What a giver sees of the own opinion (COL-5, SRT-5).
 *
 * @param organizationName whom it is about
 * @param solved whether a linked result was published and stands
 * @param decline present when nothing is done about it
 */
public record ReceiptView(
        OpinionState state,
        LocalDate receivedOn,
        LocalDate replyDueOn,
        @Nullable LocalDate closedOn,
        String organizationName,
        boolean solved,
        List<GivenAnswer> answers,
        @Nullable GivenDecline decline,
        List<LinkedResult> results) {

    /** @param organizationName who answered; absent for the campaign office */
    public record GivenAnswer(String text, @Nullable String organizationName, LocalDate answeredOn) {}

    /** See {@link GivenAnswer}. */
    public record GivenDecline(
            DeclineReason reason, String reasonZh, String reasonEn, String text, LocalDate declinedOn) {}

    /**
     * A published result of an item that puts right what the opinion was about.
     *
     * @param text absent where the item is about a person (REP-7)
     * @param standing false when the matter was taken up again since
     */
    public record LinkedResult(
            @Nullable String text, String organizationName, LocalDate publishedOn, boolean standing) {}
}

package org.huiyin.opinions.answering;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.huiyin.opinions.asking.QuestionView;
import org.huiyin.opinions.collection.OpinionState;

/**
 * What a giver sees of the own opinion (COL-5, SRT-5).
 *
 * @param replyDueOn the last day for an answer; while a question is open, the day if the giver stays silent
 * @param organizationName whom it is about
 * @param solved whether a linked result was published and stands
 * @param answers in the order in which they were given
 * @param decline present when nothing is done about it
 * @param questions at most three, with the giver's replies
 * @param commitments what was promised in public about the problems that the opinion is part of
 * @param results what came of it
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
        List<QuestionView> questions,
        List<ReceiptCommitment> commitments,
        List<LinkedResult> results) {

    /**
     * @param organizationName who answered; absent for the campaign office
     * @param corrections what was put right since; the text itself stays as it was
     */
    public record GivenAnswer(
            String text,
            @Nullable String organizationName,
            LocalDate answeredOn,
            List<GivenCorrection> corrections) {}

    /** See {@link GivenAnswer}. */
    public record GivenDecline(
            DeclineReason reason,
            String reasonZh,
            String reasonEn,
            String text,
            LocalDate declinedOn,
            List<GivenCorrection> corrections) {}

    /**
     * @param reason what was wrong
     * @param organizationName who corrects it, as in {@link GivenAnswer}
     */
    public record GivenCorrection(
            String text, String reason, @Nullable String organizationName, LocalDate correctedOn) {}

    /**
     * A public commitment as far as it is public: what is to be put right, by whom, by when, and how far it is.
     *
     * @param problem absent, as is the goal, where the item is about a person (REP-7)
     * @param state as in the code list {@code commitmentState} of rectification-service
     * @param standing kept, kept late, missed or in progress
     */
    public record ReceiptCommitment(
            UUID commitmentId,
            @Nullable String problem,
            @Nullable String goal,
            String organizationName,
            LocalDate deadline,
            String state,
            String standing) {}

    /**
     * A published result of an item that puts right what the opinion was about.
     *
     * @param text absent where the item is about a person (REP-7)
     * @param standing false when the matter was taken up again since
     */
    public record LinkedResult(
            @Nullable String text, String organizationName, LocalDate publishedOn, boolean standing) {}
}

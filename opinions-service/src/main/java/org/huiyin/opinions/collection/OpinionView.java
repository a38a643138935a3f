package org.huiyin.opinions.collection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An opinion as staff see it; never its giver (SRT-4).
 *
 * @param passedTo who answers it since organizationCode was merged
 * @param text in a list its first 200 characters
 * @param textIsCut whether there is more of the text
 * @param sourceId the row of the register that it was imported from
 */
public record OpinionView(
        String id,
        UUID campaignId,
        String organizationCode,
        @Nullable String passedTo,
        @Nullable String collectedBy,
        @Nullable UUID activityId,
        Target target,
        TargetLevel level,
        boolean aboutIndividual,
        Channel channel,
        Respondent respondent,
        Direction direction,
        @Nullable String title,
        String text,
        boolean textIsCut,
        OpinionState state,
        List<OpinionMove> allowedMoves,
        @Nullable String categoryCode,
        @Nullable Prominence prominence,
        List<UUID> problemIds,
        boolean solved,
        LocalDate receivedOn,
        LocalDate replyDueOn,
        @Nullable LocalDate closedOn,
        @Nullable String sourceSystem,
        @Nullable String sourceId) {

    private static final int EXCERPT = 200;

    public static OpinionView from(Opinion opinion) {
        return view(opinion, opinion.title(), opinion.text(), false);
    }

    /** In the words in which it was forwarded (SRT-4). */
    static OpinionView inOtherWords(Opinion opinion, String words) {
        return view(opinion, null, words, false);
    }

    static OpinionView excerptFrom(Opinion opinion) {
        String text = opinion.text();
        boolean isCut = OpinionContent.length(text) > EXCERPT;
        return view(
                opinion,
                opinion.title(),
                isCut ? text.substring(0, text.offsetByCodePoints(0, EXCERPT)) : text,
                isCut);
    }

    private static OpinionView view(Opinion opinion, @Nullable String title, String text, boolean isCut) {
        return new OpinionView(
                opinion.id().toString(),
                opinion.campaignId(),
                opinion.organizationCode(),
                opinion.passedTo(),
                opinion.collectedBy(),
                opinion.activityId(),
                opinion.target(),
                opinion.target().level(),
                opinion.target().isIndividual(),
                opinion.channel(),
                opinion.respondent(),
                opinion.direction(),
                title,
                text,
                isCut,
                opinion.state(),
                OpinionLife.allowedMoves(opinion.state()),
                opinion.categoryCode(),
                opinion.prominence(),
                opinion.problemIds(),
                opinion.isSolved(),
                opinion.receivedOn(),
                opinion.replyDueOn(),
                opinion.closedOn(),
                opinion.origin().map(Origin::sourceSystem).orElse(null),
                opinion.origin().map(Origin::sourceId).orElse(null));
    }
}

package org.huiyin.opinions.answering;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A draft as the office and the drafting organization see it; no giver does.
 *
 * @param organizationCode whom the giver would see as the one who answers
 * @param byOffice whether the campaign office drafts it
 * @param opinionIds what it would answer; none where it is for a problem
 * @param declineReason present when it would tell that nothing is done
 * @param corrects the given answer that it would put right
 * @param returnReason why it came back; absent once it was edited
 */
public record AnswerDraftView(
        UUID id,
        @Nullable String organizationCode,
        boolean byOffice,
        List<UUID> opinionIds,
        @Nullable UUID problemId,
        String text,
        @Nullable DeclineReason declineReason,
        @Nullable UUID corrects,
        @Nullable String correctionReason,
        DraftState state,
        List<DraftMove> allowedMoves,
        @Nullable String returnReason,
        Instant changedAt) {

    static AnswerDraftView from(AnswerDraft draft) {
        DraftSubject subject = draft.subject();
        Words words = draft.words();
        return new AnswerDraftView(
                draft.id(),
                draft.speaker().organizationCode(),
                draft.speaker().isOffice(),
                subject.opinionIds(),
                subject.problemId(),
                words.text(),
                words.declineReason(),
                subject.corrects(),
                subject.correctionReason(),
                draft.state(),
                DraftLife.allowedMoves(draft.state()),
                draft.returnReason(),
                draft.changedAt());
    }
}

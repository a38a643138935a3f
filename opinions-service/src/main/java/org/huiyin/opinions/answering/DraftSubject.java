package org.huiyin.opinions.answering;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a draft answers.
 *
 * @param opinionIds the opinions; none where it is for a problem
 * @param problemId answers the problem's opinions that are open when it is published
 * @param corrects the given answer that it puts right; absent for a first answer
 * @param correctionReason what was wrong
 */
record DraftSubject(
        List<UUID> opinionIds, @Nullable UUID problemId, @Nullable UUID corrects, @Nullable String correctionReason) {

    DraftSubject {
        opinionIds = List.copyOf(opinionIds);
        if (opinionIds.isEmpty() == (problemId == null)) {
            throw new IllegalArgumentException("A draft is for opinions or for a problem");
        }
        if ((corrects == null) != (correctionReason == null) || corrects != null && opinionIds.size() != 1) {
            throw new IllegalArgumentException("A correction is of one opinion's answer, and has a reason");
        }
    }
}

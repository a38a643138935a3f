package org.huiyin.rectification.lookback;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A look-back as a client sees it.
 *
 * @param templateEdition the edition of the template that it asks
 * @param questions as they are asked, whatever became of the template
 * @param answered of so many subjects
 */
record LookBackView(
        UUID id,
        UUID templateId,
        int templateEdition,
        UUID campaignId,
        String title,
        LookBackKind kind,
        List<Question> questions,
        LookBackState state,
        List<String> allowedMoves,
        int answered,
        int subjects,
        LocalDate startedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate endedOn,
        long version) {}

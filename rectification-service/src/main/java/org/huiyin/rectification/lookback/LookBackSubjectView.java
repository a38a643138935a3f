package org.huiyin.rectification.lookback;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is looked at, and what was answered.
 *
 * @param itemId in a look-back over items
 * @param answers absent until then
 * @param answeredBy user name
 * @param droppedOn its organization was merged or dissolved before it was answered
 */
record LookBackSubjectView(
        UUID id,
        String organizationCode,
        @Nullable UUID itemId,
        @Nullable List<Answer> answers,
        @Nullable LocalDate answeredOn,
        @Nullable String answeredBy,
        @Nullable LocalDate droppedOn) {}

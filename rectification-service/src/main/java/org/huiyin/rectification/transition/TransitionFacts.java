package org.huiyin.rectification.transition;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.huiyin.rectification.directory.PhaseKind;

/**
 * A transition as it stands.
 *
 * @param signed the steps that stand, in their order
 * @param assessment the latest
 */
record TransitionFacts(
        UUID id,
        UUID campaignId,
        String organizationCode,
        PhaseKind phase,
        TransitionState state,
        int round,
        List<SignedStep> signed,
        @Nullable Assessment assessment,
        @Nullable String returnReasons,
        LocalDate openedOn,
        @Nullable LocalDate passedOn,
        @Nullable LocalDate endedOn,
        long version) {}

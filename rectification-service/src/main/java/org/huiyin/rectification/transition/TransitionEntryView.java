package org.huiyin.rectification.transition;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.huiyin.rectification.commitment.Consequence;
import org.huiyin.rectification.lifecycle.Capacity;

/**
 * What happened to a transition, as a client sees it.
 *
 * @param step absent where no step was signed or assessed
 * @param signedBy user name
 * @param organizationCode the signer's organization
 * @param reasons why it was sent back
 * @param consequence what followed from an assessment (SAT-2)
 */
record TransitionEntryView(
        UUID id,
        TransitionMove move,
        @Nullable TransitionStep step,
        int round,
        LocalDate happenedOn,
        String signedBy,
        Capacity capacity,
        @Nullable String organizationCode,
        @Nullable StepDocument document,
        @Nullable String reasons,
        @Nullable Integer satisfied,
        @Nullable Integer fairlySatisfied,
        @Nullable Integer dissatisfied,
        @Nullable Consequence consequence) {}

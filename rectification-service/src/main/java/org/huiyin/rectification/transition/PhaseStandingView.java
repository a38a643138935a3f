package org.huiyin.rectification.transition;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * In which phase of a campaign an organization may be: the first that it has not passed.
 *
 * @param batch number of its batch
 * @param phase STUDY, ANALYSIS or RECTIFICATION; absent when it has passed every one
 * @param mayBegin every phase before has passed and its first day has come
 * @param late its last day is over
 * @param transitionId the transition out of it, once it is opened
 */
record PhaseStandingView(
        String organizationCode,
        String organizationName,
        int batch,
        @Nullable String phase,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        boolean mayBegin,
        boolean late,
        @Nullable UUID transitionId,
        @Nullable TransitionState transitionState) {}

package org.huiyin.rectification.satisfaction;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.huiyin.rectification.commitment.Consequence;

/**
 * A survey as a client sees it. While it is open nothing is counted, or a count now and a count later would give a
 * single ballot away.
 *
 * @param extensions how often it was to be closed and had too few ballots (SAT-2)
 * @param consequence TOO_FEW_BALLOTS while it is open for that reason; otherwise set when it is closed
 */
record SurveyView(
        UUID id,
        UUID commitmentId,
        UUID campaignId,
        String organizationCode,
        int round,
        SurveyMethod method,
        String title,
        @Nullable String question,
        SurveyState state,
        List<String> allowedMoves,
        LocalDate openedOn,
        int codesIssued,
        int extensions,
        @Nullable Consequence consequence,
        @Nullable Integer satisfied,
        @Nullable Integer fairlySatisfied,
        @Nullable Integer dissatisfied,
        @Nullable LocalDate closedOn,
        long version) {}

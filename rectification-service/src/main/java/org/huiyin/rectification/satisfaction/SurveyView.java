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
 * @param lastDay the last day on which ballots are taken, in the district's zone; it closes by itself when that is over
 * @param invited representatives by kind and number, never by name
 * @param asked how many people are asked: the representatives, or the random sample once it is drawn; absent where
 *     nobody knows. No more codes than that are given out
 * @param codesWithdrawn codes that were taken back before they were used
 * @param extensions how often it was to be closed and had too few ballots (SAT-2)
 * @param prolongations when it was extended, and until when
 * @param consequence TOO_FEW_BALLOTS while it is open for that reason; otherwise set when it is closed
 * @param abandonedOn when it was given up without a result
 * @param abandonmentReason why, in the words of whoever did it
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
        LocalDate lastDay,
        List<Invited> invited,
        @Nullable Integer asked,
        int codesIssued,
        int codesWithdrawn,
        int extensions,
        List<Extension> prolongations,
        @Nullable Consequence consequence,
        @Nullable Integer satisfied,
        @Nullable Integer fairlySatisfied,
        @Nullable Integer dissatisfied,
        @Nullable SurveyResult result,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate abandonedOn,
        @Nullable String abandonmentReason,
        long version) {}

package org.huiyin.reporting.noticeboard;

import java.time.LocalDate;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.huiyin.contracts.rectification.CommitmentSnapshot.Satisfaction;

/**
 * The result of a survey as the public may see it (SAT-1, REP-7): all three counts, or, when one of them is not zero
 * and smaller than the smallest publishable cell, none. A neighbour withheld beside the small one is not enough: of 12
 * ballots with 6 satisfied, the consequence NONE and the mere fact that something is withheld leave one dissatisfied.
 *
 * @param ballots all ballots; absent when too few took part
 * @param satisfied absent when withheld, as are the other counts
 * @param withheld whether the counts are
 * @param consequence NONE, MAKE_UP, REDO or TOO_FEW_BALLOTS
 */
record PublishedSatisfaction(
        int round,
        @Nullable Integer ballots,
        @Nullable Integer satisfied,
        @Nullable Integer fairlySatisfied,
        @Nullable Integer dissatisfied,
        boolean withheld,
        String consequence,
        LocalDate closedOn) {

    /** @param smallestCell CAM-6 */
    static PublishedSatisfaction of(Satisfaction survey, int smallestCell) {
        int ballots = survey.satisfied() + survey.fairlySatisfied() + survey.dissatisfied();
        boolean tooFew = ballots < smallestCell;
        boolean isWithheld = tooFew
                || IntStream.of(survey.satisfied(), survey.fairlySatisfied(), survey.dissatisfied())
                        .anyMatch(count -> count > 0 && count < smallestCell);
        return new PublishedSatisfaction(
                survey.round(),
                tooFew ? null : ballots,
                isWithheld ? null : survey.satisfied(),
                isWithheld ? null : survey.fairlySatisfied(),
                isWithheld ? null : survey.dissatisfied(),
                isWithheld,
                survey.consequence(),
                survey.closedOn());
    }
}

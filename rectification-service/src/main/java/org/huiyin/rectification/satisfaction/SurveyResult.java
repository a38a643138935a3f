package org.huiyin.rectification.satisfaction;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What came of a survey (SAT-1), in percent to a tenth; the three shares sum to 100.0.
 *
 * @param voters the people who were asked, or where nobody knows how many, the codes that were given out
 * @param responsePercent ballots of voters; absent without any voter
 */
record SurveyResult(
        int ballots,
        BigDecimal satisfiedPercent,
        BigDecimal fairlySatisfiedPercent,
        BigDecimal dissatisfiedPercent,
        int voters,
        @Nullable BigDecimal responsePercent) {

    static SurveyResult of(Tally tally, int voters) {
        Shares shares = Shares.of(tally);
        return new SurveyResult(
                tally.ballots(), shares.satisfied(), shares.fairlySatisfied(), shares.dissatisfied(), voters,
                voters == 0 ? null : Shares.rate(tally.ballots(), voters));
    }
}

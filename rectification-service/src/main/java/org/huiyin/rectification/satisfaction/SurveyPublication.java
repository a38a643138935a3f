package org.huiyin.rectification.satisfaction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.huiyin.rectification.commitment.Consequence;

/**
 * A closed survey as everybody may see it (SAT-1, REP-7).
 *
 * @param extensions how often too few ballots were there, and it ran for longer (SAT-2)
 * @param givenUp how many surveys of the same round were given up before it for want of ballots (SAT-2)
 * @param voters the people who were asked, or where nobody knows how many, the codes that were given out
 * @param ballots absent when even all of them are too few to be told
 * @param responsePercent ballots of voters, in percent to a tenth
 * @param satisfied absent when withheld, as are the other counts and their shares in percent to a tenth
 * @param withheld whether the counts are: one of them is too small to be told
 * @param sample of a survey by random sample, with what it takes to draw it again; absent in lists
 */
record SurveyPublication(
        UUID surveyId,
        UUID commitmentId,
        String organizationCode,
        int round,
        SurveyMethod method,
        String title,
        @Nullable String question,
        LocalDate openedOn,
        LocalDate closedOn,
        int extensions,
        int givenUp,
        int voters,
        @Nullable Integer ballots,
        @Nullable BigDecimal responsePercent,
        @Nullable Integer satisfied,
        @Nullable Integer fairlySatisfied,
        @Nullable Integer dissatisfied,
        @Nullable BigDecimal satisfiedPercent,
        @Nullable BigDecimal fairlySatisfiedPercent,
        @Nullable BigDecimal dissatisfiedPercent,
        boolean withheld,
        Consequence consequence,
        @Nullable SampleView sample) {}

package org.huiyin.contracts.voices;

import java.time.LocalDate;

/**
 * A remark on a ballot (SAT-1, COL-1), told when the survey is closed, in random order and under an identifier of its
 * own: nothing ties it to a code, a time or an answer.
 *
 * @param remarkId UUID, made when it is told
 * @param surveyId UUID
 * @param surveyTitle what people were asked about
 * @param organizationCode whose work was rated
 * @param aboutPerson whether it was the work of a person's plan: the opinion is then about a person (SRT-4)
 * @param text 2 to 2,000 characters
 * @param closedOn the day on which the survey was closed, and from which the reply clock of CAM-6 runs
 */
public record SurveyRemarkLeft(
        String remarkId,
        String surveyId,
        String surveyTitle,
        String campaignId,
        String organizationCode,
        boolean aboutPerson,
        String text,
        LocalDate closedOn) {}

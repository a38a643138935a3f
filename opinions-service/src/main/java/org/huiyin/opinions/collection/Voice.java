package org.huiyin.opinions.collection;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody of the public told rectification-service, on its way to become an opinion.
 *
 * @param id of the comment or the remark: the same one twice is one opinion
 * @param aboutId the plan or the survey
 * @param channel PLAN_CONSULTATION or SURVEY_REMARK (COL-1)
 * @param organizationCode whose plan or work it is about
 * @param aboutPerson whether it is about a person (SRT-4)
 * @param title of the plan or the survey
 * @param saidOn the day from which the reply clock runs
 */
public record Voice(
        UUID id,
        UUID aboutId,
        Channel channel,
        UUID campaignId,
        String organizationCode,
        boolean aboutPerson,
        String title,
        String text,
        LocalDate saidOn) {}

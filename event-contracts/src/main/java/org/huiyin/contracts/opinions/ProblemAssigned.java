package org.huiyin.contracts.opinions;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A problem was given to an organization to put right (SRT-3, REC-2).
 *
 * @param problemId UUID
 * @param title a line; for a problem about a person it names the category only
 * @param organizationCode who is to put it right
 * @param aboutIndividual whether every opinion behind it is about a person
 * @param opinionCount how many opinions stood behind it when it was assigned
 */
public record ProblemAssigned(
        String problemId,
        String campaignId,
        String title,
        String description,
        @Nullable String categoryCode,
        @Nullable String prominence,
        String organizationCode,
        boolean aboutIndividual,
        int opinionCount,
        LocalDate assignedOn) {}

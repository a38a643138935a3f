package org.huiyin.contracts.opinions;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A problem was given to an organization to put right (SRT-3, REC-2). Told again when its words change, or what stands
 * behind it: the day stays that of the assignment.
 *
 * @param problemId UUID
 * @param title a line; for a problem about a person it names the category only
 * @param organizationCode who is to put it right
 * @param aboutIndividual whether any opinion behind it is about a person
 * @param opinionCount how many opinions stand behind it
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

package org.huiyin.opinions.sorting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.huiyin.opinions.collection.Prominence;

/**
 * A problem as staff see it.
 *
 * @param title but for the office and auditors, of a problem about a person or without opinions, the category's code
 *     alone; so the description (REP-7)
 * @param mergedInto the problem that its opinions went to; present in the state MERGED
 * @param opinionCount opinions in it now
 * @param aboutIndividual whether any of them is about a person
 */
public record ProblemView(
        String id,
        UUID campaignId,
        String title,
        String description,
        String categoryCode,
        @Nullable Prominence prominence,
        ProblemState state,
        List<ProblemMove> allowedMoves,
        @Nullable String organizationCode,
        @Nullable LocalDate assignedOn,
        @Nullable UUID mergedInto,
        long opinionCount,
        boolean aboutIndividual) {

    static ProblemView from(Problem problem, ProblemLinks.Weight weight, boolean seesPersons) {
        boolean isHidden = (weight.isAboutIndividual() || weight.isEmpty()) && !seesPersons;
        return new ProblemView(
                problem.id().toString(),
                problem.campaignId(),
                isHidden ? problem.categoryCode() : problem.title(),
                isHidden ? problem.categoryCode() : problem.description(),
                problem.categoryCode(),
                problem.prominence(),
                problem.state(),
                ProblemLife.allowedMoves(problem.state()),
                problem.organizationCode(),
                problem.assignedOn(),
                problem.mergedInto(),
                weight.opinions(),
                weight.isAboutIndividual());
    }
}

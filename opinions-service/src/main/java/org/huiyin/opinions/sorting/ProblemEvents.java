package org.huiyin.opinions.sorting;

import java.util.Objects;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.opinions.ProblemAssigned;
import org.huiyin.kit.outbox.OutgoingEvent;

/** Problems as other services know them: of one about a person, the category alone (REP-7). */
final class ProblemEvents {

    private ProblemEvents() {}

    static OutgoingEvent assigned(Problem problem, Category category, ProblemLinks.Weight weight) {
        boolean isAboutIndividual = weight.isAboutIndividual();
        ProblemAssigned data = new ProblemAssigned(
                problem.id().toString(),
                problem.campaignId().toString(),
                isAboutIndividual ? category.name() : problem.title(),
                isAboutIndividual ? category.name() : problem.description(),
                problem.categoryCode(),
                problem.prominence() == null ? null : problem.prominence().name(),
                Objects.requireNonNull(problem.organizationCode()),
                isAboutIndividual,
                Math.toIntExact(weight.opinions()),
                Objects.requireNonNull(problem.assignedOn()));
        return new OutgoingEvent(
                EventCatalogue.PROBLEM_ASSIGNED, "problem", problem.id().value(), problem::version, data);
    }
}

package org.huiyin.opinions.sorting;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.answering.PublishedResults;
import org.huiyin.opinions.directory.OrganizationDirectory;

/** Gives a problem to the organization that is to put it right (SRT-3, REC-2). */
@ApplicationScoped
class AssignProblem {

    private final Problems problems;
    private final ProblemLinks links;
    private final Categories categories;
    private final OrganizationDirectory directory;
    private final PublishedResults results;
    private final Outbox outbox;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    AssignProblem(
            Problems problems,
            ProblemLinks links,
            Categories categories,
            OrganizationDirectory directory,
            PublishedResults results,
            Outbox outbox,
            ChangeLog changeLog,
            DistrictTime time) {
        this.problems = problems;
        this.links = links;
        this.categories = categories;
        this.directory = directory;
        this.results = results;
        this.outbox = outbox;
        this.changeLog = changeLog;
        this.time = time;
    }

    /** What became of it. */
    sealed interface Outcome {
        record Assigned(Problem problem) implements Outcome {}

        /** There is no opinion in it. */
        record Empty() implements Outcome {}

        record Refused(ProblemState state) implements Outcome {}
    }

    @Transactional
    Outcome assign(Caller caller, UUID problemId, String organization) {
        // Nobody links meanwhile: whether it is about a person decides what the event may say.
        results.lock(List.of(problemId));
        Problem problem = problems.get(problemId);
        if (!directory.knows(organization)) {
            throw ProblemException.invalidField("/organizationCode", "unknown", "There is no such organization.");
        }
        ProblemLinks.Weight weight = links.weightOf(problem.id());
        if (weight.isEmpty() && problem.state() == ProblemState.OPEN) {
            // Whether it is about a person is not known before there is an opinion in it.
            return new Outcome.Empty();
        }
        if (!problem.assign(organization, time.today(), time.now())) {
            return new Outcome.Refused(problem.state());
        }
        Category category = categories.require(problem.categoryCode());
        outbox.record(ProblemEvents.assigned(problem, category, weight));
        changeLog.record(
                caller, "assign-problem", "problem", problem.id().toString(), Map.of("organization", organization));
        return new Outcome.Assigned(problem);
    }
}

package org.huiyin.opinions.sorting;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.answering.PublishedResults;

/** Puts a problem into better words, or into another category (SRT-1 to SRT-3). */
@ApplicationScoped
class DescribeProblem {

    private final Problems problems;
    private final Categories categories;
    private final TellAssignment telling;
    private final PublishedResults results;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    DescribeProblem(
            Problems problems,
            Categories categories,
            TellAssignment telling,
            PublishedResults results,
            ChangeLog changeLog,
            DistrictTime time) {
        this.problems = problems;
        this.categories = categories;
        this.telling = telling;
        this.results = results;
        this.changeLog = changeLog;
        this.time = time;
    }

    /** What became of it. */
    sealed interface Outcome {
        record Described(Problem problem) implements Outcome {}

        record Refused(UUID problemId, ProblemState state) implements Outcome {}
    }

    @Transactional
    Outcome describe(Caller caller, UUID id, ProblemRequests.ProblemDescription anew, @Nullable String ifMatch) {
        // Nobody links meanwhile: whether it is about a person decides what the event may say.
        results.lock(List.of(id));
        Problem problem = problems.get(id);
        EntityTags.requireMatch(ifMatch, problem.version());
        categories.require(anew.categoryCode());
        if (!problem.describe(anew.toDescription(problem.campaignId()), time.now())) {
            return new Outcome.Refused(id, problem.state());
        }
        problems.flush();
        telling.tell(problem);
        // Category and prominence before and after the log sees for itself; the words are not for it (SRT-4).
        changeLog.record(caller, "describe-problem", "problem", id.toString(), Map.of());
        return new Outcome.Described(problem);
    }
}

package org.huiyin.opinions.sorting;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.campaign.ReplyTerms;

/** Opens a problem with the opinions that it was seen in (SRT-3). */
@ApplicationScoped
class RaiseProblem {

    private final Problems problems;
    private final Categories categories;
    private final ReplyTerms campaigns;
    private final LinkOpinions linking;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    RaiseProblem(
            Problems problems,
            Categories categories,
            ReplyTerms campaigns,
            LinkOpinions linking,
            ChangeLog changeLog,
            DistrictTime time) {
        this.problems = problems;
        this.categories = categories;
        this.campaigns = campaigns;
        this.linking = linking;
        this.changeLog = changeLog;
        this.time = time;
    }

    @Transactional
    Problem raise(Caller caller, Problem.Description description, List<UUID> opinionIds) {
        if (campaigns.of(description.campaignId()).isEmpty()) {
            throw ProblemException.invalidField("/campaignId", "unknown", "There is no such campaign.");
        }
        categories.require(description.categoryCode());
        Problem problem = new Problem(description, time.now());
        problems.persistAndFlush(problem);
        // None of its words: it may be about a person, and the log is never erased (SRT-4).
        changeLog.record(
                caller,
                "raise-problem",
                "problem",
                problem.id().toString(),
                Map.of("category", description.categoryCode()));
        linking.link(caller, problem, opinionIds);
        return problem;
    }
}

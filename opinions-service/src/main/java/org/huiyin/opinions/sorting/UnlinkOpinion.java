package org.huiyin.opinions.sorting;

import java.time.Instant;
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
import org.huiyin.opinions.OpinionsProblem;
import org.huiyin.opinions.answering.PublishedResults;
import org.huiyin.opinions.answering.ReviewLeavers;
import org.huiyin.opinions.collection.Opinion;
import org.huiyin.opinions.collection.Opinions;

/**
 * Takes an opinion out of a problem again; who put it there and who took it out stays known (SRT-3). When the problem's
 * result was its only answer, it is open again (SRT-5).
 */
@ApplicationScoped
class UnlinkOpinion {

    private final Problems problems;
    private final ProblemLinks links;
    private final Opinions opinions;
    private final PublishedResults results;
    private final ReviewLeavers leavers;
    private final TellAssignment telling;
    private final Outbox outbox;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    UnlinkOpinion(
            Problems problems,
            ProblemLinks links,
            Opinions opinions,
            PublishedResults results,
            ReviewLeavers leavers,
            TellAssignment telling,
            Outbox outbox,
            ChangeLog changeLog,
            DistrictTime time) {
        this.problems = problems;
        this.links = links;
        this.opinions = opinions;
        this.results = results;
        this.leavers = leavers;
        this.telling = telling;
        this.outbox = outbox;
        this.changeLog = changeLog;
        this.time = time;
    }

    @Transactional
    Problem unlink(Caller caller, UUID problemId, UUID opinionId) {
        results.lock(List.of(problemId));
        Problem problem = problems.get(problemId);
        ProblemLink link = links.standing(problem.id(), opinionId)
                .orElseThrow(
                        () -> new ProblemException(OpinionsProblem.OPINION_NOT_LINKED, "It may have been taken out."));
        Opinion opinion = opinions.findById(opinionId);
        Instant now = time.now();
        link.undo(caller.name(), now);
        problem.regroup(ProblemMove.UNLINK, now);
        opinion.leaveProblem(problemId, now);
        outbox.recordAll(leavers.review(List.of(opinion)));
        telling.tell(problem);
        changeLog.record(
                caller, "unlink-opinion", "problem", problem.id().toString(), Map.of("opinionId", opinionId));
        return problem;
    }
}

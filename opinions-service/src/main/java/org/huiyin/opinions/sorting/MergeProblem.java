package org.huiyin.opinions.sorting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.answering.PublishedResults;

/** Merges a problem into another: its opinions go there, its words and history stay (SRT-3). */
@ApplicationScoped
class MergeProblem {

    /** In one transaction, whose length others must wait for. */
    static final int MOST_OPINIONS = 10_000;

    private final Problems problems;
    private final ProblemLinks links;
    private final Regroupings regroupings;
    private final MoveOpinions moving;
    private final TellAssignment telling;
    private final PublishedResults results;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    MergeProblem(
            Problems problems,
            ProblemLinks links,
            Regroupings regroupings,
            MoveOpinions moving,
            TellAssignment telling,
            PublishedResults results,
            ChangeLog changeLog,
            DistrictTime time) {
        this.problems = problems;
        this.links = links;
        this.regroupings = regroupings;
        this.moving = moving;
        this.telling = telling;
        this.results = results;
        this.changeLog = changeLog;
        this.time = time;
    }

    @Transactional
    Regrouped merge(Caller caller, UUID problemId, UUID intoId) {
        if (problemId.equals(intoId)) {
            throw ProblemException.invalidField("/intoProblemId", "same", "A problem cannot be merged into itself.");
        }
        // Nobody links, and no result arrives, meanwhile.
        results.lock(List.of(problemId, intoId));
        Problem from = problems.get(problemId);
        Problem into = target(intoId, from);
        List<UUID> opinionIds = links.opinionsIn(from.id(), MOST_OPINIONS + 1);
        if (opinionIds.size() > MOST_OPINIONS) {
            return new Regrouped.TooLarge();
        }
        if (ProblemLife.next(into.state(), ProblemMove.ABSORB).isEmpty()) {
            return new Regrouped.NotInState(intoId, into.state());
        }
        Instant now = time.now();
        if (!from.mergeInto(into.id(), now)) {
            return new Regrouped.NotInState(problemId, from.state());
        }
        into.regroup(ProblemMove.ABSORB, now);
        Regrouping regrouping =
                new Regrouping(RegroupingKind.MERGE, from, into, opinionIds.size(), caller.name(), now);
        regroupings.persistAndFlush(regrouping);
        moving.move(caller, regrouping, from, into, opinionIds);
        telling.tell(into);
        changeLog.record(
                caller,
                "merge-problem",
                "problem",
                problemId.toString(),
                Map.of("into", intoId, "regrouping", regrouping.id(), "opinions", opinionIds.size()));
        return new Regrouped.Done(regrouping);
    }

    private Problem target(UUID id, Problem from) {
        Problem into = problems.findByIdOptional(id)
                .orElseThrow(() ->
                        ProblemException.invalidField("/intoProblemId", "unknown", "There is no such problem."));
        if (!into.campaignId().equals(from.campaignId())) {
            throw ProblemException.invalidField("/intoProblemId", "other-campaign", "It belongs to another campaign.");
        }
        return into;
    }
}

package org.huiyin.opinions.sorting;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.answering.PublishedResults;

/** Makes a new problem of some of a problem's opinions (SRT-3). */
@ApplicationScoped
class SplitProblem {

    private final Problems problems;
    private final ProblemLinks links;
    private final Categories categories;
    private final Regroupings regroupings;
    private final MoveOpinions moving;
    private final TellAssignment telling;
    private final PublishedResults results;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    SplitProblem(
            Problems problems,
            ProblemLinks links,
            Categories categories,
            Regroupings regroupings,
            MoveOpinions moving,
            TellAssignment telling,
            PublishedResults results,
            ChangeLog changeLog,
            DistrictTime time) {
        this.problems = problems;
        this.links = links;
        this.categories = categories;
        this.regroupings = regroupings;
        this.moving = moving;
        this.telling = telling;
        this.results = results;
        this.changeLog = changeLog;
        this.time = time;
    }

    @Transactional
    Regrouped split(Caller caller, UUID problemId, ProblemRequests.ProblemDescription part, List<UUID> opinionIds) {
        results.lock(List.of(problemId));
        Problem from = problems.get(problemId);
        categories.require(part.categoryCode());
        Instant now = time.now();
        if (!from.regroup(ProblemMove.SPLIT, now)) {
            return new Regrouped.NotInState(problemId, from.state());
        }
        Set<UUID> chosen = new LinkedHashSet<>(opinionIds);
        requireSome(from, chosen, opinionIds);
        Problem split = new Problem(part.toDescription(from.campaignId()), now);
        problems.persistAndFlush(split);
        Regrouping regrouping = new Regrouping(RegroupingKind.SPLIT, from, split, chosen.size(), caller.name(), now);
        regroupings.persistAndFlush(regrouping);
        moving.move(caller, regrouping, from, split, List.copyOf(chosen));
        telling.tell(from);
        changeLog.record(
                caller,
                "split-problem",
                "problem",
                problemId.toString(),
                Map.of("into", split.id().value(), "regrouping", regrouping.id(), "opinions", chosen.size()));
        return new Regrouped.Done(regrouping);
    }

    /** Some, and not all: a problem whose opinions are all taken is not split but described anew. */
    private void requireSome(Problem from, Set<UUID> chosen, List<UUID> asSent) {
        Set<UUID> standing = links.standing(from.id(), chosen).keySet();
        for (UUID id : chosen) {
            if (!standing.contains(id)) {
                throw ProblemException.invalidField(
                        "/opinionIds/" + asSent.indexOf(id), "not-linked", "The opinion is not in the problem.");
            }
        }
        if (links.opinionsIn(from.id(), chosen.size() + 1).size() == chosen.size()) {
            throw ProblemException.invalidField(
                    "/opinionIds", "nothing-left", "Leave at least one opinion in the problem.");
        }
    }
}

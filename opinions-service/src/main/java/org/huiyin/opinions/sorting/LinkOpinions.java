package org.huiyin.opinions.sorting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.outbox.OutgoingEvent;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.answering.PublishedResults;
import org.huiyin.opinions.collection.Opinion;
import org.huiyin.opinions.collection.OpinionEvents;
import org.huiyin.opinions.collection.Opinions;

/** Puts opinions into a problem (SRT-3). Results that the problem has already reach them at once (SRT-5). */
@ApplicationScoped
class LinkOpinions {

    private final Problems problems;
    private final ProblemLinks links;
    private final Opinions opinions;
    private final PublishedResults results;
    private final TellAssignment telling;
    private final Outbox outbox;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    LinkOpinions(
            Problems problems,
            ProblemLinks links,
            Opinions opinions,
            PublishedResults results,
            TellAssignment telling,
            Outbox outbox,
            ChangeLog changeLog,
            DistrictTime time) {
        this.problems = problems;
        this.links = links;
        this.opinions = opinions;
        this.results = results;
        this.telling = telling;
        this.outbox = outbox;
        this.changeLog = changeLog;
        this.time = time;
    }

    @Transactional
    Problem link(Caller caller, UUID problemId, List<UUID> opinionIds) {
        results.lock(List.of(problemId));
        Problem problem = problems.get(problemId);
        if (!problem.regroup(ProblemMove.LINK, time.now())) {
            throw Regrouped.refusal(problemId, problem.state());
        }
        link(caller, problem, opinionIds);
        telling.tell(problem);
        return problem;
    }

    /** Inside the transaction of a problem that is new or locked. */
    void link(Caller caller, Problem problem, List<UUID> opinionIds) {
        UUID problemId = problem.id().value();
        boolean isSolved = !results.solved(List.of(problemId)).isEmpty();
        LocalDate today = time.today();
        Instant now = time.now();
        List<OutgoingEvent> events = new ArrayList<>();
        List<UUID> linked = new ArrayList<>();
        for (Opinion opinion : load(problem, opinionIds)) {
            if (opinion.problemIds().contains(problemId)) {
                continue;
            }
            opinion.joinProblem(problemId, problem.categoryCode(), problem.prominence(), now);
            links.persist(new ProblemLink(problem.id(), opinion.id(), caller.name(), now));
            linked.add(opinion.id().value());
            boolean isAnswered = isSolved && opinion.reviewResult(true, today, now) == Opinion.Review.ANSWERED;
            events.add(isAnswered ? OpinionEvents.answered(opinion) : OpinionEvents.sorted(opinion));
        }
        outbox.recordAll(events);
        if (!linked.isEmpty()) {
            changeLog.record(
                    caller, "link-opinions", "problem", problem.id().toString(), Map.of("opinionIds", linked));
        }
    }

    private List<Opinion> load(Problem problem, List<UUID> opinionIds) {
        Map<UUID, Opinion> found = new HashMap<>();
        Set<UUID> wanted = new LinkedHashSet<>(opinionIds);
        opinions.lock(wanted).forEach(opinion -> found.put(opinion.id().value(), opinion));
        for (UUID id : wanted) {
            String pointer = "/opinionIds/" + opinionIds.indexOf(id);
            Opinion opinion = found.get(id);
            if (opinion == null) {
                throw ProblemException.invalidField(pointer, "unknown", "There is no such opinion.");
            }
            if (!opinion.campaignId().equals(problem.campaignId())) {
                throw ProblemException.invalidField(pointer, "other-campaign", "It belongs to another campaign.");
            }
        }
        return wanted.stream().map(found::get).toList();
    }
}

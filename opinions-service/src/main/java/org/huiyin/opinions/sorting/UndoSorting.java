package org.huiyin.opinions.sorting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.outbox.OutgoingEvent;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.answering.PublishedResults;
import org.huiyin.opinions.answering.ReviewLeavers;
import org.huiyin.opinions.collection.Moved;
import org.huiyin.opinions.collection.Opinion;
import org.huiyin.opinions.collection.OpinionEvents;
import org.huiyin.opinions.collection.Opinions;

/**
 * Undoes a sorting (SRT-1, SRT-2): each opinion becomes what it was, unless somebody has sorted it anew since. An
 * answer that was given meanwhile stays given; one whose only answer was the result of the problem that it leaves is
 * open again (SRT-5).
 */
@ApplicationScoped
class UndoSorting {

    private final OpinionSortings sortings;
    private final Opinions opinions;
    private final Problems problems;
    private final ProblemLinks links;
    private final TellAssignment telling;
    private final PublishedResults results;
    private final ReviewLeavers leavers;
    private final Outbox outbox;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    UndoSorting(
            OpinionSortings sortings,
            Opinions opinions,
            Problems problems,
            ProblemLinks links,
            TellAssignment telling,
            PublishedResults results,
            ReviewLeavers leavers,
            Outbox outbox,
            ChangeLog changeLog,
            DistrictTime time) {
        this.sortings = sortings;
        this.opinions = opinions;
        this.problems = problems;
        this.links = links;
        this.telling = telling;
        this.results = results;
        this.leavers = leavers;
        this.outbox = outbox;
        this.changeLog = changeLog;
        this.time = time;
    }

    /** Nothing when it was undone already. */
    @Transactional
    Optional<SortedNow> undo(Caller caller, UUID id) {
        OpinionSorting sorting = sortings.get(id);
        UUID problemId = sorting.problemId();
        if (problemId != null) {
            results.lock(List.of(problemId));
        }
        List<SortedOpinion> entries = sortings.entries(sorting);
        Map<UUID, Opinion> found = new HashMap<>();
        List<UUID> ids = entries.stream().map(SortedOpinion::opinionId).toList();
        opinions.lock(ids).forEach(opinion -> found.put(opinion.id().value(), opinion));
        // Another may have undone it while this one waited.
        sortings.getEntityManager().refresh(sorting);
        if (sorting.isUndone()) {
            return Optional.empty();
        }
        Instant now = time.now();
        Map<UUID, ProblemLink> standing = problemId == null ? Map.of() : links.standing(new ProblemId(problemId), ids);
        List<OutgoingEvent> events = new ArrayList<>();
        List<Opinion> left = new ArrayList<>();
        List<SortedNow.Each> outcomes = new ArrayList<>();
        for (SortedOpinion entry : entries) {
            Opinion opinion = found.get(entry.opinionId());
            ProblemLink link = entry.isJoined() ? standing.get(entry.opinionId()) : null;
            Optional<SortingObstacle> obstacle = restore(caller, entry, opinion, link, now);
            if (obstacle.isEmpty() && link != null) {
                left.add(opinion);
            } else if (obstacle.isEmpty()) {
                events.add(OpinionEvents.sorted(opinion));
            }
            outcomes.add(obstacle.map(reason -> SortedNow.Each.refused(entry.opinionId(), reason))
                    .orElseGet(() -> SortedNow.Each.of(entry.opinionId(), SortingOutcome.RESTORED)));
        }
        sorting.undo(caller.name(), now);
        events.addAll(leavers.review(left));
        outbox.recordAll(events);
        if (problemId != null) {
            leaveProblemRegrouped(problemId, now);
        }
        changeLog.record(
                caller,
                "undo-sorting",
                "opinion-sorting",
                id.toString(),
                Map.of("restored", events.size(), "left", entries.size() - events.size()));
        sortings.flush();
        return Optional.of(new SortedNow(sorting, outcomes));
    }

    private Optional<SortingObstacle> restore(
            Caller caller, SortedOpinion entry, Opinion opinion, @Nullable ProblemLink link, Instant now) {
        if (!SortedOpinion.Place.of(opinion).equals(entry.after())) {
            return Optional.of(SortingObstacle.SORTED_ANEW);
        }
        if (entry.isJoined() && link == null) {
            return Optional.of(SortingObstacle.MOVED_ON);
        }
        int problemsLeft = opinion.problemIds().size() - (link == null ? 0 : 1);
        if (entry.before().category() == null && problemsLeft > 0) {
            return Optional.of(SortingObstacle.IN_PROBLEM);
        }
        if (!entry.before().equals(entry.after())
                && opinion.sortBack(entry.before().category(), entry.before().prominence(), now)
                        instanceof Moved.Refused) {
            return Optional.of(SortingObstacle.NOT_IN_STATE);
        }
        if (link != null) {
            link.undo(caller.name(), now);
            opinion.leaveProblem(link.problemId(), now);
        }
        return Optional.empty();
    }

    private void leaveProblemRegrouped(UUID problemId, Instant now) {
        Problem problem = problems.get(problemId);
        if (problem.regroup(ProblemMove.UNLINK, now)) {
            telling.tell(problem);
        }
    }
}

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

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.outbox.OutgoingEvent;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.answering.PublishedResults;
import org.huiyin.opinions.collection.Moved;
import org.huiyin.opinions.collection.Opinion;
import org.huiyin.opinions.collection.OpinionEvents;
import org.huiyin.opinions.collection.Opinions;
import org.huiyin.opinions.collection.Prominence;

/**
 * Sorts many opinions at once: into a category, as prominent, into a problem (SRT-1 to SRT-3). One that cannot be
 * sorted stops no other.
 */
@ApplicationScoped
class SortOpinions {

    /** In one transaction. */
    static final int MOST_OPINIONS = 1_000;

    private final Opinions opinions;
    private final OpinionSortings sortings;
    private final Categories categories;
    private final Problems problems;
    private final ProblemLinks links;
    private final TellAssignment telling;
    private final PublishedResults results;
    private final Outbox outbox;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    SortOpinions(
            Opinions opinions,
            OpinionSortings sortings,
            Categories categories,
            Problems problems,
            ProblemLinks links,
            TellAssignment telling,
            PublishedResults results,
            Outbox outbox,
            ChangeLog changeLog,
            DistrictTime time) {
        this.opinions = opinions;
        this.sortings = sortings;
        this.categories = categories;
        this.problems = problems;
        this.links = links;
        this.telling = telling;
        this.results = results;
        this.outbox = outbox;
        this.changeLog = changeLog;
        this.time = time;
    }

    @Transactional
    SortedNow sort(Caller caller, OpinionSorting.Wish wish, List<UUID> opinionIds) {
        if (wish.category() != null) {
            categories.require(wish.category());
        }
        Instant now = time.now();
        Problem problem = wish.problem() == null ? null : lockedProblem(wish.problem(), now);
        OpinionSorting sorting = new OpinionSorting(wish, caller.name(), now);
        sortings.persistAndFlush(sorting);
        Work work = new Work(caller, wish, sorting, problem, now);
        Set<UUID> wanted = new LinkedHashSet<>(opinionIds);
        Map<UUID, Opinion> found = new HashMap<>();
        opinions.lock(wanted).forEach(opinion -> found.put(opinion.id().value(), opinion));
        List<SortedNow.Each> outcomes = wanted.stream().map(id -> sort(work, id, found.get(id))).toList();
        outbox.recordAll(work.events);
        if (problem != null) {
            telling.tell(problem);
        }
        changeLog.record(caller, "sort-opinions", "opinion-sorting", sorting.id().toString(), detailsOf(sorting));
        return new SortedNow(sorting, outcomes);
    }

    private Problem lockedProblem(UUID id, Instant now) {
        results.lock(List.of(id));
        Problem problem = problems.findByIdOptional(id)
                .orElseThrow(() -> ProblemException.invalidField("/problemId", "unknown", "There is no such problem."));
        if (!problem.regroup(ProblemMove.LINK, now)) {
            throw Regrouped.refusal(id, problem.state());
        }
        return problem;
    }

    private SortedNow.Each sort(Work work, UUID id, @Nullable Opinion opinion) {
        if (opinion == null) {
            return SortedNow.Each.refused(id, SortingObstacle.UNKNOWN);
        }
        Problem problem = work.problem;
        if (problem != null && !problem.campaignId().equals(opinion.campaignId())) {
            return SortedNow.Each.refused(id, SortingObstacle.OTHER_CAMPAIGN);
        }
        SortedOpinion.Place before = SortedOpinion.Place.of(opinion);
        SortedOpinion.Place after = work.placeFor(before);
        if (after.category() == null) {
            return SortedNow.Each.refused(id, SortingObstacle.NOT_CATEGORIZED);
        }
        boolean isJoining = problem != null && !opinion.problemIds().contains(problem.id().value());
        if (before.equals(after) && !isJoining) {
            return SortedNow.Each.of(id, SortingOutcome.UNCHANGED);
        }
        if (!before.equals(after)
                && opinion.sort(after.category(), after.prominence(), work.now) instanceof Moved.Refused) {
            return SortedNow.Each.refused(id, SortingObstacle.NOT_IN_STATE);
        }
        boolean isAnswered = isJoining && problem != null && join(work, problem, opinion);
        work.keep(opinion, before, isJoining);
        work.events.add(isAnswered ? OpinionEvents.answered(opinion) : OpinionEvents.sorted(opinion));
        return SortedNow.Each.of(id, SortingOutcome.SORTED);
    }

    /** Whether a result that the problem has already answered the opinion (SRT-5). */
    private boolean join(Work work, Problem problem, Opinion opinion) {
        opinion.joinProblem(problem.id().value(), problem.categoryCode(), problem.prominence(), work.now);
        links.persist(new ProblemLink(problem.id(), opinion.id(), work.caller.name(), work.now));
        return work.isSolved && opinion.reviewResult(true, work.today, work.now) == Opinion.Review.ANSWERED;
    }

    private static Map<String, Object> detailsOf(OpinionSorting sorting) {
        Map<String, Object> details = new HashMap<>();
        details.put("opinions", sorting.opinionCount());
        details.put("category", sorting.categoryCode());
        details.put("prominence", sorting.isWithoutProminence() ? "none" : sorting.prominence());
        details.put("problem", sorting.problemId());
        details.values().removeIf(value -> value == null);
        return details;
    }

    private final class Work {

        private final Caller caller;
        private final OpinionSorting.Wish wish;
        private final OpinionSorting sorting;
        private final @Nullable Problem problem;
        private final Instant now;
        private final LocalDate today = time.today();
        private final boolean isSolved;
        private final List<OutgoingEvent> events = new ArrayList<>();

        Work(
                Caller caller,
                OpinionSorting.Wish wish,
                OpinionSorting sorting,
                @Nullable Problem problem,
                Instant now) {
            this.caller = caller;
            this.wish = wish;
            this.sorting = sorting;
            this.problem = problem;
            this.now = now;
            this.isSolved = problem != null && !results.solved(List.of(problem.id().value())).isEmpty();
        }

        /** What is not asked for stays; an opinion without a category takes the problem's, as when it is linked. */
        SortedOpinion.Place placeFor(SortedOpinion.Place before) {
            boolean isOfProblem = wish.category() == null && before.category() == null && problem != null;
            String category = wish.category() != null ? wish.category() : before.category();
            Prominence prominence = before.prominence();
            if (isOfProblem && problem != null) {
                category = problem.categoryCode();
                prominence = problem.prominence();
            }
            if (wish.withoutProminence()) {
                prominence = null;
            } else if (wish.prominence() != null) {
                prominence = wish.prominence();
            }
            return new SortedOpinion.Place(category, prominence);
        }

        void keep(Opinion opinion, SortedOpinion.Place before, boolean isJoining) {
            sorting.count();
            sortings.getEntityManager().persist(new SortedOpinion(sorting.id(), opinion, before, isJoining));
        }
    }
}

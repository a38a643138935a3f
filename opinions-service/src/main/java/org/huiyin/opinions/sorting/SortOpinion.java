package org.huiyin.opinions.sorting;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.collection.Moved;
import org.huiyin.opinions.collection.Opinion;
import org.huiyin.opinions.collection.OpinionEvents;
import org.huiyin.opinions.collection.Opinions;
import org.huiyin.opinions.collection.Prominence;

/** Puts an opinion into a category, or into another one (SRT-1, SRT-2). */
@ApplicationScoped
class SortOpinion {

    private final Opinions opinions;
    private final Categories categories;
    private final OpinionSortings sortings;
    private final Outbox outbox;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    SortOpinion(
            Opinions opinions,
            Categories categories,
            OpinionSortings sortings,
            Outbox outbox,
            ChangeLog changeLog,
            DistrictTime time) {
        this.opinions = opinions;
        this.categories = categories;
        this.sortings = sortings;
        this.outbox = outbox;
        this.changeLog = changeLog;
        this.time = time;
    }

    @Transactional
    Moved sort(Caller caller, UUID opinionId, String category, @Nullable Prominence prominence) {
        Opinion opinion =
                opinions.findByIdOptional(opinionId).orElseThrow(() -> ProblemException.notFound("opinion"));
        categories.require(category);
        Map<String, String> details = new HashMap<>();
        details.put("before", String.valueOf(opinion.categoryCode()));
        details.put("after", category);
        SortedOpinion.Place before = SortedOpinion.Place.of(opinion);
        Moved moved = opinion.sort(category, prominence, time.now());
        if (moved instanceof Moved.To) {
            keep(caller, opinion, before, prominence);
            outbox.record(OpinionEvents.sorted(opinion));
            changeLog.record(caller, "sort-opinion", "opinion", opinion.id().toString(), details);
        }
        return moved;
    }

    /** So that it can be undone as many at once can. */
    private void keep(
            Caller caller, Opinion opinion, SortedOpinion.Place before, @Nullable Prominence prominence) {
        if (before.equals(SortedOpinion.Place.of(opinion))) {
            return;
        }
        OpinionSorting sorting = new OpinionSorting(
                new OpinionSorting.Wish(opinion.categoryCode(), prominence, prominence == null, null),
                caller.name(),
                time.now());
        sorting.count();
        sortings.persist(sorting);
        sortings.getEntityManager().persist(new SortedOpinion(sorting.id(), opinion, before, false));
    }
}

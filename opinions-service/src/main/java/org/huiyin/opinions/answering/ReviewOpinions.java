package org.huiyin.opinions.answering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.outbox.OutgoingEvent;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.collection.Opinion;
import org.huiyin.opinions.collection.OpinionEvents;
import org.huiyin.opinions.collection.Opinions;

/** Brings every opinion in some problems up to the results that stand now (SRT-5), however many there are. */
@ApplicationScoped
class ReviewOpinions {

    private static final int CHUNK = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Opinions opinions;
    private final PublishedResults results;
    private final Outbox outbox;
    private final DistrictTime time;

    ReviewOpinions(Opinions opinions, PublishedResults results, Outbox outbox, DistrictTime time) {
        this.opinions = opinions;
        this.results = results;
        this.outbox = outbox;
        this.time = time;
    }

    /** How many opinions it changed. The problems are locked, and the results were saved. */
    @Transactional(Transactional.TxType.MANDATORY)
    int review(Collection<UUID> problems) {
        int changed = 0;
        List<UUID> ids = opinions.idsInProblems(problems, BEFORE_ALL, CHUNK);
        while (!ids.isEmpty()) {
            changed += reviewChunk(opinions.lock(ids));
            opinions.getEntityManager().clear();
            ids = opinions.idsInProblems(problems, ids.getLast(), CHUNK);
        }
        return changed;
    }

    private int reviewChunk(List<Opinion> chunk) {
        Set<UUID> named = new HashSet<>();
        chunk.forEach(opinion -> named.addAll(opinion.problemIds()));
        Set<UUID> solved = results.solved(named);
        LocalDate today = time.today();
        Instant now = time.now();
        List<OutgoingEvent> events = new ArrayList<>();
        for (Opinion opinion : chunk) {
            boolean isSolved = opinion.problemIds().stream().anyMatch(solved::contains);
            switch (opinion.reviewResult(isSolved, today, now)) {
                case ANSWERED -> events.add(OpinionEvents.answered(opinion));
                case SOLUTION_CHANGED -> events.add(OpinionEvents.solutionChanged(opinion));
                case NOTHING_CHANGED -> {}
            }
        }
        outbox.recordAll(events);
        return events.size();
    }
}

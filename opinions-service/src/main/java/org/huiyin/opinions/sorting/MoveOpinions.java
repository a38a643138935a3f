package org.huiyin.opinions.sorting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.answering.ReviewLeavers;
import org.huiyin.opinions.collection.Opinion;
import org.huiyin.opinions.collection.Opinions;

/**
 * Takes opinions from one problem to another and back, with the provenance of each link (SRT-3). Results of the problem
 * that they come to reach them at once, those of the one that they leave no longer do (SRT-5),
 * and what had no other answer is open again.
 */
@ApplicationScoped
class MoveOpinions {

    private static final int CHUNK = 500;

    private final ProblemLinks links;
    private final Opinions opinions;
    private final ReviewLeavers leavers;
    private final EntityManager entities;
    private final Outbox outbox;
    private final DistrictTime time;

    MoveOpinions(
            ProblemLinks links,
            Opinions opinions,
            ReviewLeavers leavers,
            EntityManager entities,
            Outbox outbox,
            DistrictTime time) {
        this.links = links;
        this.opinions = opinions;
        this.leavers = leavers;
        this.entities = entities;
        this.outbox = outbox;
        this.time = time;
    }

    /** Every opinion stands in {@code from}; both problems are locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    void move(Caller caller, Regrouping regrouping, Problem from, Problem to, List<UUID> opinionIds) {
        Instant now = time.now();
        for (List<UUID> chunk : chunks(opinionIds)) {
            Map<UUID, ProblemLink> left = links.standing(from.id(), chunk);
            Map<UUID, ProblemLink> found = links.standing(to.id(), chunk);
            List<Opinion> locked = opinions.lock(chunk);
            for (Opinion opinion : locked) {
                UUID id = opinion.id().value();
                entities.persist(new RegroupingMove(regrouping, id, found.containsKey(id)));
                left.get(id).undo(caller.name(), now);
                opinion.leaveProblem(from.id().value(), now);
                if (!found.containsKey(id)) {
                    enter(caller, regrouping, opinion, from, to, now);
                }
            }
            outbox.recordAll(leavers.review(locked));
            letGo(locked);
        }
    }

    /** Every moved opinion stands in {@code to}; both problems are locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    void moveBack(Caller caller, Regrouping regrouping, Problem from, Problem to, List<RegroupingMove> moves) {
        Instant now = time.now();
        Set<UUID> toStay = new HashSet<>();
        moves.stream().filter(RegroupingMove::wasThere).map(RegroupingMove::opinionId).forEach(toStay::add);
        for (List<UUID> chunk : chunks(moves.stream().map(RegroupingMove::opinionId).toList())) {
            Map<UUID, ProblemLink> taken = links.standing(to.id(), chunk);
            Map<UUID, ProblemLink> present = links.standing(from.id(), chunk);
            List<Opinion> locked = opinions.lock(chunk);
            for (Opinion opinion : locked) {
                UUID id = opinion.id().value();
                if (!toStay.contains(id)) {
                    taken.get(id).undo(caller.name(), now);
                    opinion.leaveProblem(to.id().value(), now);
                }
                if (!present.containsKey(id)) {
                    enter(caller, regrouping, opinion, to, from, now);
                }
            }
            outbox.recordAll(leavers.review(locked));
            letGo(locked);
        }
    }

    private void enter(
            Caller caller, Regrouping regrouping, Opinion opinion, Problem cameFrom, Problem to, Instant now) {
        links.persist(ProblemLink.moved(to.id(), opinion.id(), cameFrom.id(), regrouping, caller.name(), now));
        opinion.joinProblem(to.id().value(), to.categoryCode(), to.prominence(), now);
    }

    /** Ten thousand opinions with their texts would not fit into memory beside all else. */
    private void letGo(List<Opinion> opinions) {
        entities.flush();
        opinions.forEach(entities::detach);
    }

    private static List<List<UUID>> chunks(List<UUID> ids) {
        List<List<UUID>> chunks = new ArrayList<>();
        for (int start = 0; start < ids.size(); start += CHUNK) {
            chunks.add(ids.subList(start, Math.min(start + CHUNK, ids.size())));
        }
        return chunks;
    }
}

package org.huiyin.opinions.likeness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.collection.Opinion;
import org.huiyin.opinions.collection.Opinions;

/** The opinions that may say the same as another, with what a person decided on each (SRT-3). */
@ApplicationScoped
class FindDuplicates {

    /** From here on two texts of ordinary length are usually versions of one. */
    static final double LEAST_SIMILARITY = 0.6;
    private static final int MOST_CANDIDATES = 50;
    private static final int MOST_DECIDED = 200;

    private final Opinions opinions;
    private final LikeOpinions like;
    private final DuplicateDecisions decisions;

    FindDuplicates(Opinions opinions, LikeOpinions like, DuplicateDecisions decisions) {
        this.opinions = opinions;
        this.like = like;
        this.decisions = decisions;
    }

    @Transactional
    LikenessViews.DuplicatesView find(UUID id) {
        Opinion opinion = opinions.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("opinion"));
        Map<UUID, DuplicateDecision> decided = new HashMap<>();
        decisions.standingOn(id, MOST_DECIDED).forEach(decision -> decided.put(decision.otherThan(id), decision));
        List<LikenessViews.DuplicateView> items = new ArrayList<>();
        LikeOpinions.compared(NormalText.of(opinion.text()), opinions.withIds(decided.keySet()), 0)
                .forEach(other -> items.add(LikenessViews.DuplicateView.from(other, decided.get(idOf(other)))));
        like.to(opinion, LEAST_SIMILARITY).stream()
                .filter(other -> !decided.containsKey(idOf(other)))
                .limit(MOST_CANDIDATES)
                .forEach(other -> items.add(LikenessViews.DuplicateView.from(other, null)));
        return new LikenessViews.DuplicatesView(like.isLookedAt(opinion), items);
    }

    private static UUID idOf(LikeOpinions.Like like) {
        return like.opinion().id().value();
    }
}

package org.huiyin.opinions.sorting;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Looks for what came after a regrouping and stands in the way of undoing it (SRT-3). */
@ApplicationScoped
class RegroupingObstacles {

    /** Opinions that are named. */
    private static final int MOST_NAMED = 20;

    private final Regroupings regroupings;
    private final ProblemLinks links;

    RegroupingObstacles(Regroupings regroupings, ProblemLinks links) {
        this.regroupings = regroupings;
        this.links = links;
    }

    /** The first of them, in the order in which they are best removed. */
    Optional<Regrouped.Obstructed> of(Regrouping regrouping, Problem from, Problem to, List<RegroupingMove> moves) {
        if (regrouping.isUndone()) {
            return Optional.of(new Regrouped.Obstructed(RegroupingObstacle.ALREADY_UNDONE, null));
        }
        if (to.state() == ProblemState.MERGED) {
            return Optional.of(mergedOn(to));
        }
        if (regrouping.kind() == RegroupingKind.SPLIT && from.state() == ProblemState.MERGED) {
            return Optional.of(mergedOn(from));
        }
        if (to.state() == ProblemState.ASSIGNED && !regrouping.isTargetAssigned()) {
            return Optional.of(new Regrouped.Obstructed(RegroupingObstacle.ASSIGNED_SINCE, null));
        }
        List<UUID> moved = moves.stream().map(RegroupingMove::opinionId).toList();
        return gone(regrouping, to, moved).or(() -> added(regrouping, to, moved));
    }

    private Regrouped.Obstructed mergedOn(Problem merged) {
        UUID merge = regroupings.mergeOf(merged.id().value()).map(Regrouping::id).orElse(null);
        return new Regrouped.Obstructed(RegroupingObstacle.MERGED_ON, merge);
    }

    private Optional<Regrouped.Obstructed> gone(Regrouping regrouping, Problem to, List<UUID> moved) {
        Set<UUID> present = new HashSet<>(links.opinionsIn(to.id(), Integer.MAX_VALUE));
        List<UUID> gone =
                moved.stream().filter(id -> !present.contains(id)).limit(MOST_NAMED).toList();
        if (gone.isEmpty()) {
            return Optional.empty();
        }
        UUID later = regroupings.thatTook(to.id().value(), gone, regrouping).map(Regrouping::id).orElse(null);
        return Optional.of(new Regrouped.Obstructed(RegroupingObstacle.OPINIONS_GONE, later, gone));
    }

    /** A new problem ends with the split that it came of, so it may hold nothing else by then. */
    private Optional<Regrouped.Obstructed> added(Regrouping regrouping, Problem to, List<UUID> moved) {
        if (regrouping.kind() != RegroupingKind.SPLIT) {
            return Optional.empty();
        }
        Optional<Regrouping> later = regroupings.thatBrought(to.id().value(), regrouping);
        Set<UUID> own = new HashSet<>(moved);
        List<UUID> added = links.opinionsIn(to.id(), moved.size() + MOST_NAMED).stream()
                .filter(id -> !own.contains(id))
                .toList();
        return later.isEmpty() && added.isEmpty()
                ? Optional.empty()
                : Optional.of(new Regrouped.Obstructed(
                        RegroupingObstacle.OPINIONS_ADDED, later.map(Regrouping::id).orElse(null), added));
    }
}

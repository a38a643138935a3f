package org.huiyin.opinions.sorting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.answering.PublishedResults;

/**
 * Undoes a merge or a split (SRT-3): every opinion that moved goes back where it was. What came after it must be undone
 * before it.
 */
@ApplicationScoped
class UndoRegrouping {

    private final Problems problems;
    private final Regroupings regroupings;
    private final RegroupingObstacles obstacles;
    private final MoveOpinions moving;
    private final TellAssignment telling;
    private final PublishedResults results;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    UndoRegrouping(
            Problems problems,
            Regroupings regroupings,
            RegroupingObstacles obstacles,
            MoveOpinions moving,
            TellAssignment telling,
            PublishedResults results,
            ChangeLog changeLog,
            DistrictTime time) {
        this.problems = problems;
        this.regroupings = regroupings;
        this.obstacles = obstacles;
        this.moving = moving;
        this.telling = telling;
        this.results = results;
        this.changeLog = changeLog;
        this.time = time;
    }

    @Transactional
    Regrouped undo(Caller caller, UUID id) {
        Regrouping regrouping = regroupings.get(id);
        results.lock(List.of(regrouping.fromProblemId(), regrouping.toProblemId()));
        // Another may have undone it while this one waited.
        regroupings.getEntityManager().refresh(regrouping);
        Problem from = problems.get(regrouping.fromProblemId());
        Problem to = problems.get(regrouping.toProblemId());
        List<RegroupingMove> moves = regroupings.moves(regrouping);
        Optional<Regrouped.Obstructed> obstacle = obstacles.of(regrouping, from, to, moves);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        Instant now = time.now();
        moving.moveBack(caller, regrouping, from, to, moves);
        switch (regrouping.kind()) {
            case MERGE -> {
                from.restore(now);
                to.regroup(ProblemMove.UNLINK, now);
            }
            case SPLIT -> {
                to.rejoin(from.id(), now);
                from.regroup(ProblemMove.LINK, now);
            }
        }
        regrouping.undo(caller.name(), now);
        telling.tell(from);
        telling.tell(to);
        changeLog.record(
                caller,
                "undo-regrouping",
                "problem",
                from.id().toString(),
                Map.of("regrouping", id, "other", to.id().value(), "opinions", moves.size()));
        regroupings.flush();
        return new Regrouped.Done(regrouping);
    }
}

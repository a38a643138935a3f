package org.huiyin.opinions.likeness;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.OpinionsProblem;
import org.huiyin.opinions.collection.Opinion;
import org.huiyin.opinions.collection.Opinions;

/** A person says that two opinions are the same, or that they are not, or takes it back (SRT-3). */
@ApplicationScoped
class DecideDuplicate {

    private final Opinions opinions;
    private final DuplicateDecisions decisions;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    DecideDuplicate(Opinions opinions, DuplicateDecisions decisions, ChangeLog changeLog, DistrictTime time) {
        this.opinions = opinions;
        this.decisions = decisions;
        this.changeLog = changeLog;
        this.time = time;
    }

    /** What became of it. */
    sealed interface Outcome {
        record Decided(DuplicateDecision decision) implements Outcome {}

        record DecidedBefore(DuplicateDecision decision) implements Outcome {}
    }

    @Transactional
    Outcome decide(Caller caller, UUID opinionId, UUID otherId, DuplicateRelation relation) {
        Opinion opinion =
                opinions.findByIdOptional(opinionId).orElseThrow(() -> ProblemException.notFound("opinion"));
        if (opinionId.equals(otherId)) {
            throw ProblemException.invalidField("/otherOpinionId", "same", "Name another opinion.");
        }
        Opinion other = opinions.findByIdOptional(otherId)
                .orElseThrow(() ->
                        ProblemException.invalidField("/otherOpinionId", "unknown", "There is no such opinion."));
        if (!other.campaignId().equals(opinion.campaignId())) {
            throw ProblemException.invalidField("/otherOpinionId", "other-campaign", "It belongs to another campaign.");
        }
        DuplicateDecision.Pair pair = DuplicateDecision.Pair.of(opinionId, otherId);
        Optional<DuplicateDecision> before = decisions.standing(pair);
        if (before.isPresent()) {
            return new Outcome.DecidedBefore(before.get());
        }
        DuplicateDecision decision = new DuplicateDecision(pair, relation, caller.name(), time.now());
        decisions.persistAndFlush(decision);
        changeLog.record(
                caller,
                "decide-duplicate",
                "opinion",
                opinionId.toString(),
                Map.of("other", otherId, "relation", relation));
        return new Outcome.Decided(decision);
    }

    @Transactional
    void withdraw(Caller caller, UUID opinionId, UUID otherId) {
        DuplicateDecision decision = decisions.standing(DuplicateDecision.Pair.of(opinionId, otherId))
                .orElseThrow(() -> new ProblemException(
                        OpinionsProblem.DUPLICATE_NOT_DECIDED, "It may have been taken back."));
        decision.withdraw(caller.name(), time.now());
        changeLog.record(
                caller,
                "withdraw-duplicate",
                "opinion",
                opinionId.toString(),
                Map.of("other", otherId, "relation", decision.relation()));
    }
}

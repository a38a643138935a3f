package org.huiyin.opinions.collection;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.Problem;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.OpinionsProblem;

/**
 * Shows a named giver to who must answer: the office, and, while the opinion is open, the organization concerned where
 * it is about its team. Every look is recorded (COL-5, SRT-4, TRU-3).
 */
@ApplicationScoped
class LookAtGiver {

    private final Opinions opinions;
    private final OpinionAccess access;
    private final EntityManager entities;
    private final GiverVault vault;
    private final ChangeLog changeLog;

    LookAtGiver(
            Opinions opinions, OpinionAccess access, EntityManager entities, GiverVault vault, ChangeLog changeLog) {
        this.opinions = opinions;
        this.access = access;
        this.entities = entities;
        this.vault = vault;
        this.changeLog = changeLog;
    }

    @Transactional
    Giver look(Caller caller, UUID opinionId) {
        Opinion opinion =
                opinions.findByIdOptional(opinionId).orElseThrow(() -> ProblemException.notFound("opinion"));
        Speaker speaker = Speaker.of(caller);
        speaker.requireMayAnswer(opinion);
        // One that was forwarded in other words is to hide its giver.
        access.requireReadable(opinion, caller);
        if (!speaker.isOffice() && opinion.state().isClosed()) {
            throw new ProblemException(
                    Problem.of(OpinionsProblem.OPINION_NOT_IN_STATE, "It is closed: nothing is left to answer.")
                            .with("state", opinion.state())
                            .with("allowedMoves", OpinionLife.allowedMoves(opinion.state())));
        }
        SealedGiver sealed = entities.find(SealedGiver.class, opinionId);
        if (sealed == null) {
            throw new ProblemException(
                    OpinionsProblem.GIVER_UNKNOWN, "It was given without a name, or the giver was erased.");
        }
        changeLog.record(caller, "look-at-giver", "opinion", opinionId.toString(), Map.of());
        return vault.open(sealed);
    }
}

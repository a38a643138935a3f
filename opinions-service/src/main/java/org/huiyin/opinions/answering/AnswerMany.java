package org.huiyin.opinions.answering;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identity.Caller;
import org.huiyin.opinions.collection.Speaker;

/** One answer, or one decline, for many opinions, or for those of a problem that are open (SRT-5). */
@ApplicationScoped
class AnswerMany {

    private final OpenOpinions open;
    private final GiveAnswers giving;

    AnswerMany(OpenOpinions open, GiveAnswers giving) {
        this.open = open;
        this.giving = giving;
    }

    @Transactional
    AnswerRequests.OutcomesForMany answer(Caller caller, List<UUID> ids, @Nullable UUID problem, Words words) {
        if (problem == null) {
            return AnswerRequests.OutcomesForMany.of(giving.giveAtOnce(caller, ids, words), false);
        }
        Speaker speaker = Speaker.of(caller);
        open.requireProblem(problem, speaker);
        List<UUID> waiting = open.inProblem(problem, speaker, GiveAnswers.MOST + 1);
        boolean areMore = waiting.size() > GiveAnswers.MOST;
        List<UUID> now = areMore ? waiting.subList(0, GiveAnswers.MOST) : waiting;
        var outcomes = giving.giveAtOnce(caller, now, words);
        // Where none was closed, all need approval, and would the next time.
        boolean isWorthRepeating = areMore && outcomes.values().stream().anyMatch(AnswerOutcome::isGiven);
        return AnswerRequests.OutcomesForMany.of(outcomes, isWorthRepeating);
    }
}

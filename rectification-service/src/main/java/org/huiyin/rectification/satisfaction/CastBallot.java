package org.huiyin.rectification.satisfaction;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;

/**
 * Somebody uses a code and votes (SAT-1). Not in the change log: a line for each ballot would tell the order in which
 * they were cast.
 */
@ApplicationScoped
class CastBallot {

    private final PanacheSurveys surveys;
    private final BallotBox box;

    CastBallot(PanacheSurveys surveys, BallotBox box) {
        this.surveys = surveys;
        this.box = box;
    }

    @Transactional
    Outcome<Survey> cast(UUID id, String typedCode, Choice choice, @Nullable String remark) {
        return surveys.requireUnmoved(id)
                .takeBallot()
                .then(open -> used(open, typedCode))
                .whenMade(open -> box.cast(open.id(), choice, remark));
    }

    private Outcome<Survey> used(Survey survey, String typedCode) {
        return BallotCode.parse(typedCode)
                .map(code -> box.use(survey.id(), code)
                        .map(Outcome::<Survey>refused)
                        .orElseGet(() -> Outcome.made(survey)))
                .orElseGet(() -> Outcome.refused(new Refusal.BallotCodeUnknown()));
    }
}

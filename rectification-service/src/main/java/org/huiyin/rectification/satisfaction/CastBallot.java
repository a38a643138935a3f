package org.huiyin.rectification.satisfaction;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.time.DistrictTime;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;

/**
 * Somebody uses a code and votes (SAT-1). Not in the change log, and no event: a line for each ballot would tell the
 * order in which they were cast. A ballot that counts takes one statement; why one does not, is looked for afterwards.
 */
@ApplicationScoped
class CastBallot {

    private final PanacheSurveys surveys;
    private final BallotBox box;
    private final DistrictTime time;

    CastBallot(PanacheSurveys surveys, BallotBox box, DistrictTime time) {
        this.surveys = surveys;
        this.box = box;
        this.time = time;
    }

    @Transactional
    Outcome<SurveyId> cast(UUID id, String typedCode, Choice choice, @Nullable String remark) {
        SurveyId survey = new SurveyId(id);
        LocalDate today = time.today();
        Optional<BallotCode> code = BallotCode.parse(typedCode);
        if (code.isPresent() && box.cast(survey, code.get(), choice, remark, today)) {
            return Outcome.made(survey);
        }
        return surveys.require(id).takeBallot(today).then(open -> Outcome.refused(whyNot(survey, code)));
    }

    private Refusal whyNot(SurveyId survey, Optional<BallotCode> code) {
        return code.filter(typed -> box.knows(survey, typed)).isPresent()
                ? new Refusal.BallotCodeUsed()
                : new Refusal.BallotCodeUnknown();
    }
}

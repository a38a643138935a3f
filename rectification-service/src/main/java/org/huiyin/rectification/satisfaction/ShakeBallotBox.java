package org.huiyin.rectification.satisfaction;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.time.DistrictTime;

/**
 * While a survey runs, rows that one transaction wrote show that they did (SAT-1, ADR 33): each box is shaken on every
 * day. Not in the change log, for it changes nothing that anybody decided.
 */
@ApplicationScoped
class ShakeBallotBox {

    private final PanacheSurveys surveys;
    private final BallotBox box;
    private final DistrictTime time;

    ShakeBallotBox(PanacheSurveys surveys, BallotBox box, DistrictTime time) {
        this.surveys = surveys;
        this.box = box;
        this.time = time;
    }

    /** @return whether it was this time */
    @Transactional
    boolean shake(UUID survey) {
        LocalDate today = time.today();
        boolean isToBeShaken = surveys.lockUnshaken(survey, today);
        if (isToBeShaken) {
            box.shake(new SurveyId(survey), today);
        }
        return isToBeShaken;
    }
}

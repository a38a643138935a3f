package org.huiyin.rectification.planning;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.rectification.lifecycle.Outcome;

/** Somebody of the public comments on a plan; who it was is not known and leaves no trace (REC-5, COL-5). */
@ApplicationScoped
class CommentOnPlan {

    private final PanachePlans plans;
    private final PanachePlanComments comments;
    private final CommentVoices voices;
    private final DistrictTime time;

    CommentOnPlan(PanachePlans plans, PanachePlanComments comments, CommentVoices voices, DistrictTime time) {
        this.plans = plans;
        this.comments = comments;
        this.voices = voices;
        this.time = time;
    }

    @Transactional
    Outcome<PlanComment> comment(UUID planId, String text) {
        Plan plan = plans.requireUnmoved(planId);
        if (plan.isPersonal()) {
            throw ProblemException.notFound("consultation");
        }
        return plan.takeComment(time.today())
                .map(open -> PlanComment.on(open, text, time.today()))
                .whenMade(comments::persistAndFlush)
                .whenMade(comment -> voices.received(plan, comment));
    }
}

package org.huiyin.rectification.planning;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.rectification.lifecycle.Outcome;

/** Somebody of the public comments on a plan; who it was is not known and leaves no trace (REC-5, COL-5). */
@ApplicationScoped
class CommentOnPlan {

    private final PanachePlans plans;
    private final PanachePlanComments comments;
    private final CommentVoices voices;
    private final ChangeLog changes;
    private final DistrictTime time;

    CommentOnPlan(
            PanachePlans plans,
            PanachePlanComments comments,
            CommentVoices voices,
            ChangeLog changes,
            DistrictTime time) {
        this.plans = plans;
        this.comments = comments;
        this.voices = voices;
        this.changes = changes;
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
                .whenMade(comment -> voices.received(plan, comment))
                .whenMade(comment -> changes.record(
                        Caller.PUBLIC, "comment-on-plan", "plan", planId.toString(), Map.of("comment", comment.id())));
    }
}

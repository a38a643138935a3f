package org.huiyin.rectification.planning;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;

/** An officer absorbs a comment, naming the change, or answers it (REC-5). */
@ApplicationScoped
class RespondToComment {

    private final PanachePlans plans;
    private final PanachePlanComments comments;
    private final Jurisdiction jurisdiction;
    private final PlanJournal journal;

    RespondToComment(
            PanachePlans plans, PanachePlanComments comments, Jurisdiction jurisdiction, PlanJournal journal) {
        this.plans = plans;
        this.comments = comments;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
    }

    @Transactional
    Outcome<PlanComment> respond(UUID planId, UUID commentId, ResponseKind kind, String text, Caller caller) {
        Plan plan = plans.require(planId);
        PlanComment comment = comments.requireOn(plan, commentId);
        Act act = jurisdiction.asOfficer(caller, plan.organizationCode());
        return comment.respond(kind, text, act.today())
                .whenMade(answered -> journal.note(
                        plan, "respond-to-comment", act, caller, Map.of("comment", answered.id(), "kind", kind)))
                .whenMade(answered -> comments.flush());
    }
}

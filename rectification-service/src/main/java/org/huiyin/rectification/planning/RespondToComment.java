package org.huiyin.rectification.planning;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.commitment.PanacheItems;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;

/** An officer absorbs a comment, naming the change, or answers it (REC-5). */
@ApplicationScoped
class RespondToComment {

    private final PanachePlans plans;
    private final PanachePlanComments comments;
    private final PanacheItems items;
    private final CommentVoices voices;
    private final Jurisdiction jurisdiction;
    private final PlanJournal journal;

    RespondToComment(
            PanachePlans plans,
            PanachePlanComments comments,
            PanacheItems items,
            CommentVoices voices,
            Jurisdiction jurisdiction,
            PlanJournal journal) {
        this.plans = plans;
        this.comments = comments;
        this.items = items;
        this.voices = voices;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
    }

    @Transactional
    Outcome<PlanComment> respond(
            UUID planId, UUID commentId, ResponseKind kind, String text, @Nullable AbsorbedChange change, Caller caller) {
        Plan plan = plans.require(planId);
        PlanComment comment = comments.requireOn(plan, commentId);
        Act act = jurisdiction.asOfficer(caller, plan.organizationCode());
        if (change != null) {
            requireItemOf(planId, change);
        }
        return respond(plan, comment, kind, text, change, act, caller);
    }

    /** Answers all of them in the same words, or none. */
    @Transactional
    Outcome<List<PlanComment>> answerAll(UUID planId, List<UUID> commentIds, String text, Caller caller) {
        Plan plan = plans.require(planId);
        Act act = jurisdiction.asOfficer(caller, plan.organizationCode());
        List<PlanComment> asked = comments.requireAllOn(plan, commentIds);
        List<UUID> before = asked.stream().filter(PlanComment::isAnswered).map(PlanComment::id).toList();
        if (!before.isEmpty()) {
            return Outcome.refused(new Refusal.CommentAlreadyAnswered(before));
        }
        asked.forEach(comment -> respond(plan, comment, ResponseKind.ANSWERED, text, null, act, caller));
        return Outcome.made(asked);
    }

    private Outcome<PlanComment> respond(
            Plan plan,
            PlanComment comment,
            ResponseKind kind,
            String text,
            @Nullable AbsorbedChange change,
            Act act,
            Caller caller) {
        return comment.respond(kind, text, change, act)
                .whenMade(answered -> journal.note(
                        plan, "respond-to-comment", act, caller, Map.of("comment", answered.id(), "kind", kind)))
                .whenMade(answered -> comments.flush())
                .whenMade(answered -> voices.answered(plan, answered));
    }

    private void requireItemOf(UUID plan, AbsorbedChange change) {
        if (items.ofPlan(plan).stream().noneMatch(item -> item.id().value().equals(change.itemId()))) {
            throw ProblemException.invalidField("/change/itemId", "unknown-value", "The plan has no such item.");
        }
    }
}

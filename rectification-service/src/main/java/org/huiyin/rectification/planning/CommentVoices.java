package org.huiyin.rectification.planning;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.EventContract;
import org.huiyin.contracts.voices.PlanCommentChanged;
import org.huiyin.contracts.voices.PlanCommentSnapshot;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.outbox.OutgoingEvent;
import org.huiyin.rectification.planning.PlanComment.CommentView;

/**
 * Tells opinions-service, and nobody else, what the public said about a plan: there it is an opinion (REC-5, COL-1).
 */
@ApplicationScoped
class CommentVoices {

    private final Outbox outbox;

    CommentVoices(Outbox outbox) {
        this.outbox = outbox;
    }

    void received(Plan plan, PlanComment comment) {
        tell(EventCatalogue.PLAN_COMMENT_RECEIVED, plan, comment);
    }

    /** Absorbed or answered: the response settles the opinion (SRT-5). */
    void answered(Plan plan, PlanComment comment) {
        tell(EventCatalogue.PLAN_COMMENT_ANSWERED, plan, comment);
    }

    private void tell(EventContract contract, Plan plan, PlanComment comment) {
        PlanCommentChanged told = new PlanCommentChanged(snapshot(plan, comment));
        outbox.record(new OutgoingEvent(contract, "plan-comment", comment.id(), comment::version, told));
    }

    private static PlanCommentSnapshot snapshot(Plan plan, PlanComment comment) {
        CommentView view = comment.view();
        AbsorbedChange change = view.change();
        return new PlanCommentSnapshot(
                view.id().toString(),
                view.planId().toString(),
                plan.facts().title(),
                plan.campaignId().toString(),
                plan.organizationCode(),
                view.text(),
                view.madeOn(),
                view.response() == null ? null : view.response().name(),
                view.responseText(),
                change == null ? null : change.itemId().toString(),
                change == null ? null : change.field(),
                comment.respondedBy(),
                view.respondedOn());
    }
}

package org.huiyin.rectification.planning;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;

/** What somebody of the public said about a plan, without a trace of who it was (REC-5, COL-5). */
@Entity
@Table(name = "plan_comment")
class PlanComment {

    @Id
    private UUID id;
    private UUID planId;
    private String text;
    private LocalDate madeOn;
    @Enumerated(EnumType.STRING)
    private @Nullable ResponseKind responseKind;
    private @Nullable String responseText;
    private @Nullable LocalDate respondedOn;
    @Version
    private long version;

    protected PlanComment() {}

    static PlanComment on(Plan plan, String text, LocalDate today) {
        PlanComment comment = new PlanComment();
        comment.id = TimeOrderedId.next();
        comment.planId = plan.id().value();
        comment.text = text;
        comment.madeOn = today;
        return comment;
    }

    Outcome<PlanComment> respond(ResponseKind kind, String answer, LocalDate today) {
        if (responseKind != null) {
            return Outcome.refused(new Refusal.CommentAlreadyAnswered());
        }
        responseKind = kind;
        responseText = answer;
        respondedOn = today;
        return Outcome.made(this);
    }

    UUID id() {
        return id;
    }

    boolean isOn(Plan plan) {
        return planId.equals(plan.id().value());
    }

    CommentView view() {
        return new CommentView(id, planId, text, madeOn, responseKind, responseText, respondedOn);
    }

    /** As a client sees it. */
    record CommentView(
            UUID id,
            UUID planId,
            String text,
            LocalDate madeOn,
            @Nullable ResponseKind response,
            @Nullable String responseText,
            @Nullable LocalDate respondedOn) {}
}

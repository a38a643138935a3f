package org.huiyin.rectification.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;

/** What somebody of the public said about a plan, without a trace of who it was (REC-5, COL-5). */
@Entity
@Table(name = "plan_comment")
class PlanComment {

    @Id
    private UUID id;
    private UUID planId;
    /** The version that it speaks of. */
    private int planVersion;
    private String text;
    private LocalDate madeOn;
    @Enumerated(EnumType.STRING)
    private @Nullable ResponseKind responseKind;
    private @Nullable String responseText;
    /** Of an absorbed one. */
    @Embedded
    private @Nullable AbsorbedChange change;
    private @Nullable String respondedBy;
    private @Nullable LocalDate respondedOn;
    @Version
    private long version;

    protected PlanComment() {}

    static PlanComment on(Plan plan, String text, LocalDate today) {
        PlanComment comment = new PlanComment();
        comment.id = TimeOrderedId.next();
        comment.planId = plan.id().value();
        comment.planVersion = plan.currentVersion();
        comment.text = text;
        comment.madeOn = today;
        return comment;
    }

    /** @param made what was changed because of it: there if and only if it is absorbed */
    Outcome<PlanComment> respond(ResponseKind kind, String answer, @Nullable AbsorbedChange made, Act act) {
        if ((kind == ResponseKind.ABSORBED) != (made != null)) {
            throw new IllegalArgumentException("An absorbed comment names the change, and no other does");
        }
        if (isAnswered()) {
            return Outcome.refused(new Refusal.CommentAlreadyAnswered(List.of(id)));
        }
        responseKind = kind;
        responseText = answer;
        change = made;
        respondedBy = act.organizationCode();
        respondedOn = act.today();
        return Outcome.made(this);
    }

    boolean isAnswered() {
        return responseKind != null;
    }

    UUID id() {
        return id;
    }

    boolean isOn(Plan plan) {
        return planId.equals(plan.id().value());
    }

    long version() {
        return version;
    }

    @Nullable String respondedBy() {
        return respondedBy;
    }

    CommentView view() {
        return new CommentView(id, planId, text, madeOn, responseKind, responseText, change, respondedOn);
    }

    /**
     * As a client sees it.
     *
     * @param change of an absorbed one, what was changed because of it
     */
    record CommentView(
            UUID id,
            UUID planId,
            String text,
            LocalDate madeOn,
            @Nullable ResponseKind response,
            @Nullable String responseText,
            @Nullable AbsorbedChange change,
            @Nullable LocalDate respondedOn) {}
}

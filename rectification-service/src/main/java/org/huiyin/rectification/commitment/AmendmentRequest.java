package org.huiyin.rectification.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
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

/**
 * A change of a commitment that somebody asked for; it takes effect when a leader above approves it (REC-6). Until
 * then, and whenever it ends otherwise, it is no promise and not public.
 */
@Entity
@Table(name = "amendment_request")
public class AmendmentRequest {

    @Id
    private UUID id;
    private UUID itemId;
    @Enumerated(EnumType.STRING)
    private AmendedField field;
    @Column(name = "after_value")
    private String after;
    private String reason;
    @Enumerated(EnumType.STRING)
    private AmendmentState state;
    private LocalDate requestedOn;
    private String requestedBy;
    private @Nullable LocalDate decidedOn;
    private @Nullable String decidedBy;
    private @Nullable String refusalReasons;
    @Version
    private long version;

    protected AmendmentRequest() {}

    /** @param after a date for the deadline, one measure to a line, or the goal */
    static AmendmentRequest of(ItemId item, AmendedField field, String after, String reason, Act act) {
        AmendmentRequest request = new AmendmentRequest();
        request.id = TimeOrderedId.next();
        request.itemId = item.value();
        request.field = field;
        request.after = after;
        request.reason = reason;
        request.state = AmendmentState.WAITING;
        request.requestedOn = act.today();
        request.requestedBy = act.doer();
        return request;
    }

    /** TRU-4: not by the one who asked for it. */
    Outcome<AmendmentRequest> approve(Act act) {
        return decide(AmendmentMove.APPROVAL, act);
    }

    /** TRU-4: not by the one who asked for it, who may withdraw it. */
    Outcome<AmendmentRequest> refuse(String reasons, Act act) {
        return decide(AmendmentMove.REFUSAL, act).whenMade(refused -> refusalReasons = reasons);
    }

    /** By the one who asked for it, or who stands in for them. */
    Outcome<AmendmentRequest> withdraw(Act act) {
        return next(AmendmentMove.WITHDRAWAL, act).then(next -> isBy(act)
                ? Outcome.made(end(next, act.doer(), act))
                : Outcome.refused(new Refusal.AskedByAnother()));
    }

    /** Nobody has decided, and there is nothing left to amend. */
    Outcome<AmendmentRequest> lapse(Act act) {
        return next(AmendmentMove.LAPSE, act).map(next -> end(next, null, act));
    }

    private Outcome<AmendmentRequest> decide(AmendmentMove decision, Act act) {
        return next(decision, act).then(next -> isBy(act)
                ? Outcome.refused(new Refusal.OwnWork(decision.name()))
                : Outcome.made(end(next, act.doer(), act)));
    }

    private Outcome<AmendmentState> next(AmendmentMove move, Act act) {
        return AmendmentLife.TABLE.next(state, move, act.capacity());
    }

    private boolean isBy(Act act) {
        return act.isByOneOf(List.of(requestedBy));
    }

    private AmendmentRequest end(AmendmentState ended, @Nullable String by, Act act) {
        state = ended;
        decidedOn = act.today();
        decidedBy = by;
        return this;
    }

    Amendment amendmentOf(ItemContent content, int round, LocalDate today) {
        return new Amendment(
                today, field.fieldName(), presentValue(content), after, reason, round, AmendmentCause.REQUESTED);
    }

    ItemContent applyTo(ItemContent content) {
        return switch (field) {
            case DEADLINE -> content.withDeadline(LocalDate.parse(after));
            case MEASURES -> content.withMeasures(List.of(after.split("\n")));
            case GOAL -> content.withGoal(after);
        };
    }

    String presentValue(ItemContent content) {
        return switch (field) {
            case DEADLINE -> String.valueOf(content.deadline());
            case MEASURES -> String.join("\n", content.measures());
            case GOAL -> String.valueOf(content.goal());
        };
    }

    UUID id() {
        return id;
    }

    UUID itemId() {
        return itemId;
    }

    AmendedField field() {
        return field;
    }

    AmendmentView view() {
        return new AmendmentView(
                id, itemId, field.fieldName(), after, reason, state, requestedOn, decidedOn, refusalReasons);
    }

    long version() {
        return version;
    }

    /**
     * As a client sees it.
     *
     * @param decidedOn when it ended: approved, refused, withdrawn or lapsed
     * @param refusalReasons of the leader who refused it
     */
    record AmendmentView(
            UUID id,
            UUID commitmentId,
            String field,
            String after,
            String reason,
            AmendmentState state,
            LocalDate requestedOn,
            @Nullable LocalDate decidedOn,
            @Nullable String refusalReasons) {}
}

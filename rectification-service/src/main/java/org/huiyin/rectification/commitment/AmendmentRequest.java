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

/** A change of a commitment that somebody asked for; it takes effect when a leader above approves it (REC-6). */
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
        return AmendmentLife.TABLE.next(state, AmendmentMove.APPROVAL, act.capacity()).then(next -> {
            if (act.isByOneOf(List.of(requestedBy))) {
                return Outcome.refused(new Refusal.OwnWork(AmendmentMove.APPROVAL.name()));
            }
            state = next;
            decidedOn = act.today();
            decidedBy = act.doer();
            return Outcome.made(this);
        });
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
                id, itemId, field.fieldName(), after, reason, state, requestedOn, decidedOn);
    }

    long version() {
        return version;
    }

    /** As a client sees it. */
    record AmendmentView(
            UUID id,
            UUID commitmentId,
            String field,
            String after,
            String reason,
            AmendmentState state,
            LocalDate requestedOn,
            @Nullable LocalDate decidedOn) {}
}

package org.huiyin.rectification.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;

/** 责令纠正: a supervision group orders an organization to correct something by a day (SUP-2). See {@link OrderLife}. */
@Entity
@Table(name = "supervision_order")
public class SupervisionOrder {

    /** A year of working days. */
    public static final int MOST_WORKING_DAYS = 250;

    @Id
    private UUID id;
    @Embedded
    private OrderOrigin origin;
    @Enumerated(EnumType.STRING)
    private OrderState state;
    private String demand;
    private String basis;
    private LocalDate issuedOn;
    @Embedded
    private OrderTerms terms;
    private @Nullable LocalDate acknowledgedOn;
    private @Nullable String report;
    private @Nullable LocalDate reportedOn;
    private @Nullable String returnReasons;
    private @Nullable LocalDate closedOn;
    private @Nullable LocalDate withdrawnOn;
    private @Nullable String withdrawalReason;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> doers = List.of();
    private Instant changedAt;
    @Version
    private long version;

    protected SupervisionOrder() {}

    static SupervisionOrder issued(OrderOrigin origin, String demand, String basis, OrderTerms terms, Act act) {
        SupervisionOrder order = new SupervisionOrder();
        order.id = OrderId.next().value();
        order.origin = origin;
        order.state = OrderState.ISSUED;
        order.demand = demand;
        order.basis = basis;
        order.issuedOn = act.today();
        order.terms = terms;
        order.changedAt = act.now();
        return order;
    }

    Outcome<SupervisionOrder> acknowledge(Act act) {
        return move(OrderMove.ACKNOWLEDGEMENT, act).whenMade(order -> {
            acknowledgedOn = act.today();
            touchedBy(act);
        });
    }

    Outcome<SupervisionOrder> reportCorrection(String text, Act act) {
        return move(OrderMove.CORRECTION, act).whenMade(order -> {
            report = text;
            reportedOn = act.today();
            touchedBy(act);
        });
    }

    /**
     * TRU-4: not by anyone who did the correction.
     *
     * @param newDeadline absent: the deadline stays, passed or not
     */
    Outcome<SupervisionOrder> sendBack(String reasons, @Nullable LocalDate newDeadline, Act act) {
        return check(OrderMove.CORRECTION_RETURN, act).whenMade(order -> {
            returnReasons = reasons;
            if (newDeadline != null) {
                terms = terms.correctedBy(newDeadline);
            }
        });
    }

    /** TRU-4: not by anyone who did the correction. */
    Outcome<SupervisionOrder> close(Act act) {
        return check(OrderMove.CLOSING, act).whenMade(order -> closedOn = act.today());
    }

    Outcome<SupervisionOrder> withdraw(String reason, Act act) {
        return check(OrderMove.WITHDRAWAL, act).whenMade(order -> {
            withdrawnOn = act.today();
            withdrawalReason = reason;
        });
    }

    /** Help to make good is part of supervising: who helped may still close. */
    Outcome<SupervisionOrder> help(Act act) {
        return move(OrderMove.HELP, act);
    }

    Outcome<SupervisionOrder> comment(Act act) {
        return move(OrderMove.COMMENT, act);
    }

    Outcome<SupervisionOrder> escalate(Act act) {
        return move(OrderMove.ESCALATION, act);
    }

    /** A calendar that came late moves the end of a term to a later day (ADR 15). */
    void postpone(EscalationCause cause, LocalDate day) {
        terms = cause == EscalationCause.UNACKNOWLEDGED ? terms.acknowledgedLater(day) : terms.correctedLater(day);
    }

    /** Whether it still waits for what did not come in time. */
    boolean awaits(EscalationCause cause) {
        return switch (cause) {
            case UNACKNOWLEDGED -> state == OrderState.ISSUED;
            case UNCORRECTED -> state == OrderState.ACKNOWLEDGED || state == OrderState.SENT_BACK;
            case OVERDUE -> false;
        };
    }

    /** Who is accountable beside the doer, where somebody stands in. */
    Optional<String> onBehalfOf(Act act) {
        return act.onBehalfOf(doers);
    }

    public OrderId id() {
        return new OrderId(id);
    }

    public String organization() {
        return origin.organizationCode();
    }

    /** False where it is about an item of a plan for a person (REP-7). */
    boolean isPublicVisible() {
        return origin.publicVisible();
    }

    public OrderState state() {
        return state;
    }

    public long version() {
        return version;
    }

    OrderTerms terms() {
        return terms;
    }

    /** Everything that may be told of it. */
    OrderFacts facts() {
        return new OrderFacts(
                id, origin, state, demand, basis, issuedOn, terms, acknowledgedOn, report, reportedOn, returnReasons,
                closedOn, withdrawnOn, withdrawalReason, version);
    }

    private Outcome<SupervisionOrder> check(OrderMove move, Act act) {
        return OrderLife.TABLE.next(state, move, act.capacity()).then(next -> act.isByOneOf(doers)
                ? Outcome.refused(new Refusal.OwnWork(move.name()))
                : move(move, act));
    }

    private Outcome<SupervisionOrder> move(OrderMove move, Act act) {
        return OrderLife.TABLE.next(state, move, act.capacity()).map(next -> {
            state = next;
            changedAt = act.now();
            return this;
        });
    }

    private void touchedBy(Act act) {
        if (!doers.contains(act.doer())) {
            List<String> more = new ArrayList<>(doers);
            more.add(act.doer());
            doers = List.copyOf(more);
        }
    }
}

package org.huiyin.rectification.commitment;

import java.time.Instant;
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
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;

/**
 * A concluded commitment is to be looked at again after the consolidation period 巩固 (REC-9); one for each conclusion.
 */
@Entity
@Table(name = "consolidation_look")
class ConsolidationLook {

    @Id
    private UUID id;
    private UUID itemId;
    private int round;
    private UUID campaignId;
    private String organizationCode;
    private LocalDate concludedOn;
    private LocalDate dueOn;
    @Enumerated(EnumType.STRING)
    private ConsolidationLookState state;
    private @Nullable LocalDate lookedOn;
    private @Nullable String lookedBy;
    private @Nullable String note;
    private Instant changedAt;
    @Version
    private long version;

    protected ConsolidationLook() {}

    static ConsolidationLook of(Item concluded, ConsolidationPolicy policy, Act act) {
        ConsolidationLook look = new ConsolidationLook();
        look.id = TimeOrderedId.next();
        look.itemId = concluded.id().value();
        look.round = concluded.round();
        look.campaignId = concluded.campaignId();
        look.organizationCode = concluded.leadOrganization();
        look.concludedOn = act.today();
        look.dueOn = policy.dueOn(act.today());
        look.state = ConsolidationLookState.DUE;
        look.changedAt = act.now();
        return look;
    }

    /** That it does not hold can be seen before the period is over, that it holds cannot. */
    Outcome<ConsolidationLook> settleable(ConsolidationLookMove finding, Act act) {
        return next(finding, act).map(next -> this);
    }

    Outcome<ConsolidationLook> settle(ConsolidationLookMove finding, String words, Act act) {
        return next(finding, act).map(next -> {
            state = next;
            lookedOn = act.today();
            lookedBy = act.doer();
            note = words;
            changedAt = act.now();
            return this;
        });
    }

    private Outcome<ConsolidationLookState> next(ConsolidationLookMove finding, Act act) {
        boolean isEarly = finding == ConsolidationLookMove.HOLDS && act.today().isBefore(dueOn);
        return ConsolidationLookLife.TABLE.next(state, finding, act.capacity())
                .then(next -> isEarly ? Outcome.refused(new Refusal.ConsolidationNotOver(dueOn)) : Outcome.made(next));
    }

    UUID id() {
        return id;
    }

    UUID itemId() {
        return itemId;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    String organizationCode() {
        return organizationCode;
    }

    long version() {
        return version;
    }

    ConsolidationLookView view() {
        return new ConsolidationLookView(
                id, itemId, round, campaignId, organizationCode, concludedOn, dueOn, state, lookedOn, note);
    }

    /**
     * As a client sees it.
     *
     * @param dueOn the first day on which it may be said to hold
     * @param note what was found
     */
    record ConsolidationLookView(
            UUID id,
            UUID commitmentId,
            int round,
            UUID campaignId,
            String organizationCode,
            LocalDate concludedOn,
            LocalDate dueOn,
            ConsolidationLookState state,
            @Nullable LocalDate lookedOn,
            @Nullable String note) {}
}

package org.huiyin.rectification.transition;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.rectification.commitment.Consequence;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Capacity;
import org.huiyin.rectification.satisfaction.Tally;

/** What happened to a transition: written once, never changed, also where the step was superseded later (SUP-4). */
@Entity
@Table(name = "transition_entry")
public class TransitionEntry {

    @Id
    private UUID id;
    private UUID transitionId;
    @Enumerated(EnumType.STRING)
    private TransitionMove move;
    @Enumerated(EnumType.STRING)
    private @Nullable TransitionStep step;
    private int round;
    private LocalDate happenedOn;
    private String signedBy;
    @Enumerated(EnumType.STRING)
    private Capacity capacity;
    private @Nullable String organizationCode;
    private @Nullable String title;
    private @Nullable String text;
    @Column(name = "document_references")
    @JdbcTypeCode(SqlTypes.JSON)
    private List<StepDocument.Reference> references = List.of();
    private @Nullable Integer satisfied;
    private @Nullable Integer fairlySatisfied;
    private @Nullable Integer dissatisfied;
    @Enumerated(EnumType.STRING)
    private @Nullable Consequence consequence;

    protected TransitionEntry() {}

    static TransitionEntry of(Transition transition, TransitionMove move, Act act) {
        TransitionEntry entry = new TransitionEntry();
        entry.id = TimeOrderedId.next();
        entry.transitionId = transition.id().value();
        entry.move = move;
        entry.round = transition.round();
        entry.happenedOn = act.today();
        entry.signedBy = act.doer();
        entry.capacity = act.capacity();
        entry.organizationCode = act.organizationCode();
        return entry;
    }

    TransitionEntry with(TransitionStep signed, StepDocument document) {
        step = signed;
        return with(document);
    }

    TransitionEntry with(StepDocument document) {
        title = document.title();
        text = document.text();
        references = document.references();
        return this;
    }

    TransitionEntry with(Tally tally, Consequence judged) {
        satisfied = tally.satisfied();
        fairlySatisfied = tally.fairlySatisfied();
        dissatisfied = tally.dissatisfied();
        consequence = judged;
        return this;
    }

    TransitionEntry because(String reasons) {
        text = reasons;
        return this;
    }

    UUID id() {
        return id;
    }

    TransitionMove move() {
        return move;
    }

    @Nullable StepDocument document() {
        return title == null ? null : new StepDocument(title, text, references);
    }

    TransitionEntryView view() {
        return new TransitionEntryView(
                id, move, step, round, happenedOn, signedBy, capacity, organizationCode, document(),
                title == null ? text : null, satisfied, fairlySatisfied, dissatisfied, consequence);
    }
}

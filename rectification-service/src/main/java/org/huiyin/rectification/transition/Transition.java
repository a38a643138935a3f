package org.huiyin.rectification.transition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.huiyin.rectification.commitment.Consequence;
import org.huiyin.rectification.directory.PhaseKind;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Capacity;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;
import org.huiyin.rectification.satisfaction.Tally;

/**
 * How one organization leaves one phase of a campaign (SUP-4): six steps in order, each signed with its document. Every
 * move is one of {@link TransitionLife} and leaves an entry.
 */
@Entity
@Table(name = "transition")
public class Transition {

    @Id
    private UUID id;
    private UUID campaignId;
    private String organizationCode;
    @Enumerated(EnumType.STRING)
    private PhaseKind phase;
    @Enumerated(EnumType.STRING)
    private TransitionState state;
    private int round;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<SignedStep> signed = List.of();
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Assessment assessment;
    /** User names of those who wrote its documents: none of them checks or approves it (TRU-4). */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> writers = List.of();
    private @Nullable String returnReasons;
    private LocalDate openedOn;
    private @Nullable LocalDate passedOn;
    private @Nullable LocalDate endedOn;
    private Instant changedAt;
    @Version
    private long version;

    protected Transition() {}

    static Transition open(UUID campaign, String organization, PhaseKind phase, Act act) {
        Transition transition = new Transition();
        transition.id = TransitionId.next().value();
        transition.campaignId = campaign;
        transition.organizationCode = organization;
        transition.phase = phase;
        transition.state = TransitionState.SELF_REVIEW_DUE;
        transition.round = 1;
        transition.openedOn = act.today();
        transition.writtenBy(act);
        return transition;
    }

    /** Every step but the assessment, which is measured. */
    Outcome<TransitionEntry> sign(TransitionStep step, StepDocument document, Act act) {
        return permitted(step.signature(), !step.isOwn(), act).map(next -> {
            TransitionEntry entry = TransitionEntry.of(this, step.signature(), act).with(step, document);
            stand(step, entry, act);
            if (next == TransitionState.PASSED) {
                passedOn = act.today();
            }
            return moved(next, entry, act);
        });
    }

    /** @param judged what the campaign's thresholds make of the ballots (SAT-2) */
    Outcome<TransitionEntry> assess(StepDocument document, Tally tally, Consequence judged, Act act) {
        TransitionStep step = TransitionStep.DEMOCRATIC_ASSESSMENT;
        TransitionMove move = moveAfter(judged);
        return permitted(step.signature(), false, act)
                .then(passing -> judged == Consequence.NONE
                        ? Outcome.made(passing)
                        : TransitionLife.TABLE.next(state, move, Capacity.SYSTEM))
                .map(next -> {
                    TransitionEntry entry =
                            TransitionEntry.of(this, move, act).with(step, document).with(tally, judged);
                    assessment = Assessment.of(round, tally, judged, act.today());
                    writtenBy(act);
                    if (judged == Consequence.NONE) {
                        stand(step, entry, act);
                    } else if (judged == Consequence.REDO) {
                        round++;
                        signed = List.of();
                    }
                    return moved(next, entry, act);
                });
    }

    /** The organization one level up has seen to the make-up; another assessment follows (SAT-2). */
    Outcome<TransitionEntry> makeUp(StepDocument document, Act act) {
        return permitted(TransitionMove.MAKE_UP, true, act).map(next -> moved(
                next, TransitionEntry.of(this, TransitionMove.MAKE_UP, act).with(document), act));
    }

    /** From check or approval back to a step of the organization; it and all after it are signed again. */
    Outcome<TransitionEntry> sendBack(TransitionStep target, String reasons, Act act) {
        TransitionMove recall = target.recall();
        return permitted(recall, true, act).map(next -> {
            TransitionEntry entry = TransitionEntry.of(this, recall, act).because(reasons);
            signed = signed.stream().filter(step -> step.step().compareTo(target) < 0).toList();
            returnReasons = reasons;
            return moved(next, entry, act);
        });
    }

    /** The organization is gone: nobody is left to pass. */
    Outcome<TransitionEntry> end(Act act) {
        return permitted(TransitionMove.END, false, act).map(next -> {
            endedOn = act.today();
            return moved(next, TransitionEntry.of(this, TransitionMove.END, act), act);
        });
    }

    /** @param checks whether it is made by one who had no part in the documents (TRU-4) */
    private Outcome<TransitionState> permitted(TransitionMove move, boolean checks, Act act) {
        return TransitionLife.TABLE.next(state, move, act.capacity()).then(next -> checks && hasAHandIn(act)
                ? Outcome.refused(new Refusal.OwnWork(move.name()))
                : Outcome.made(next));
    }

    /** Who wrote a document of any round; and who checked, when it comes to the approval. */
    private boolean hasAHandIn(Act act) {
        return act.isByOneOf(writers)
                || act.isByOneOf(signed.stream().map(SignedStep::signedBy).toList());
    }

    private void stand(TransitionStep step, TransitionEntry entry, Act act) {
        List<SignedStep> more = new ArrayList<>(signed);
        more.add(new SignedStep(step, entry.id(), act.doer(), act.capacity(), act.today()));
        signed = List.copyOf(more);
        if (step.isOwn()) {
            writtenBy(act);
        }
    }

    private void writtenBy(Act act) {
        if (!writers.contains(act.doer())) {
            List<String> more = new ArrayList<>(writers);
            more.add(act.doer());
            writers = List.copyOf(more);
        }
        changedAt = act.now();
    }

    private TransitionEntry moved(TransitionState next, TransitionEntry entry, Act act) {
        state = next;
        changedAt = act.now();
        return entry;
    }

    private static TransitionMove moveAfter(Consequence judged) {
        return switch (judged) {
            case NONE -> TransitionMove.ASSESSMENT;
            case MAKE_UP -> TransitionMove.ASSESSMENT_FAILURE;
            case REDO -> TransitionMove.PHASE_REDO;
            case TOO_FEW_BALLOTS -> TransitionMove.ASSESSMENT_EXTENSION;
        };
    }

    TransitionId id() {
        return new TransitionId(id);
    }

    UUID campaignId() {
        return campaignId;
    }

    String organizationCode() {
        return organizationCode;
    }

    TransitionState state() {
        return state;
    }

    int round() {
        return round;
    }

    long version() {
        return version;
    }

    /** Everything that may be told of it. */
    TransitionFacts facts() {
        return new TransitionFacts(
                id, campaignId, organizationCode, phase, state, round, signed, assessment, returnReasons, openedOn, passedOn,
                endedOn, version);
    }
}

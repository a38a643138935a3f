package org.huiyin.rectification.transition;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.EventContract;
import org.huiyin.contracts.rectification.TransitionChanged;
import org.huiyin.contracts.rectification.TransitionSnapshot;
import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.outbox.OutgoingEvent;

/** What is left behind by every move of a transition: an entry, a line of the change log (TRU-3), an event. */
@ApplicationScoped
class TransitionJournal {

    private final PanacheTransitionEntries entries;
    private final ChangeLog changes;
    private final Outbox outbox;

    TransitionJournal(PanacheTransitionEntries entries, ChangeLog changes, Outbox outbox) {
        this.entries = entries;
        this.changes = changes;
        this.outbox = outbox;
    }

    void opened(Transition transition, Caller caller) {
        record(transition, "open-transition", caller);
        tell(transition, EventCatalogue.TRANSITION_OPENED);
    }

    void note(Transition transition, TransitionEntry entry, Caller caller) {
        entries.persist(entry);
        record(transition, "transition-" + entry.move().name().toLowerCase(Locale.ROOT).replace('_', '-'), caller);
        contractOf(entry.move()).ifPresentOrElse(contract -> tell(transition, contract), entries::flush);
    }

    private void record(Transition transition, String action, Caller caller) {
        TransitionFacts facts = transition.facts();
        changes.record(caller, action, "transition", facts.id().toString(), Map.of(
                "organization", facts.organizationCode(), "phase", facts.phase(), "state", facts.state(),
                "round", facts.round()));
    }

    private void tell(Transition transition, EventContract contract) {
        TransitionFacts facts = transition.facts();
        outbox.record(new OutgoingEvent(
                contract, "transition", facts.id(), transition::version, new TransitionChanged(snapshot(facts))));
    }

    /** An assessment with too few ballots has no result, and so nothing is told of it. */
    private static Optional<EventContract> contractOf(TransitionMove move) {
        return switch (move) {
            case SELF_REVIEW, ASSESSMENT, REPORT, CHECK, APPROVAL -> Optional.of(EventCatalogue.TRANSITION_STEP_SIGNED);
            case MEETING -> Optional.of(EventCatalogue.TRANSITION_PASSED);
            case ASSESSMENT_FAILURE, PHASE_REDO -> Optional.of(EventCatalogue.TRANSITION_FAILED);
            case MAKE_UP -> Optional.of(EventCatalogue.TRANSITION_MADE_UP);
            case RETURN_TO_SELF_REVIEW, RETURN_TO_ASSESSMENT, RETURN_TO_REPORT ->
                Optional.of(EventCatalogue.TRANSITION_RETURNED);
            case END -> Optional.of(EventCatalogue.TRANSITION_ENDED);
            case ASSESSMENT_EXTENSION -> Optional.empty();
        };
    }

    /** Neither who signed nor any word of a document: others need how far it is. */
    static TransitionSnapshot snapshot(TransitionFacts facts) {
        return new TransitionSnapshot(
                facts.id().toString(),
                facts.campaignId().toString(),
                facts.organizationCode(),
                facts.phase().name(),
                facts.state().name(),
                facts.round(),
                facts.signed().stream()
                        .map(signed -> new TransitionSnapshot.Step(signed.step().name(), signed.signedOn()))
                        .toList(),
                assessmentOf(facts.assessment()),
                facts.openedOn(),
                facts.passedOn());
    }

    private static TransitionSnapshot.@Nullable Assessment assessmentOf(@Nullable Assessment assessment) {
        if (assessment == null) {
            return null;
        }
        return new TransitionSnapshot.Assessment(
                assessment.round(),
                assessment.satisfied(),
                assessment.fairlySatisfied(),
                assessment.dissatisfied(),
                assessment.consequence().name(),
                assessment.recordedOn());
    }
}

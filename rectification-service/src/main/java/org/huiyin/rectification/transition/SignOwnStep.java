package org.huiyin.rectification.transition;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;

/** An officer signs the self-review, the transition report or the transition meeting with its document (SUP-4). */
@ApplicationScoped
class SignOwnStep {

    private final PanacheTransitions transitions;
    private final Jurisdiction jurisdiction;
    private final TransitionJournal journal;

    SignOwnStep(PanacheTransitions transitions, Jurisdiction jurisdiction, TransitionJournal journal) {
        this.transitions = transitions;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
    }

    @Transactional
    Outcome<Transition> sign(UUID id, TransitionStep step, StepDocument document, Caller caller) {
        Transition transition = transitions.requireForMove(id);
        Act act = jurisdiction.asOfficer(caller, transition.organizationCode());
        return transition.sign(step, document, act)
                .whenMade(entry -> journal.note(transition, entry, caller))
                .map(entry -> transition);
    }
}

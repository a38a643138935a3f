package org.huiyin.rectification.transition;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;

/** A leader one level up records the make-up 补课 that too many dissatisfied asked for (SUP-4, SAT-2). */
@ApplicationScoped
class MakeUpAssessment {

    private final PanacheTransitions transitions;
    private final Jurisdiction jurisdiction;
    private final TransitionJournal journal;

    MakeUpAssessment(PanacheTransitions transitions, Jurisdiction jurisdiction, TransitionJournal journal) {
        this.transitions = transitions;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
    }

    @Transactional
    Outcome<Transition> record(UUID id, StepDocument document, Caller caller) {
        Transition transition = transitions.requireForMove(id);
        Act act = jurisdiction.asSuperior(caller, transition.organizationCode());
        return transition.makeUp(document, act)
                .whenMade(entry -> journal.note(transition, entry, caller))
                .map(entry -> transition);
    }
}

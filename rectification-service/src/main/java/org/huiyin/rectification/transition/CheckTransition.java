package org.huiyin.rectification.transition;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;

/** A supervisor of the assigned group, who wrote none of the documents, checks them (SUP-4, TRU-4). */
@ApplicationScoped
class CheckTransition {

    private final PanacheTransitions transitions;
    private final Jurisdiction jurisdiction;
    private final TransitionJournal journal;

    CheckTransition(PanacheTransitions transitions, Jurisdiction jurisdiction, TransitionJournal journal) {
        this.transitions = transitions;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
    }

    /** @param ifMatch the version that was read: nobody signs for what they have not seen */
    @Transactional
    Outcome<Transition> check(UUID id, @Nullable String ifMatch, StepDocument document, Caller caller) {
        Transition transition = transitions.requireForMove(id);
        Act act = jurisdiction.asSupervisor(caller, transition.organizationCode());
        return transition.sign(TransitionStep.SUPERVISION_CHECK, document, act)
                .whenMade(entry -> EntityTags.requireMatch(ifMatch, transition.version()))
                .whenMade(entry -> journal.note(transition, entry, caller))
                .map(entry -> transition);
    }
}

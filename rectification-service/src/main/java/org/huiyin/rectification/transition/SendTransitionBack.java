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

/** Check or approval send a transition back to a step of the organization, with reasons (SUP-4). */
@ApplicationScoped
class SendTransitionBack {

    private final PanacheTransitions transitions;
    private final Jurisdiction jurisdiction;
    private final TransitionJournal journal;

    SendTransitionBack(PanacheTransitions transitions, Jurisdiction jurisdiction, TransitionJournal journal) {
        this.transitions = transitions;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
    }

    /** @param ifMatch the version that was read */
    @Transactional
    Outcome<Transition> fromCheck(
            UUID id, @Nullable String ifMatch, TransitionStep target, String reasons, Caller caller) {
        Transition transition = transitions.requireForMove(id);
        Act act = jurisdiction.asSupervisor(caller, transition.organizationCode());
        return sendBack(transition, ifMatch, target, reasons, act, caller);
    }

    /** @param ifMatch the version that was read */
    @Transactional
    Outcome<Transition> fromApproval(
            UUID id, @Nullable String ifMatch, TransitionStep target, String reasons, Caller caller) {
        Transition transition = transitions.requireForMove(id);
        Act act = jurisdiction.asSuperior(caller, transition.organizationCode());
        return sendBack(transition, ifMatch, target, reasons, act, caller);
    }

    private Outcome<Transition> sendBack(
            Transition transition,
            @Nullable String ifMatch,
            TransitionStep target,
            String reasons,
            Act act,
            Caller caller) {
        return transition.sendBack(target, reasons, act)
                .whenMade(entry -> EntityTags.requireMatch(ifMatch, transition.version()))
                .whenMade(entry -> journal.note(transition, entry, caller))
                .map(entry -> transition);
    }
}

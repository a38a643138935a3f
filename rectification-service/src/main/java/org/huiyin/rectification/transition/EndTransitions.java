package org.huiyin.rectification.transition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;

/**
 * An organization was merged or dissolved: what it had not passed ends, and its successor passes for itself (SUP-4).
 */
@ApplicationScoped
public class EndTransitions {

    private static final Caller SYSTEM = Caller.system("rectification-service");

    private final PanacheTransitions transitions;
    private final Jurisdiction jurisdiction;
    private final TransitionJournal journal;

    EndTransitions(PanacheTransitions transitions, Jurisdiction jurisdiction, TransitionJournal journal) {
        this.transitions = transitions;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
    }

    @Transactional
    public void ofOrganization(String organization) {
        Act act = jurisdiction.asSystem(SYSTEM);
        transitions.openOf(organization).forEach(transition -> transition.end(act)
                .whenMade(entry -> journal.note(transition, entry, SYSTEM)));
    }
}

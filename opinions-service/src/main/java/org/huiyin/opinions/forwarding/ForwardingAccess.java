package org.huiyin.opinions.forwarding;

import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.problem.CommonProblem;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.collection.Opinions;

/**
 * Who may read a forwarding (SRT-4): the office and auditors every one, an officer those to the own organization, a
 * person those to the own account. What went to another organization in other words, the officers of the organization
 * that must answer read as well (SRT-5): the opinion's own words are not for them any more. What was taken back is the
 * office's and the auditors' again. Others do not learn what there is.
 */
@RequestScoped
class ForwardingAccess {

    private final Forwardings forwardings;
    private final Opinions opinions;
    private final CurrentCaller caller;

    ForwardingAccess(Forwardings forwardings, Opinions opinions, CurrentCaller caller) {
        this.forwardings = forwardings;
        this.opinions = opinions;
        this.caller = caller;
    }

    boolean readsAll() {
        return caller.get().hasAny(Role.SORTER, Role.AUDITOR);
    }

    boolean isRecipient(Forwarding forwarding) {
        Caller asking = caller.get();
        String organization = forwarding.organizationCode();
        return organization == null
                ? asking.name().equals(forwarding.account())
                : asking.has(Role.OFFICER) && asking.belongsTo(organization);
    }

    private boolean mustAnswerIt(Forwarding forwarding) {
        return !forwarding.isToPerson()
                && forwarding.edited().isPresent()
                && caller.get().has(Role.OFFICER)
                && caller.get().belongsTo(opinions.findById(forwarding.opinionId()).answeredBy());
    }

    /** @throws ProblemException 403 when the caller may not read it, or might not; 404 for those who read all */
    Forwarding readable(UUID id) {
        if (readsAll()) {
            return forwardings.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("forwarding"));
        }
        return forwardings.findByIdOptional(id)
                .filter(forwarding -> isRecipient(forwarding) || mustAnswerIt(forwarding))
                .filter(forwarding -> forwarding.state() != ForwardingState.WITHDRAWN)
                .orElseThrow(ForwardingAccess::refused);
    }

    /** @throws ProblemException 403 when there is none that is addressed to the caller */
    Forwarding received(UUID id) {
        return forwardings.findByIdOptional(id).filter(this::isRecipient).orElseThrow(ForwardingAccess::refused);
    }

    /** Says nothing of whom it is for. */
    private static ProblemException refused() {
        return new ProblemException(CommonProblem.FORBIDDEN, "It is not addressed to you.");
    }
}

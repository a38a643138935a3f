package org.huiyin.opinions.forwarding;

import jakarta.enterprise.context.RequestScoped;

import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.problem.CommonProblem;
import org.huiyin.kit.problem.ProblemException;

/**
 * Who may read a forwarding (SRT-4): the office and auditors every one, an officer those to the own organization, a person
 * those to the own account. What was taken back is the office's and the auditors' again.
 */
@RequestScoped
class ForwardingAccess {

    private final CurrentCaller caller;

    ForwardingAccess(CurrentCaller caller) {
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

    /** @throws ProblemException 403 when the caller may not read it */
    void requireReadable(Forwarding forwarding) {
        boolean isInInbox = isRecipient(forwarding) && forwarding.state() != ForwardingState.WITHDRAWN;
        if (!readsAll() && !isInInbox) {
            throw refused();
        }
    }

    /** @throws ProblemException 403 */
    void requireRecipient(Forwarding forwarding) {
        if (!isRecipient(forwarding)) {
            throw refused();
        }
    }

    /** Says nothing of whom it is for. */
    private static ProblemException refused() {
        return new ProblemException(CommonProblem.FORBIDDEN, "It is not addressed to you.");
    }
}

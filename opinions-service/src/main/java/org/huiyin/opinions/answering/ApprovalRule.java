package org.huiyin.opinions.answering;

import java.util.Collection;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.OpinionsProblem;
import org.huiyin.opinions.campaign.AnswerPolicies;

/** Where a campaign asks for it, somebody else approves an answer before the giver reads it (TRU-4). */
@ApplicationScoped
class ApprovalRule {

    private final AnswerPolicies policies;

    ApprovalRule(AnswerPolicies policies) {
        this.policies = policies;
    }

    /** @throws ProblemException 409 that tells the way, when one of the campaigns asks for approval */
    void requireNone(Collection<UUID> campaigns) {
        if (policies.isApprovalNeeded(campaigns)) {
            throw new ProblemException(
                    OpinionsProblem.ANSWER_NEEDS_APPROVAL,
                    "Write it with POST /v1/answer-drafts and submit it; somebody else approves it.");
        }
    }
}

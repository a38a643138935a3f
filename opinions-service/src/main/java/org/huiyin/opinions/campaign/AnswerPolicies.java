package org.huiyin.opinions.campaign;

import java.util.Collection;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** What other features ask about how a campaign answers (SRT-5). */
@ApplicationScoped
public class AnswerPolicies {

    private final EntityManager entities;

    AnswerPolicies(EntityManager entities) {
        this.entities = entities;
    }

    /** The policy of a campaign that exists. */
    public AnswerPolicy of(UUID campaignId) {
        return entities.createQuery("select c.answerPolicy from Campaign c where c.id = :id", AnswerPolicy.class)
                .setParameter("id", campaignId)
                .getSingleResult();
    }

    /** Whether any of the campaigns asks that somebody else approves an answer. */
    public boolean isApprovalNeeded(Collection<UUID> campaignIds) {
        return !campaignIds.isEmpty()
                && entities.createQuery(
                                        """
                                        select count(c) from Campaign c
                                        where c.id in :ids and c.answerPolicy.answersNeedApproval""",
                                        Long.class)
                                .setParameter("ids", campaignIds)
                                .getSingleResult()
                        > 0;
    }
}

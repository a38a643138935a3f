package org.huiyin.opinions.answering;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.collection.Speaker;

/** The opinions of a problem that wait for an answer. */
@ApplicationScoped
class OpenOpinions {

    private final EntityManager entities;

    OpenOpinions(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws ProblemException 400 when there is no such problem */
    void requireProblem(UUID problem) {
        boolean isThere = (Boolean) entities.createNativeQuery(
                        "select exists (select from problem where id = :id)", Boolean.class)
                .setParameter("id", problem)
                .getSingleResult();
        if (!isThere) {
            throw ProblemException.invalidField("/problemId", "unknown", "There is no such problem.");
        }
    }

    /** The oldest of those that are in the problem now and open. For an organization, those that concern it. */
    @SuppressWarnings("unchecked")
    List<UUID> inProblem(UUID problem, Speaker speaker, int most) {
        String own = speaker.isOffice() ? "" : " and coalesce(passed_to, organization_code) = :own";
        var query = entities.createNativeQuery(
                        """
                        select id from opinion
                        where problem_ids <> '{}' and problem_ids @> array[cast(:problem as uuid)] and state in ('RECEIVED', 'SORTED')"""
                                + own + " order by id",
                        UUID.class)
                .setParameter("problem", problem)
                .setMaxResults(most);
        if (!speaker.isOffice()) {
            query.setParameter("own", speaker.organizationCode());
        }
        return query.getResultList();
    }
}

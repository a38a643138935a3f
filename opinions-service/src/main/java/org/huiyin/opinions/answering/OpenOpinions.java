package org.huiyin.opinions.answering;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.collection.Speaker;
import org.huiyin.opinions.collection.Target;

/** The opinions of a problem that wait for an answer. */
@ApplicationScoped
class OpenOpinions {

    private static final List<String> TEAMS = Arrays.stream(Target.values())
            .filter(target -> !target.isIndividual())
            .map(Enum::name)
            .toList();

    private final EntityManager entities;

    OpenOpinions(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The office names any problem, an organization one that is assigned to it: another is not its to see.
     *
     * @throws ProblemException 400 when there is no such problem, 403 when it is another's
     */
    void requireProblem(UUID problem, Speaker speaker) {
        List<?> assignedTo = entities.createNativeQuery(
                        "select coalesce(organization_code, '') from problem where id = :id", String.class)
                .setParameter("id", problem)
                .getResultList();
        if (assignedTo.isEmpty()) {
            throw ProblemException.invalidField("/problemId", "unknown", "There is no such problem.");
        }
        String organization = (String) assignedTo.getFirst();
        if (!speaker.isOffice() && !organization.equals(speaker.organizationCode())) {
            throw Caller.foreignOrganization(organization.isEmpty() ? "the campaign office" : organization);
        }
    }

    /** Whose rules hold for the opinions. */
    @SuppressWarnings("unchecked")
    List<UUID> campaignsOf(List<UUID> opinions) {
        return entities.createNativeQuery(
                        "select distinct campaign_id from opinion where id = any(cast(:ids as uuid[]))", UUID.class)
                .setParameter("ids", opinions.toArray(UUID[]::new))
                .getResultList();
    }

    /**
     * The oldest of those that are in the problem now and open. For an organization, those that it is to answer, and
     * none about a person: that there is one is not for colleagues to know (SRT-4).
     */
    @SuppressWarnings("unchecked")
    List<UUID> inProblem(UUID problem, Speaker speaker, int most) {
        String own = speaker.isOffice()
                ? ""
                : " and coalesce(passed_to, organization_code) = :own and target in (:teams)";
        var query = entities.createNativeQuery(
                        """
                        select id from opinion
                        where problem_ids <> '{}' and problem_ids @> array[cast(:problem as uuid)] and state in ('RECEIVED', 'SORTED')"""
                                + own + " order by id",
                        UUID.class)
                .setParameter("problem", problem)
                .setMaxResults(most);
        if (!speaker.isOffice()) {
            query.setParameter("own", speaker.organizationCode()).setParameter("teams", TEAMS);
        }
        return query.getResultList();
    }
}

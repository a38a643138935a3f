package org.huiyin.opinions.collection;

import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.OpinionsProblem;
import org.huiyin.opinions.filter.Conditions;

/**
 * Who may read which opinion: the office, auditors and admins every one, a collector those that the own organization
 * registered, an officer those about teams that concern the own organization (SRT-4).
 */
@ApplicationScoped
public class OpinionAccess {

    private static final String[] DISTRICT_WIDE = {Role.SORTER, Role.AUDITOR, Role.ADMIN};
    private static final List<String> TEAMS = Arrays.stream(Target.values())
            .filter(target -> !target.isIndividual())
            .map(Enum::name)
            .toList();

    private final EntityManager entities;

    OpinionAccess(EntityManager entities) {
        this.entities = entities;
    }

    /** Narrows a list to what the caller may read; {@code o} is the opinion. */
    Conditions narrow(Conditions conditions, Caller caller) {
        if (caller.hasAny(DISTRICT_WIDE)) {
            return conditions;
        }
        conditions.bind("own", caller.organization().orElse(""));
        String collected = "o.collected_by = :own";
        String concerned = """
                o.target in (:teams) and (o.organization_code = :own or o.problem_ids <> '{}' and o.problem_ids && array(
                select p.id from problem p where p.organization_code = :own))""";
        if (!caller.has(Role.OFFICER)) {
            return conditions.always(collected);
        }
        conditions.bind("teams", TEAMS);
        return conditions.always(caller.has(Role.COLLECTOR) ? "(" + collected + " or " + concerned + ")" : concerned);
    }

    /** @throws ProblemException 403 when the caller may not read it */
    public void requireReadable(Opinion opinion, Caller caller) {
        if (caller.hasAny(DISTRICT_WIDE)) {
            return;
        }
        String collectedBy = opinion.collectedBy();
        if (caller.has(Role.COLLECTOR) && collectedBy != null && caller.belongsTo(collectedBy)) {
            return;
        }
        if (!caller.has(Role.OFFICER) || !isConcerned(opinion, caller)) {
            throw Caller.foreignOrganization(opinion.organizationCode());
        }
        requireAboutTeam(opinion);
    }

    /** SRT-4: an opinion about a person is not for the person's colleagues. */
    public static void requireAboutTeam(Opinion opinion) {
        if (opinion.target().isIndividual()) {
            throw new ProblemException(OpinionsProblem.OPINION_ABOUT_PERSON, "It is about a person.");
        }
    }

    private boolean isConcerned(Opinion opinion, Caller caller) {
        if (caller.belongsTo(opinion.organizationCode())) {
            return true;
        }
        if (opinion.problemIds().isEmpty() || caller.organization().isEmpty()) {
            return false;
        }
        return (Boolean) entities.createNativeQuery(
                        "select exists (select from problem where id in (:ids) and organization_code = :own)", Boolean.class)
                .setParameter("ids", opinion.problemIds())
                .setParameter("own", caller.organization().get())
                .getSingleResult();
    }
}

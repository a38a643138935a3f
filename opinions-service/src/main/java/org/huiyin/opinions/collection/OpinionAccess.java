package org.huiyin.opinions.collection;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.OpinionsProblem;
import org.huiyin.opinions.filter.Conditions;

/**
 * Who may read which opinion. One about a person: the office and auditors, and nobody else; that person reads it as it
 * was forwarded (SRT-4, REP-7). One about a team: admins too, a collector when the own organization registered it, an
 * officer when it concerns the own organization; one that was forwarded in other words, officers read in those words
 * only.
 */
@ApplicationScoped
public class OpinionAccess {

    private static final String[] OFFICE_AND_AUDITORS = {Role.SORTER, Role.AUDITOR};
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
        narrowToTeams(conditions, caller);
        if (caller.hasAny(OFFICE_AND_AUDITORS) || caller.has(Role.ADMIN)) {
            return conditions;
        }
        conditions.bind("own", caller.organization().orElse(""));
        String collected = "o.collected_by = :own";
        String concerned = """
                (o.organization_code = :own and o.passed_to is null or o.passed_to = :own
                or o.problem_ids <> '{}' and o.problem_ids && array(
                select p.id from problem p where p.organization_code = :own))
                and not exists (select from forwarding f
                where f.opinion_id = o.id and f.text is not null and f.state <> 'WITHDRAWN')""";
        if (!caller.has(Role.OFFICER)) {
            return conditions.always(collected);
        }
        return conditions.always(caller.has(Role.COLLECTOR) ? "(" + collected + " or " + concerned + ")" : concerned);
    }

    /** Leaves out what is about persons, but for the office and auditors; {@code o} is the opinion. */
    public Conditions narrowToTeams(Conditions conditions, Caller caller) {
        if (caller.hasAny(OFFICE_AND_AUDITORS)) {
            return conditions;
        }
        return conditions.always("o.target in (:teams)").bind("teams", TEAMS);
    }

    /** @throws ProblemException 403 when the caller may not read it */
    public void requireReadable(Opinion opinion, Caller caller) {
        if (caller.hasAny(OFFICE_AND_AUDITORS)) {
            return;
        }
        if (caller.has(Role.ADMIN)) {
            requireAboutTeam(opinion);
            return;
        }
        String collectedBy = opinion.collectedBy();
        if (caller.has(Role.COLLECTOR) && collectedBy != null && caller.belongsTo(collectedBy)) {
            requireAboutTeam(opinion);
            return;
        }
        if (!caller.has(Role.OFFICER) || !isConcerned(opinion, caller)) {
            throw Caller.foreignOrganization(opinion.organizationCode());
        }
        requireAboutTeam(opinion);
        if (forwardedWords(opinion).isPresent()) {
            throw new ProblemException(
                    OpinionsProblem.OPINION_REWORDED, "Read it at /v1/forwardings?opinion=" + opinion.id());
        }
    }

    /** SRT-4: an opinion about a person is not for the person's colleagues. */
    public static void requireAboutTeam(Opinion opinion) {
        if (opinion.target().isIndividual()) {
            throw new ProblemException(OpinionsProblem.OPINION_ABOUT_PERSON, "It is about a person.");
        }
    }

    /**
     * What the caller may see of an opinion that the caller has just acted on: the words as forwarded, but for the
     * office.
     */
    public OpinionView show(Opinion opinion, Caller caller) {
        if (caller.has(Role.SORTER)) {
            return OpinionView.from(opinion);
        }
        return forwardedWords(opinion)
                .map(words -> OpinionView.inOtherWords(opinion, words))
                .orElseGet(() -> OpinionView.from(opinion));
    }

    /** The words in which it was forwarded, when they are not its own. */
    private Optional<String> forwardedWords(Opinion opinion) {
        @SuppressWarnings("unchecked")
        List<String> words = entities.createNativeQuery(
                        """
                        select text from forwarding where opinion_id = :id and text is not null and state <> 'WITHDRAWN'
                        order by forwarded_on desc, id desc limit 1""",
                        String.class)
                .setParameter("id", opinion.id().value())
                .getResultList();
        return words.stream().findFirst();
    }

    private boolean isConcerned(Opinion opinion, Caller caller) {
        if (caller.belongsTo(opinion.answeredBy())) {
            return true;
        }
        if (opinion.problemIds().isEmpty() || caller.organization().isEmpty()) {
            return false;
        }
        return (Boolean) entities.createNativeQuery(
                        "select exists (select from problem where id in (:ids) and organization_code = :own)",
                        Boolean.class)
                .setParameter("ids", opinion.problemIds())
                .setParameter("own", caller.organization().get())
                .getSingleResult();
    }
}

package org.huiyin.opinions.answering;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The results, by problem: they wait there for opinions that are linked later. */
@ApplicationScoped
public class PublishedResults implements PanacheRepositoryBase<PublishedResult, UUID> {

    /** Lets nobody else link opinions to the problems, or tell their results, until the transaction ends. */
    public void lock(Collection<UUID> problems) {
        for (UUID problem : new TreeSet<>(problems)) {
            getEntityManager()
                    .createNativeQuery(
                            "select 1 from pg_advisory_xact_lock(hashtextextended('problem ' || :problem, 0))")
                    .setParameter("problem", problem.toString())
                    .getSingleResult();
        }
    }

    /** Those of the problems that have a result which stands. */
    public Set<UUID> solved(Collection<UUID> problems) {
        if (problems.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(getEntityManager()
                .createQuery(
                        """
                        select problem from PublishedResult r join r.problemIds problem
                        where r.standing and problem in :problems""",
                        UUID.class)
                .setParameter("problems", problems)
                .getResultList());
    }

    /** Those of the problems that have a result, which givers read even when it stands no more. */
    Set<UUID> published(Collection<UUID> problems) {
        if (problems.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(getEntityManager()
                .createQuery(
                        "select problem from PublishedResult r join r.problemIds problem where problem in :problems",
                        UUID.class)
                .setParameter("problems", problems)
                .getResultList());
    }

    Optional<PublishedResult> of(UUID commitment, int round) {
        return find("commitmentId = ?1 and round = ?2", commitment, round).firstResultOptional();
    }

    /** Those of the commitment's earlier rounds that stand. */
    List<PublishedResult> standingBefore(UUID commitment, int round) {
        return list("commitmentId = ?1 and round < ?2 and standing", commitment, round);
    }

    /** Remembers that the commitment has come to the round, whose number never falls. */
    void reached(UUID commitment, int round) {
        getEntityManager()
                .createNativeQuery(
                        """
                        insert into reopened_commitment (commitment_id, round) values (:commitment, :round)
                        on conflict (commitment_id) do update
                        set round = greatest(reopened_commitment.round, excluded.round)""")
                .setParameter("commitment", commitment)
                .setParameter("round", round)
                .executeUpdate();
    }

    /** The latest round that was heard of; {@link #reached} before. */
    int latestRound(UUID commitment) {
        return (Integer) getEntityManager()
                .createNativeQuery(
                        "select round from reopened_commitment where commitment_id = :commitment", Integer.class)
                .setParameter("commitment", commitment)
                .getSingleResult();
    }
}

package org.huiyin.opinions.sorting;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.opinions.collection.Target;

/** Which opinion is, or was, in which problem. */
@ApplicationScoped
class ProblemLinks implements PanacheRepositoryBase<ProblemLink, UUID> {

    private static final List<Target> INDIVIDUALS =
            Arrays.stream(Target.values()).filter(Target::isIndividual).toList();
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /**
     * What stands behind a problem.
     *
     * @param aboutIndividuals how many of them are about a person
     */
    record Weight(long opinions, long aboutIndividuals) {

        /** One is enough: the problem's words are made of all its opinions (SRT-4, REP-7). */
        boolean isAboutIndividual() {
            return aboutIndividuals > 0;
        }

        boolean isEmpty() {
            return opinions == 0;
        }
    }

    Weight weightOf(ProblemId problem) {
        return getEntityManager()
                .createQuery(
                        """
                        select new org.huiyin.opinions.sorting.ProblemLinks$Weight(
                            count(o), count(case when o.target in :individuals then 1 end))
                        from ProblemLink l join Opinion o on o.id = l.opinionId
                        where l.problemId = :problem and l.unlinkedAt is null""",
                        Weight.class)
                .setParameter("individuals", INDIVIDUALS)
                .setParameter("problem", problem.value())
                .getSingleResult();
    }

    Optional<ProblemLink> standing(ProblemId problem, UUID opinion) {
        return find("problemId = ?1 and opinionId = ?2 and unlinkedAt is null", problem.value(), opinion)
                .firstResultOptional();
    }

    /** Those of the opinions that are in the problem now, by opinion. */
    Map<UUID, ProblemLink> standing(ProblemId problem, Collection<UUID> opinionIds) {
        if (opinionIds.isEmpty()) {
            return Map.of();
        }
        Map<UUID, ProblemLink> standing = new HashMap<>();
        list("problemId = ?1 and opinionId in ?2 and unlinkedAt is null", problem.value(), opinionIds)
                .forEach(link -> standing.put(link.opinionId(), link));
        return standing;
    }

    /** The opinions that are in the problem now, in the order of their ids; at most {@code limit}. */
    List<UUID> opinionsIn(ProblemId problem, int limit) {
        return getEntityManager()
                .createQuery(
                        """
                        select opinionId from ProblemLink
                        where problemId = :problem and unlinkedAt is null order by opinionId""",
                        UUID.class)
                .setParameter("problem", problem.value())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Every link there ever was, oldest first. */
    List<ProblemLink> page(ProblemId problem, int limit, @Nullable Cursor after) {
        UUID from = after == null ? BEFORE_ALL : after.uuid(0);
        return find("problemId = ?1 and id > ?2 order by id", problem.value(), from)
                .page(0, limit + 1)
                .list();
    }
}

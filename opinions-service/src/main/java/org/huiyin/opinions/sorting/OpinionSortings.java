package org.huiyin.opinions.sorting;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.problem.ProblemException;

/** The sortings, with what each opinion was before. */
@ApplicationScoped
class OpinionSortings implements PanacheRepositoryBase<OpinionSorting, UUID> {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    OpinionSorting get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("sorting"));
    }

    /** Latest first; of one opinion, if one is given. */
    List<OpinionSorting> page(@Nullable UUID opinion, int limit, @Nullable Cursor after) {
        UUID from = after == null ? AFTER_ALL : after.uuid(0);
        if (opinion == null) {
            return find("id < ?1 order by id desc", from).page(0, limit + 1).list();
        }
        return getEntityManager()
                .createQuery(
                        """
                        select s from SortedOpinion e join OpinionSorting s on s.id = e.key.sortingId
                        where e.key.opinionId = :opinion and e.key.sortingId < :from order by e.key.sortingId desc""",
                        OpinionSorting.class)
                .setParameter("opinion", opinion)
                .setParameter("from", from)
                .setMaxResults(limit + 1)
                .getResultList();
    }

    List<SortedOpinion> entries(OpinionSorting sorting) {
        return entries(sorting, Integer.MAX_VALUE, BEFORE_ALL);
    }

    /** In the order of the opinions' ids. */
    List<SortedOpinion> entryPage(OpinionSorting sorting, int limit, @Nullable Cursor after) {
        return entries(sorting, limit + 1, after == null ? BEFORE_ALL : after.uuid(0));
    }

    private List<SortedOpinion> entries(OpinionSorting sorting, int most, UUID from) {
        return getEntityManager()
                .createQuery(
                        """
                        from SortedOpinion where key.sortingId = :sorting and key.opinionId > :from
                        order by key.opinionId""",
                        SortedOpinion.class)
                .setParameter("sorting", sorting.id())
                .setParameter("from", from)
                .setMaxResults(most)
                .getResultList();
    }
}

package org.huiyin.opinions.collection;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The opinions. */
@ApplicationScoped
public class Opinions implements PanacheRepositoryBase<Opinion, UUID> {

    Optional<UUID> idWithReceipt(byte[] hash) {
        return getEntityManager()
                .createQuery("select o.id from Opinion o where o.receiptHash = :hash", UUID.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** One that nobody else changes until the transaction ends. */
    public Optional<Opinion> lock(UUID id) {
        return lock(List.of(id)).stream().findFirst();
    }

    /** Those of the ids that there are. */
    public List<Opinion> withIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** Locked in the order of their ids, so that two transactions that meet wait and do not deadlock. */
    public List<Opinion> lock(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** The next ids, in order, of opinions in any of the problems. */
    @SuppressWarnings("unchecked")
    public List<UUID> idsInProblems(Collection<UUID> problems, UUID after, int limit) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        select id from opinion where problem_ids <> '{}' and problem_ids && cast(:problems as uuid[])
                        and id > :after order by id""",
                        UUID.class)
                .setParameter("problems", problems.toArray(UUID[]::new))
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }
}

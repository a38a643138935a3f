package org.huiyin.rectification.commitment;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.huiyin.kit.problem.ProblemException;

/** Amendments that were asked for. */
@ApplicationScoped
class PanacheAmendmentRequests implements PanacheRepositoryBase<AmendmentRequest, UUID> {

    /** Its item, which is locked before it by whoever moves either. */
    UUID requireItemOf(UUID id) {
        return getEntityManager()
                .createQuery("select itemId from AmendmentRequest where id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("amendment"));
    }

    AmendmentRequest requireForMove(UUID id) {
        AmendmentRequest request = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (request == null) {
            throw ProblemException.notFound("amendment");
        }
        return request;
    }

    boolean isWaiting(ItemId item, AmendedField field) {
        return count(
                        "itemId = ?1 and field = ?2 and state = ?3", item.value(), field, AmendmentState.WAITING)
                > 0;
    }

    /** Those of an item that nobody has decided on yet, the latest first: at most one of a field. */
    List<AmendmentRequest> waitingOf(ItemId item) {
        return list("itemId = ?1 and state = ?2 order by id desc", item.value(), AmendmentState.WAITING);
    }

    /** The latest of an item, at most a hundred. */
    List<AmendmentRequest> latestOf(ItemId item) {
        return find("itemId = ?1 order by id desc", item.value()).range(0, 99).list();
    }
}

package org.huiyin.rectification.lookback;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.listing.Conditions;

/** The look-backs. */
@ApplicationScoped
class PanacheLookBacks implements PanacheRepositoryBase<LookBack, UUID> {

    LookBack require(UUID id) {
        return found(findById(id));
    }

    /** Locked: of two who answer at once the second sees what the first left, and none is counted twice. */
    LookBack requireForMove(UUID id) {
        return found(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Up to one row more than the limit, oldest first. */
    List<LookBack> page(@Nullable UUID campaign, @Nullable LookBackState state, @Nullable Cursor after, int limit) {
        Conditions conditions = new Conditions()
                .and("campaignId = :campaign", "campaign", campaign)
                .and("state = :state", "state", state)
                .and("id > :after", "after", after == null ? null : after.uuid(0));
        return find("from LookBack" + conditions.orderedBy("id"), conditions.parameters()).range(0, limit).list();
    }

    private static LookBack found(@Nullable LookBack lookBack) {
        if (lookBack == null) {
            throw ProblemException.notFound("look-back");
        }
        return lookBack;
    }
}

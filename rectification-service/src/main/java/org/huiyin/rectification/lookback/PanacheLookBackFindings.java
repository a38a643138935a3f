package org.huiyin.rectification.lookback;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.directory.OrganizationScope;
import org.huiyin.rectification.listing.Conditions;

/** What look-backs found. */
@ApplicationScoped
class PanacheLookBackFindings implements PanacheRepositoryBase<LookBackFinding, UUID> {

    LookBackFinding require(UUID id) {
        return found(findById(id));
    }

    /** Locked, so that it becomes one thing. */
    LookBackFinding requireForMove(UUID id) {
        return found(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Up to one row more than the limit, oldest first. */
    List<LookBackFinding> page(
            OrganizationScope scope,
            @Nullable UUID campaign,
            @Nullable UUID lookBack,
            boolean openOnly,
            @Nullable Cursor after,
            int limit) {
        Conditions conditions = scope.restrict(new Conditions(), "organizationCode in :organizations")
                .and("campaignId = :campaign", "campaign", campaign)
                .and("lookBackId = :lookBack", "lookBack", lookBack)
                .and("id > :after", "after", after == null ? null : after.uuid(0));
        if (openOnly) {
            conditions.and("orderId is null").and("plannedItemId is null");
        }
        return find("from LookBackFinding" + conditions.orderedBy("id"), conditions.parameters())
                .range(0, limit)
                .list();
    }

    private static LookBackFinding found(@Nullable LookBackFinding finding) {
        if (finding == null) {
            throw ProblemException.notFound("finding");
        }
        return finding;
    }
}

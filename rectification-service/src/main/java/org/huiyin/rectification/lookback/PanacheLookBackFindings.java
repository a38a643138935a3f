package org.huiyin.rectification.lookback;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.commitment.ReadItems;
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

    /** The one that became the item, locked. */
    Optional<LookBackFinding> plannedAs(UUID item) {
        return find("plannedItemId", item).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /**
     * Up to one row more than the limit, oldest first.
     *
     * @param ofPersons where those about items of persons' plans may be read too (REP-7)
     */
    List<LookBackFinding> page(
            OrganizationScope scope,
            OrganizationScope ofPersons,
            @Nullable UUID campaign,
            @Nullable UUID lookBack,
            boolean openOnly,
            @Nullable Cursor after,
            int limit) {
        Conditions conditions = scope.restrict(new Conditions(), "finding.organizationCode in :organizations");
        ReadItems.restrictPersons(ofPersons, conditions, "finding")
                .and("finding.campaignId = :campaign", "campaign", campaign)
                .and("finding.lookBackId = :lookBack", "lookBack", lookBack)
                .and("finding.id > :after", "after", after == null ? null : after.uuid(0));
        if (openOnly) {
            conditions.and("finding.orderId is null").and("finding.plannedItemId is null");
        }
        return find("from LookBackFinding finding" + conditions.orderedBy("finding.id"), conditions.parameters())
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

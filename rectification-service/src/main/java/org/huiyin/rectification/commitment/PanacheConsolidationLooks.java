package org.huiyin.rectification.commitment;

import java.time.LocalDate;
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

/** The looks after the consolidation period. */
@ApplicationScoped
class PanacheConsolidationLooks implements PanacheRepositoryBase<ConsolidationLook, UUID> {

    /** What a list is narrowed to; each may be absent. */
    record Filter(@Nullable UUID campaign, @Nullable ConsolidationLookState state, @Nullable LocalDate dueBy) {}

    ConsolidationLook require(UUID id) {
        return found(findById(id));
    }

    /** Locked, so that of two who look at once the second is told what the first has found. */
    ConsolidationLook requireForMove(UUID id) {
        return found(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * Up to one row more than the limit, the first due first.
     *
     * @param ofPersons where those of persons' plans may be read too (REP-7)
     */
    List<ConsolidationLook> page(
            OrganizationScope scope, OrganizationScope ofPersons, Filter filter, @Nullable Cursor after, int limit) {
        Conditions conditions = scope.restrict(new Conditions(), "look.organizationCode in :organizations");
        ReadItems.restrictPersons(ofPersons, conditions, "look")
                .and("look.campaignId = :campaign", "campaign", filter.campaign())
                .and("look.state = :state", "state", filter.state())
                .and("look.dueOn <= :dueBy", "dueBy", filter.dueBy())
                .and("look.dueOn >= :afterDay", "afterDay", after == null ? null : after.date(0))
                .and("(look.dueOn > :afterDay or look.id > :afterId)", "afterId", after == null ? null : after.uuid(1));
        String query = "from ConsolidationLook look" + conditions.orderedBy("look.dueOn, look.id");
        return find(query, conditions.parameters()).range(0, limit).list();
    }

    private static ConsolidationLook found(@Nullable ConsolidationLook look) {
        if (look == null) {
            throw ProblemException.notFound("consolidation look");
        }
        return look;
    }
}

package org.huiyin.rectification.supervision;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.directory.OrganizationScope;
import org.huiyin.rectification.listing.Conditions;

/** The orders to correct. */
@ApplicationScoped
class PanacheOrders implements PanacheRepositoryBase<SupervisionOrder, UUID> {

    private static final Set<OrderState> SETTLED = Set.of(OrderState.CLOSED, OrderState.WITHDRAWN);

    /** What a list is narrowed to; each may be absent. */
    record Filter(
            @Nullable String organization,
            @Nullable UUID campaign,
            @Nullable UUID item,
            @Nullable UUID finding,
            @Nullable OrderState state,
            boolean openOnly) {}

    SupervisionOrder require(UUID id) {
        SupervisionOrder order = findById(id);
        if (order == null) {
            throw ProblemException.notFound("order");
        }
        return order;
    }

    /** Locked, so that of two who move it at once the second is told the state that the first left. */
    SupervisionOrder requireForMove(UUID id) {
        SupervisionOrder order = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (order == null) {
            throw ProblemException.notFound("order");
        }
        return order;
    }

    Map<UUID, SupervisionOrder> withIds(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return list("id in ?1", ids).stream().collect(Collectors.toMap(order -> order.id().value(), order -> order));
    }

    /**
     * Up to one row more than the limit, oldest first.
     *
     * @param ofPersons where those about items of persons' plans may be read too (REP-7)
     */
    List<SupervisionOrder> page(
            OrganizationScope scope, OrganizationScope ofPersons, Filter filter, @Nullable Cursor after, int limit) {
        Conditions conditions = scope.restrict(new Conditions(), "o.origin.organizationCode in :organizations");
        ofPersons
                .restrict(
                        conditions, "(o.origin.publicVisible or o.origin.organizationCode in :ofPersons)", "ofPersons")
                .and("o.origin.organizationCode = :organization", "organization", filter.organization())
                .and("o.origin.campaignId = :campaign", "campaign", filter.campaign())
                .and("o.origin.itemId = :item", "item", filter.item())
                .and("o.origin.findingId = :finding", "finding", filter.finding())
                .and("o.state = :state", "state", filter.state())
                .and("o.id > :after", "after", after == null ? null : after.uuid(0));
        if (filter.openOnly()) {
            conditions.and("o.state not in :settled", "settled", SETTLED);
        }
        return find("from SupervisionOrder o" + conditions.orderedBy("o.id"), conditions.parameters())
                .range(0, limit)
                .list();
    }
}

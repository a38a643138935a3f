package org.huiyin.rectification.planning;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.rectification.listing.Conditions;

/** The reviews of plans. */
@ApplicationScoped
class PanachePlanReviews implements PanacheRepositoryBase<PlanReview, UUID> {

    @Nullable PlanReview latestOf(PlanId plan) {
        return find("planId = ?1 order by versionNumber desc", plan.value()).range(0, 0).firstResult();
    }

    /** Up to one row more than the limit, in the order in which they were held. */
    List<PlanReview> page(PlanId plan, @Nullable Cursor after, int limit) {
        Conditions conditions = new Conditions()
                .and("planId = :plan", "plan", plan.value())
                .and("versionNumber > :after", "after", after == null ? null : PanachePlanVersions.number(after));
        return find("from PlanReview" + conditions.orderedBy("versionNumber"), conditions.parameters())
                .range(0, limit)
                .list();
    }
}

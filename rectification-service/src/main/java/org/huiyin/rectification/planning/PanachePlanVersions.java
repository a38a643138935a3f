package org.huiyin.rectification.planning;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.listing.Conditions;

/** What was frozen of plans. */
@ApplicationScoped
class PanachePlanVersions implements PanacheRepositoryBase<PlanVersion, UUID> {

    PlanVersion requireOf(PlanId plan, int number) {
        PlanVersion version = find("planId = ?1 and number = ?2", plan.value(), number).firstResult();
        if (version == null) {
            throw ProblemException.notFound("version of this plan");
        }
        return version;
    }

    /** Up to one row more than the limit, the first version first. */
    List<PlanVersion> page(PlanId plan, @Nullable Cursor after, int limit) {
        Conditions conditions = new Conditions()
                .and("planId = :plan", "plan", plan.value())
                .and("number > :after", "after", after == null ? null : number(after));
        return find("from PlanVersion" + conditions.orderedBy("number"), conditions.parameters())
                .range(0, limit)
                .list();
    }

    /** The number behind which a page begins; one beyond all numbers has nothing behind it. */
    static int number(Cursor after) {
        return (int) Math.clamp(after.number(0), 0L, (long) Integer.MAX_VALUE);
    }
}

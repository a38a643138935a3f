package org.huiyin.rectification.planning;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.listing.Conditions;

/** What the public said about plans. */
@ApplicationScoped
class PanachePlanComments implements PanacheRepositoryBase<PlanComment, UUID> {

    PlanComment requireOn(Plan plan, UUID id) {
        PlanComment comment = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (comment == null || !comment.isOn(plan)) {
            throw ProblemException.notFound("comment on this plan");
        }
        return comment;
    }

    /**
     * @return in the order asked for
     * @throws ProblemException 400 naming the first that is none of the plan
     */
    List<PlanComment> requireAllOn(Plan plan, List<UUID> ids) {
        Map<UUID, PlanComment> found = find("planId = ?1 and id in ?2 order by id", plan.id().value(), ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .collect(Collectors.toMap(PlanComment::id, Function.identity()));
        for (int index = 0; index < ids.size(); index++) {
            if (!found.containsKey(ids.get(index))) {
                throw ProblemException.invalidField(
                        "/commentIds/" + index, "unknown-value", "The plan has no such comment.");
            }
        }
        return ids.stream().distinct().map(found::get).toList();
    }

    long unanswered(PlanId plan) {
        return count("planId = ?1 and responseKind is null", plan.value());
    }

    /**
     * What was, or is to be, changed because of comments on the plan.
     *
     * @param planVersion the newest that somebody found wanting so
     */
    record Absorbed(AbsorbedChange change, int planVersion) {}

    /** Each change once. */
    List<Absorbed> absorbedOn(PlanId plan) {
        return getEntityManager()
                .createQuery(
                        """
                        select change.itemId, change.field, max(planVersion) from PlanComment
                        where planId = :plan and responseKind = :absorbed
                        group by change.itemId, change.field order by change.itemId, change.field""",
                        Tuple.class)
                .setParameter("plan", plan.value())
                .setParameter("absorbed", ResponseKind.ABSORBED)
                .getResultStream()
                .map(row -> new Absorbed(
                        new AbsorbedChange(row.get(0, UUID.class), row.get(1, String.class)), row.get(2, Integer.class)))
                .toList();
    }

    /** Up to one row more than the limit, oldest first. */
    List<PlanComment> page(PlanId plan, boolean unansweredOnly, @Nullable Cursor after, int limit) {
        Conditions conditions = new Conditions()
                .and("planId = :plan", "plan", plan.value())
                .and("id > :after", "after", after == null ? null : after.uuid(0));
        if (unansweredOnly) {
            conditions.and("responseKind is null");
        }
        return find("from PlanComment" + conditions.orderedBy("id"), conditions.parameters()).range(0, limit).list();
    }
}

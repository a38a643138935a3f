package org.huiyin.rectification.delegation;

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
import org.huiyin.rectification.directory.StandIns;
import org.huiyin.rectification.lifecycle.Capacity;
import org.huiyin.rectification.listing.Conditions;

/** What was handed over. */
@ApplicationScoped
class PanacheTaskDelegations implements PanacheRepositoryBase<TaskDelegation, UUID>, StandIns {

    /** Until the transaction ends nobody else hands anything over: two at once could overlap, or make a chain. */
    void lock() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('huiyin-task-delegation'))")
                .getSingleResult();
    }

    TaskDelegation requireForMove(UUID id) {
        TaskDelegation delegation = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (delegation == null) {
            throw ProblemException.notFound("task delegation");
        }
        return delegation;
    }

    /** Whether some of it is in somebody's hands already on one of the days. */
    boolean isHandedOver(TaskDelegation.Charge charge, TaskDelegation.Days days) {
        Conditions conditions = sameDays(days)
                .and("absent = :absent", "absent", charge.absent())
                .and("capacity = :capacity", "capacity", charge.capacity())
                .and(
                        "(onlyOrganizationCode is null or onlyOrganizationCode = :only)",
                        "only",
                        charge.onlyOrganizationCode());
        return isAny(conditions);
    }

    /**
     * Whether the deputy is away on one of the days, or the absent stands in for somebody; for an officer only where
     * the absent works for the same organization, for elsewhere it has no effect.
     */
    boolean wouldChain(TaskDelegation.Charge charge, String deputy, TaskDelegation.Days days) {
        Conditions standsIn = sameDays(days).and("deputy = :absent", "absent", charge.absent());
        if (charge.organizationCode() == null) {
            standsIn.and("capacity = :capacity", "capacity", Capacity.SUPERVISOR);
        } else {
            standsIn.and("(capacity <> :officer or organizationCode = :own)", "officer", Capacity.OFFICER);
            standsIn.parameters().put("own", charge.organizationCode());
        }
        return isAny(sameDays(days).and("absent = :deputy", "deputy", deputy)) || isAny(standsIn);
    }

    private static Conditions sameDays(TaskDelegation.Days days) {
        return new Conditions()
                .and("endedAt is null")
                .and("fromDay <= :until", "until", days.until())
                .and("untilDay >= :from", "from", days.from());
    }

    private boolean isAny(Conditions conditions) {
        return find("from TaskDelegation" + conditions.orderedBy("id"), conditions.parameters())
                .firstResultOptional()
                .isPresent();
    }

    @Override
    public List<StandIn> of(String deputy, LocalDate day) {
        return list(
                        "deputy = ?1 and endedAt is null and fromDay <= ?2 and untilDay >= ?2 order by id", deputy, day)
                .stream()
                .map(TaskDelegation::standIn)
                .toList();
    }

    /**
     * Up to one row more than the limit, oldest first.
     *
     * @param username whose own are in it in any case
     * @param scope of whose staff the others are
     */
    List<TaskDelegation> page(
            String username,
            OrganizationScope scope,
            @Nullable LocalDate runningOn,
            @Nullable Cursor after,
            int limit) {
        Conditions conditions = new Conditions()
                .and("endedAt is null and fromDay <= :today and untilDay >= :today", "today", runningOn)
                .and("id > :after", "after", after == null ? null : after.uuid(0));
        if (!scope.districtWide()) {
            conditions.and("(:me in (absent, deputy) or organizationCode in :staffOf)", "staffOf", scope.codes());
            conditions.parameters().put("me", username);
        }
        return find("from TaskDelegation" + conditions.orderedBy("id"), conditions.parameters())
                .range(0, limit)
                .list();
    }
}

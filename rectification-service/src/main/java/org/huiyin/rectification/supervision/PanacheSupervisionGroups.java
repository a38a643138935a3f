package org.huiyin.rectification.supervision;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.listing.Conditions;

/** The supervision groups. */
@ApplicationScoped
class PanacheSupervisionGroups implements PanacheRepositoryBase<SupervisionGroup, UUID> {

    SupervisionGroup require(UUID id) {
        SupervisionGroup group = findById(id);
        if (group == null) {
            throw ProblemException.notFound("supervision group");
        }
        return group;
    }

    /** Locked, so that of two who change what it looks after the second sees what the first did. */
    SupervisionGroup requireForChange(UUID id) {
        SupervisionGroup group = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (group == null) {
            throw ProblemException.notFound("supervision group");
        }
        return group;
    }

    List<SupervisionGroup> withIds(Set<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** Up to one row more than the limit, oldest first. */
    List<SupervisionGroup> page(@Nullable Cursor after, int limit) {
        Conditions conditions = new Conditions().and("id > :after", "after", after == null ? null : after.uuid(0));
        return find("from SupervisionGroup" + conditions.orderedBy("id"), conditions.parameters())
                .range(0, limit)
                .list();
    }
}

package org.huiyin.rectification.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.rectification.listing.Conditions;

/** The practical deeds that were promised (CAM-5). */
@ApplicationScoped
public class PanachePromisedDeeds implements PanacheRepositoryBase<PromisedDeed, UUID> {

    private static final String TAKEN_UP = "select item.id from Item item where item.sources.deedId = ";

    /** Locked, so that of two items that take it up at once the second is refused. */
    public Optional<PromisedDeed> findForTakeUp(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @param item which may have taken it up itself; absent for one that is to come */
    public boolean isTakenUp(UUID deed, @Nullable UUID item) {
        return getEntityManager()
                .createQuery(TAKEN_UP + ":deed", UUID.class)
                .setParameter("deed", deed)
                .getResultStream()
                .anyMatch(other -> !other.equals(item));
    }

    /** Up to one row more than the limit, oldest first. */
    List<PromisedDeed> page(OrganizationScope scope, boolean openOnly, @Nullable Cursor after, int limit) {
        Conditions conditions = scope.restrict(new Conditions(), "deed.organizationCode in :organizations")
                .and("deed.id > :after", "after", after == null ? null : after.uuid(0));
        if (openOnly) {
            conditions.and("deed.state = 'PROMISED'").and("not exists (" + TAKEN_UP + "deed.id)");
        }
        String query = "from PromisedDeed deed" + conditions.orderedBy("deed.id");
        return find(query, conditions.parameters()).range(0, limit).list();
    }
}

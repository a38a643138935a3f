package org.huiyin.opinions.contactpoints;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.opinions.filter.Conditions;

/** The practical deeds promised at visits. */
@ApplicationScoped
class PracticalDeeds implements PanacheRepositoryBase<PracticalDeed, UUID> {

    /** Locked, so that who settles it by hand and the result that settles it do not meet. */
    Optional<PracticalDeed> findForUpdate(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Latest first. */
    @SuppressWarnings("unchecked")
    List<PracticalDeed> page(UUID contactPoint, @Nullable DeedState state, int limit, @Nullable Cursor after) {
        Conditions conditions = new Conditions()
                .with("d.contact_point_id = :point", "point", contactPoint)
                .with("d.state = :state", "state", state == null ? null : state.name())
                .with("d.id < :after", "after", after == null ? null : after.uuid(0));
        String sql = "select d.* from practical_deed d" + conditions.toSql() + " order by d.id desc";
        return conditions
                .applyTo(getEntityManager().createNativeQuery(sql, PracticalDeed.class))
                .setMaxResults(limit + 1)
                .getResultList();
    }
}

package org.huiyin.opinions.contactpoints;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.opinions.filter.Conditions;

/** What home units gave their seconded cadres. */
@ApplicationScoped
class ContactSupports implements PanacheRepositoryBase<ContactSupport, UUID> {

    /** Latest first. */
    @SuppressWarnings("unchecked")
    List<ContactSupport> page(UUID contactPoint, int limit, @Nullable Cursor after) {
        Conditions conditions = new Conditions().with("s.contact_point_id = :point", "point", contactPoint);
        if (after != null) {
            conditions.with("(s.given_on, s.id) < (:day, :id)", "day", after.date(0)).bind("id", after.uuid(1));
        }
        String sql = "select s.* from contact_support s" + conditions.toSql() + " order by s.given_on desc, s.id desc";
        return conditions
                .applyTo(getEntityManager().createNativeQuery(sql, ContactSupport.class))
                .setMaxResults(limit + 1)
                .getResultList();
    }
}

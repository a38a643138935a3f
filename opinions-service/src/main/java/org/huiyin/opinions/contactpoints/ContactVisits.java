package org.huiyin.opinions.contactpoints;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.opinions.filter.Conditions;

/** What was written down of visits. */
@ApplicationScoped
class ContactVisits implements PanacheRepositoryBase<ContactVisit, UUID> {

    /** Latest first. */
    @SuppressWarnings("unchecked")
    List<ContactVisit> page(UUID contactPoint, int limit, @Nullable Cursor after) {
        Conditions conditions = new Conditions().with("v.contact_point_id = :point", "point", contactPoint);
        if (after != null) {
            conditions.with("(v.visited_on, v.id) < (:day, :id)", "day", after.date(0)).bind("id", after.uuid(1));
        }
        String sql = "select v.* from contact_visit v" + conditions.toSql() + " order by v.visited_on desc, v.id desc";
        return conditions
                .applyTo(getEntityManager().createNativeQuery(sql, ContactVisit.class))
                .setMaxResults(limit + 1)
                .getResultList();
    }

    /** How many opinions each of the activities has brought so far; those without any are absent. */
    Map<UUID, Long> opinionsBroughtBack(Collection<UUID> activities) {
        Map<UUID, Long> counts = new HashMap<>();
        if (!activities.isEmpty()) {
            List<?> rows = getEntityManager()
                    .createNativeQuery("""
                            select activity_id, count(*) from opinion
                            where activity_id = any(cast(:ids as uuid[])) group by activity_id""")
                    .setParameter("ids", activities.toArray(UUID[]::new))
                    .getResultList();
            rows.stream().map(Object[].class::cast).forEach(row -> counts.put((UUID) row[0], (Long) row[1]));
        }
        return counts;
    }
}

package org.huiyin.opinions.contactpoints;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.opinions.collection.OpinionAccess;
import org.huiyin.opinions.filter.Conditions;

/** What was written down of visits. */
@ApplicationScoped
class ContactVisits implements PanacheRepositoryBase<ContactVisit, UUID> {

    private final OpinionAccess access;

    ContactVisits(OpinionAccess access) {
        this.access = access;
    }

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

    /**
     * How many opinions each of the activities has brought so far; those without any are absent. Opinions about persons
     * count for the office and auditors alone (SRT-4).
     */
    Map<UUID, Long> opinionsBroughtBack(Collection<UUID> activities, Caller caller) {
        Map<UUID, Long> counts = new HashMap<>();
        if (!activities.isEmpty()) {
            Conditions conditions = new Conditions()
                    .with("o.activity_id = any(cast(:ids as uuid[]))", "ids", activities.toArray(UUID[]::new));
            access.narrowToTeams(conditions, caller);
            String sql =
                    "select o.activity_id, count(*) from opinion o" + conditions.toSql() + " group by o.activity_id";
            List<?> rows = conditions.applyTo(getEntityManager().createNativeQuery(sql)).getResultList();
            rows.stream().map(Object[].class::cast).forEach(row -> counts.put((UUID) row[0], (Long) row[1]));
        }
        return counts;
    }
}

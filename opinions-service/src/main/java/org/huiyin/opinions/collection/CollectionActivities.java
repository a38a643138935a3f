package org.huiyin.opinions.collection;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.opinions.filter.Conditions;

/** The collection activities. */
@ApplicationScoped
class CollectionActivities implements PanacheRepositoryBase<CollectionActivity, UUID> {

    private final OpinionAccess access;

    CollectionActivities(OpinionAccess access) {
        this.access = access;
    }

    /** Latest first. */
    List<CollectionActivity> page(
            @Nullable UUID campaign,
            @Nullable String organization,
            @Nullable Channel channel,
            int limit,
            @Nullable Cursor after) {
        Conditions conditions = new Conditions()
                .with("a.campaign_id = :campaign", "campaign", campaign)
                .with("a.organization_code = :organization", "organization", organization)
                .with("a.channel = :channel", "channel", channel == null ? null : channel.name());
        if (after != null) {
            conditions.with("(a.held_on, a.id) < (:day, :id)", "day", after.date(0)).bind("id", after.uuid(1));
        }
        String sql =
                "select a.* from collection_activity a" + conditions.toSql() + " order by a.held_on desc, a.id desc";
        @SuppressWarnings("unchecked")
        List<CollectionActivity> rows = conditions
                .applyTo(getEntityManager().createNativeQuery(sql, CollectionActivity.class))
                .setMaxResults(limit + 1)
                .getResultList();
        return rows;
    }

    /** What the caller may read of them, in the order in which they were entered. */
    @SuppressWarnings("unchecked")
    List<Opinion> opinionsOf(UUID activity, Caller caller, int limit, @Nullable Cursor after) {
        Conditions conditions = new Conditions()
                .with("o.activity_id = :activity", "activity", activity)
                .with("o.id > :after", "after", after == null ? null : after.uuid(0));
        access.narrow(conditions, caller);
        return conditions
                .applyTo(getEntityManager().createNativeQuery(
                        "select o.* from opinion o" + conditions.toSql() + " order by o.id", Opinion.class))
                .setMaxResults(limit + 1)
                .getResultList();
    }

    /** All of them: a bare figure, so that typists reach the number of forms. */
    long countOpinionsOf(UUID activity) {
        return getEntityManager()
                .createQuery("select count(*) from Opinion o where o.activityId = :activity", Long.class)
                .setParameter("activity", activity)
                .getSingleResult();
    }
}

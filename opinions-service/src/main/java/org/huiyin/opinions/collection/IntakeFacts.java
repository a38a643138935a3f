package org.huiyin.opinions.collection;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

/** What must be known before an opinion is taken in, in one query: intake is to be quick. */
@ApplicationScoped
class IntakeFacts {

    private static final String QUERY = """
            select (select reply_working_days from campaign where id = :campaign),
                   exists (select from organization where code = :organization and active),
                   exists (select from organization where code = :collector and active),
                   exists (select from collection_activity where id = :activity and campaign_id = :campaign
                           and organization_code = :collector)""";
    private static final UUID NONE = new UUID(0, 0);

    private final EntityManager entities;

    IntakeFacts(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param replyWorkingDays the campaign's term; absent when there is no such campaign
     * @param isActivityOfCollector in this campaign
     */
    record Facts(
            @Nullable Integer replyWorkingDays,
            boolean isOrganizationKnown,
            boolean isCollectorKnown,
            boolean isActivityOfCollector) {}

    Facts about(UUID campaignId, String organizationCode, @Nullable String collector, @Nullable UUID activityId) {
        Object[] row = (Object[]) entities.createNativeQuery(QUERY, Object[].class)
                .setParameter("campaign", campaignId)
                .setParameter("organization", organizationCode)
                .setParameter("collector", collector == null ? "" : collector)
                .setParameter("activity", activityId == null ? NONE : activityId)
                .getSingleResult();
        return new Facts((Integer) row[0], (Boolean) row[1], (Boolean) row[2], (Boolean) row[3]);
    }
}

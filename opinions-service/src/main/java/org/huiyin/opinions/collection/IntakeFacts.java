package org.huiyin.opinions.collection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import org.jspecify.annotations.Nullable;

/**
 * What must be known before an opinion is taken in, in one query: intake is to be quick. The organization stays active
 * until the opinion is in: whoever merges it waits for the lock, which the row's foreign key would take anyway.
 */
@ApplicationScoped
class IntakeFacts {

    private static final String QUERY = """
            select (select reply_working_days from campaign where id = ?),
                   exists (select from organization where code = ? and active for key share),
                   exists (select from organization where code = ? and active),
                   exists (select from collection_activity where id = ? and campaign_id = ? and organization_code = ?)""";

    private final AgroalDataSource database;

    IntakeFacts(AgroalDataSource database) {
        this.database = database;
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
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(QUERY)) {
            select.setObject(1, campaignId);
            select.setString(2, organizationCode);
            select.setString(3, collector);
            select.setObject(4, activityId, Types.OTHER);
            select.setObject(5, campaignId);
            select.setString(6, collector);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Facts(
                        row.getObject(1, Integer.class), row.getBoolean(2), row.getBoolean(3), row.getBoolean(4));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("What an opinion is about cannot be looked up", failed);
        }
    }
}

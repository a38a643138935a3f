package org.huiyin.opinions.collection;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;
import org.jspecify.annotations.Nullable;

/** Many opinions into the table at once: one statement, whatever their number. */
@Singleton
class OpinionRows {

    private static final String INSERT = """
            insert into opinion (id, campaign_id, organization_code, collected_by, activity_id, channel, respondent,
                                 direction, target, title, text, received_on, reply_due_on, source_system, source_id,
                                 import_id, state, changed_at)
            select incoming.*, 'RECEIVED', ?::timestamptz
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::text[], ?::date[], ?::date[], ?::text[], ?::text[], ?::uuid[]) as incoming
            on conflict (campaign_id, collected_by, source_system, source_id) where source_id is not null do nothing
            returning id""";

    private final AgroalDataSource database;

    OpinionRows(AgroalDataSource database) {
        this.database = database;
    }

    /** The ids of those whose row of origin was not there yet. */
    Set<UUID> insertNew(List<Opinion> opinions, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Column column = new Column(connection, insert, opinions);
            insert.setString(1, now.toString());
            column.set("uuid", opinion -> opinion.id().value());
            column.set("uuid", Opinion::campaignId);
            column.set("text", Opinion::organizationCode);
            column.set("text", Opinion::collectedBy);
            column.set("uuid", Opinion::activityId);
            column.set("text", opinion -> opinion.channel().name());
            column.set("text", opinion -> opinion.respondent().name());
            column.set("text", opinion -> opinion.direction().name());
            column.set("text", opinion -> opinion.target().name());
            column.set("text", Opinion::title);
            column.set("text", Opinion::text);
            column.set("date", opinion -> opinion.receivedOn().toString());
            column.set("date", opinion -> opinion.replyDueOn().toString());
            column.set("text", opinion -> origin(opinion).sourceSystem());
            column.set("text", opinion -> origin(opinion).sourceId());
            column.set("uuid", opinion -> origin(opinion).importId());
            return ids(insert);
        } catch (SQLException failed) {
            throw new IllegalStateException("Opinions cannot be inserted", failed);
        }
    }

    private static Origin origin(Opinion opinion) {
        return opinion.origin().orElseThrow();
    }

    private static Set<UUID> ids(PreparedStatement insert) throws SQLException {
        Set<UUID> ids = new HashSet<>();
        try (ResultSet inserted = insert.executeQuery()) {
            while (inserted.next()) {
                ids.add(inserted.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    private static final class Column {

        private final Connection connection;
        private final PreparedStatement insert;
        private final List<Opinion> opinions;
        private int parameter = 2;

        Column(Connection connection, PreparedStatement insert, List<Opinion> opinions) {
            this.connection = connection;
            this.insert = insert;
            this.opinions = opinions;
        }

        void set(String type, Function<Opinion, @Nullable Object> value) throws SQLException {
            Object[] values = opinions.stream().map(value).toArray();
            Array array = connection.createArrayOf(type, values);
            insert.setArray(parameter++, array);
        }
    }
}

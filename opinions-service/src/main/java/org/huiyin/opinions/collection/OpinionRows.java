package org.huiyin.opinions.collection;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.time.DistrictTime;

/**
 * Opinions into the table: one as it is given, or many at once. Plain statements, for a new row needs nothing of what a
 * persistence context does, and intake is to be quick.
 */
@Singleton
class OpinionRows {

    private static final String INSERT_ONE = """
            insert into opinion (id, campaign_id, organization_code, collected_by, activity_id, channel, respondent,
                                 direction, target, title, text, receipt_hash, received_on, reply_due_on, state,
                                 changed_at, reply_working_days, escalation_level, entry_key, entry_twin)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (activity_id, entry_key, entry_twin) where entry_key is not null do nothing""";
    private static final String INSERT = """
            insert into opinion (id, campaign_id, organization_code, collected_by, activity_id, channel, respondent,
                                 direction, target, title, text, received_on, reply_due_on, source_system, source_id,
                                 import_id, reply_working_days, escalation_level, entry_key, entry_twin, state, changed_at)
            select incoming.*, 'RECEIVED', ?::timestamptz
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::text[], ?::date[], ?::date[], ?::text[], ?::text[], ?::uuid[], ?::int[], ?::int[],
                        ?::text[], ?::uuid[]) as incoming
            on conflict (campaign_id, collected_by, source_system, source_id) where source_id is not null do nothing
            returning id""";

    private final AgroalDataSource database;

    OpinionRows(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * An opinion whose giver holds the receipt. False, and nothing inserted, when it was entered for its activity
     * before.
     *
     * @param isConfirmedDifferent whether somebody has looked and says that two people wrote the same (COL-2)
     */
    boolean insert(Opinion opinion, boolean isConfirmedDifferent) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT_ONE)) {
            insert.setObject(1, opinion.id().value());
            insert.setObject(2, opinion.campaignId());
            insert.setString(3, opinion.organizationCode());
            insert.setString(4, opinion.collectedBy());
            insert.setObject(5, opinion.activityId(), Types.OTHER);
            insert.setString(6, opinion.channel().name());
            insert.setString(7, opinion.respondent().name());
            insert.setString(8, opinion.direction().name());
            insert.setString(9, opinion.target().name());
            insert.setString(10, opinion.title());
            insert.setString(11, opinion.text());
            insert.setBytes(12, opinion.receiptHash());
            insert.setObject(13, opinion.receivedOn());
            insert.setObject(14, opinion.replyDueOn());
            insert.setString(15, opinion.state().name());
            insert.setObject(16, OffsetDateTime.ofInstant(opinion.changedAt(), ZoneOffset.UTC));
            insert.setInt(17, opinion.replyWorkingDays());
            insert.setInt(18, escalationAtIntake(opinion));
            insert.setString(19, entryKey(opinion));
            insert.setObject(20, isConfirmedDifferent ? entryTwin(opinion) : null, Types.OTHER);
            return insert.executeUpdate() == 1;
        } catch (SQLException failed) {
            throw new IllegalStateException("An opinion cannot be inserted", failed);
        }
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
            column.set("int4", Opinion::replyWorkingDays);
            column.set("int4", OpinionRows::escalationAtIntake);
            column.set("text", OpinionRows::entryKey);
            column.set("uuid", OpinionRows::entryTwin);
            return ids(insert);
        } catch (SQLException failed) {
            throw new IllegalStateException("Opinions cannot be inserted", failed);
        }
    }

    private static @Nullable String entryKey(Opinion opinion) {
        return EntryKey.of(opinion).map(EntryKey::digest).orElse(null);
    }

    /** Of an opinion that may say the same as another: each row of a register is one of its own. */
    private static @Nullable UUID entryTwin(Opinion opinion) {
        return opinion.activityId() == null ? null : opinion.id().value();
    }

    /** A term that had run out before we knew of the opinion is nobody's neglect: it is listed, and told to nobody. */
    private static int escalationAtIntake(Opinion opinion) {
        LocalDate takenInOn = LocalDate.ofInstant(opinion.changedAt(), DistrictTime.ZONE);
        return opinion.replyDueOn().isBefore(takenInOn) ? Escalation.LAST : 0;
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

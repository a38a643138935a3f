package org.huiyin.kit.changelog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.type.TypeReference;
import io.agroal.api.AgroalDataSource;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.outbox.EventJson;
import org.huiyin.kit.paging.Cursor;

/** The table {@code change_log}. */
@Singleton
class ChangeRows {

    private static final String INSERT = """
            insert into change_log
                (id, changed_at, actor, organization_code, action, aggregate_type, aggregate_id, details, changes,
                 changes_left_out)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)""";
    private static final int BATCH = 500;

    private final AgroalDataSource database;

    ChangeRows(AgroalDataSource database) {
        this.database = database;
    }

    /** What an auditor asks for; everything that is absent does not narrow. */
    record Wanted(
            @Nullable String aggregateType,
            @Nullable String aggregateId,
            @Nullable String actor,
            @Nullable String action,
            @Nullable String organization,
            @Nullable Instant from,
            @Nullable Instant before) {}

    void insert(TransactionChanges pending) throws SQLException {
        List<ChangeEntry> entries = pending.entries();
        List<List<EntityChange>> changes = pending.byEntry();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int index = 0; index < entries.size(); index++) {
                bind(insert, entries.get(index), changes.get(index), index == 0 ? pending.leftOut() : 0);
                insert.addBatch();
                if (index % BATCH == BATCH - 1) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** Latest first. */
    List<ChangeView> page(Wanted wanted, int limit, @Nullable Cursor after) throws SQLException {
        List<Object> values = new ArrayList<>();
        StringBuilder where = new StringBuilder(" where true");
        narrow(where, values, "aggregate_type = ?", wanted.aggregateType);
        narrow(where, values, "aggregate_id = ?", wanted.aggregateId);
        narrow(where, values, "action = ?", wanted.action);
        narrow(where, values, "organization_code = ?", wanted.organization);
        narrow(where, values, "actor = ?", wanted.actor);
        if (wanted.actor != null && !wanted.actor.equals("public")) {
            // As in the index change_log_actor, which spares the intake of the public.
            where.append(" and actor <> 'public'");
        }
        narrow(where, values, "changed_at >= ?", utc(wanted.from));
        narrow(where, values, "changed_at < ?", utc(wanted.before));
        if (after != null) {
            where.append(" and (changed_at, id) < (?, ?)");
            values.add(utc(after.instant(0)));
            values.add(after.uuid(1));
        }
        String sql = """
                select id, changed_at, actor, organization_code, action, aggregate_type, aggregate_id, details, changes,
                       changes_left_out
                  from change_log%s order by changed_at desc, id desc limit %d""".formatted(where, limit);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.size(); index++) {
                select.setObject(index + 1, values.get(index));
            }
            return read(select);
        }
    }

    private static List<ChangeView> read(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            List<ChangeView> found = new ArrayList<>();
            while (rows.next()) {
                String changes = rows.getString(9);
                found.add(new ChangeView(
                        rows.getObject(1, UUID.class),
                        rows.getObject(2, OffsetDateTime.class).toInstant(),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getString(5),
                        rows.getString(6),
                        rows.getString(7),
                        EventJson.MAPPER.readValue(rows.getString(8), new TypeReference<>() {}),
                        changes == null ? List.of() : EventJson.MAPPER.readValue(changes, new TypeReference<>() {}),
                        rows.getInt(10)));
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The change log holds what it did not write", unreadable);
        }
    }

    private static void narrow(StringBuilder where, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            values.add(value);
        }
    }

    private static void bind(PreparedStatement insert, ChangeEntry entry, List<EntityChange> changes, int leftOut)
            throws SQLException {
        int told = Math.min(changes.size(), TransactionChanges.MOST_OF_ENTRY);
        insert.setObject(1, entry.id());
        insert.setObject(2, utc(entry.changedAt()));
        insert.setString(3, entry.actor());
        insert.setString(4, entry.organizationCode());
        insert.setString(5, entry.action());
        insert.setString(6, entry.aggregateType());
        insert.setString(7, entry.aggregateId());
        insert.setString(8, entry.details());
        insert.setString(9, told == 0 ? null : EventJson.MAPPER.valueToTree(changes.subList(0, told)).toString());
        insert.setInt(10, changes.size() - told + leftOut);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}

package org.huiyin.reporting.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.reporting.codelist.RebuildPhase;
import org.huiyin.reporting.codelist.RebuildState;
import org.huiyin.reporting.projection.Rebuild.TopicProgress;

/** The table of rebuilds. Schemas are named, for the connection may be inside a read model. */
final class Rebuilds {

    /** Between its start and its taking of the lock a rebuild runs without holding it. */
    private static final Duration TIME_TO_START = Duration.ofSeconds(30);

    private static final String COLUMNS = "select id, state, phase, requested_by, started_at, finished_at, failure ";

    private Rebuilds() {}

    /** Notes a new rebuild, and that those which still seem to run do so no longer: the caller holds the lock. */
    static void start(Connection connection, UUID id, String requestedBy, Instant now) throws SQLException {
        String end = """
                update public.projection_rebuild set state = 'INTERRUPTED', phase = 'ENDED', finished_at = ?
                 where state = 'RUNNING'""";
        try (PreparedStatement update = connection.prepareStatement(end)) {
            update.setObject(1, utc(now));
            update.executeUpdate();
        }
        String begin = """
                insert into public.projection_rebuild (id, state, phase, requested_by, started_at)
                values (?, 'RUNNING', 'STARTING', ?, ?)""";
        try (PreparedStatement insert = connection.prepareStatement(begin)) {
            insert.setObject(1, id);
            insert.setString(2, requestedBy);
            insert.setObject(3, utc(now));
            insert.executeUpdate();
        }
    }

    static void enter(Connection connection, UUID id, RebuildPhase phase) throws SQLException {
        String sql = "update public.projection_rebuild set phase = ? where id = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, phase.name());
            update.setObject(2, id);
            update.executeUpdate();
        }
    }

    static void end(Connection connection, UUID id, RebuildState state, @Nullable String failure, Instant now)
            throws SQLException {
        String sql = """
                update public.projection_rebuild set state = ?, phase = 'ENDED', failure = ?, finished_at = ?
                 where id = ? and state = 'RUNNING'""";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, state.name());
            update.setString(2, failure);
            update.setObject(3, utc(now));
            update.setObject(4, id);
            update.executeUpdate();
        }
    }

    static void saveProgress(Connection connection, UUID id, List<TopicProgress> topics) throws SQLException {
        String sql = """
                insert into public.projection_rebuild_topic as saved
                       (rebuild_id, topic, records_total, records_read, unreadable, not_applied)
                values (?, ?, ?, ?, ?, ?)
                on conflict (rebuild_id, topic) do update
                   set records_total = excluded.records_total, records_read = excluded.records_read,
                       unreadable = excluded.unreadable, not_applied = excluded.not_applied""";
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            for (TopicProgress topic : topics) {
                upsert.setObject(1, id);
                upsert.setString(2, topic.topic());
                upsert.setLong(3, topic.recordsTotal());
                upsert.setLong(4, topic.recordsRead());
                upsert.setLong(5, topic.unreadable());
                upsert.setLong(6, topic.notApplied());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    static Optional<Rebuild> find(Connection connection, UUID id, Instant now) throws SQLException {
        String sql = COLUMNS + "from public.projection_rebuild where id = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, id);
            return read(connection, select, now).stream().findFirst();
        }
    }

    /** Newest first. */
    static List<Rebuild> list(Connection connection, @Nullable Cursor after, int most, Instant now) throws SQLException {
        String sql = COLUMNS + """
                from public.projection_rebuild
                where ?::timestamptz is null or (started_at, id) < (?::timestamptz, ?::uuid)
                order by started_at desc, id desc limit ?""";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            OffsetDateTime startedAt = after == null ? null : utc(after.instant(0));
            select.setObject(1, startedAt);
            select.setObject(2, startedAt);
            select.setObject(3, after == null ? null : after.uuid(1));
            select.setInt(4, most);
            return read(connection, select, now);
        }
    }

    private static List<Rebuild> read(Connection connection, PreparedStatement select, Instant now) throws SQLException {
        Map<UUID, Rebuild> rebuilds = new LinkedHashMap<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                OffsetDateTime finishedAt = row.getObject("finished_at", OffsetDateTime.class);
                Rebuild rebuild = new Rebuild(
                        row.getObject("id", UUID.class),
                        RebuildState.valueOf(row.getString("state")),
                        RebuildPhase.valueOf(row.getString("phase")),
                        row.getString("requested_by"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        finishedAt == null ? null : finishedAt.toInstant(),
                        row.getString("failure"),
                        List.of());
                rebuilds.put(rebuild.id(), rebuild);
            }
        }
        Map<UUID, List<TopicProgress>> topics = topics(connection, rebuilds);
        boolean isHeld = RebuildLock.isHeld(connection);
        return rebuilds.values().stream()
                .map(rebuild -> complete(rebuild, topics.getOrDefault(rebuild.id(), List.of()), isHeld, now))
                .toList();
    }

    /** A rebuild whose process was killed could not say so; that nobody holds the lock says it. */
    private static Rebuild complete(Rebuild rebuild, List<TopicProgress> topics, boolean isHeld, Instant now) {
        boolean isStarting = rebuild.phase() == RebuildPhase.STARTING
                && rebuild.startedAt().plus(TIME_TO_START).isAfter(now);
        boolean wasKilled = rebuild.state() == RebuildState.RUNNING && !isHeld && !isStarting;
        return new Rebuild(
                rebuild.id(),
                wasKilled ? RebuildState.INTERRUPTED : rebuild.state(),
                rebuild.phase(),
                rebuild.requestedBy(),
                rebuild.startedAt(),
                rebuild.finishedAt(),
                rebuild.failure(),
                topics);
    }

    private static Map<UUID, List<TopicProgress>> topics(Connection connection, Map<UUID, Rebuild> rebuilds)
            throws SQLException {
        String sql = """
                select rebuild_id, topic, records_total, records_read, unreadable, not_applied
                from public.projection_rebuild_topic where rebuild_id = any(?) order by rebuild_id, topic""";
        Map<UUID, List<TopicProgress>> topics = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("uuid", rebuilds.keySet().toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    topics.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(new TopicProgress(
                                    row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6)));
                }
            }
        }
        return topics;
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}

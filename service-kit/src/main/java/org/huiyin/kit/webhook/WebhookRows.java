package org.huiyin.kit.webhook;

import java.net.URI;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import static org.huiyin.kit.webhook.Statements.instant;
import static org.huiyin.kit.webhook.Statements.utc;

/** The table {@code webhook}. Inside a transaction each method is part of it. */
@Singleton
class WebhookRows {

    private static final String COLUMNS = """
            id, name, url, event_types, state, pause_reason, failing_since, secret, former_secret, former_secret_until,
            position, created_at, changed_at, version""";

    private final Statements statements;

    WebhookRows(Statements statements) {
        this.statements = statements;
    }

    void insert(Webhook webhook) {
        String sql = "insert into webhook (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        statements.write(sql, (connection, statement) -> {
            statement.setObject(1, webhook.id());
            int next = bind(connection, statement, 2, webhook);
            statement.setString(next, webhook.position());
            statement.setObject(next + 1, utc(webhook.createdAt()));
            statement.setObject(next + 2, utc(webhook.changedAt()));
            statement.setLong(next + 3, webhook.version());
        });
    }

    /** Everything but the position. False when it is not at the version before any more. */
    boolean update(Webhook webhook) {
        String sql = """
                update webhook set name = ?, url = ?, event_types = ?, state = ?, pause_reason = ?, failing_since = ?,
                       secret = ?, former_secret = ?, former_secret_until = ?, changed_at = ?, version = ?
                 where id = ? and version = ?""";
        return statements.write(sql, (connection, statement) -> {
            int next = bind(connection, statement, 1, webhook);
            statement.setObject(next, utc(webhook.changedAt()));
            statement.setLong(next + 1, webhook.version());
            statement.setObject(next + 2, webhook.id());
            statement.setLong(next + 3, webhook.version() - 1);
        }) == 1;
    }

    /** False when another replica has read on meanwhile. */
    boolean advance(UUID id, String from, String to) {
        String sql = "update webhook set position = ? where id = ? and position = ?";
        return statements.write(sql, (connection, statement) -> {
            statement.setString(1, to);
            statement.setObject(2, id);
            statement.setString(3, from);
        }) == 1;
    }

    void succeeded(UUID id) {
        statements.write("update webhook set failing_since = null where id = ? and failing_since is not null",
                (connection, statement) -> statement.setObject(1, id));
    }

    void failed(UUID id, Instant now) {
        String sql = "update webhook set failing_since = ? where id = ? and failing_since is null";
        statements.write(sql, (connection, statement) -> {
            statement.setObject(1, utc(now));
            statement.setObject(2, id);
        });
    }

    boolean remove(UUID id) {
        String sql = "delete from webhook where id = ?";
        return statements.write(sql, (connection, statement) -> statement.setObject(1, id)) == 1;
    }

    long count() {
        return statements.read("select count(*) from webhook", statement -> {}, rows -> rows.getLong(1)).getFirst();
    }

    /** The number of webhooks cannot change until the transaction ends. */
    void lockAll() {
        statements.write("lock table webhook in share row exclusive mode", (connection, statement) -> {});
    }

    Optional<Webhook> find(UUID id) {
        return statements.read(
                        "select " + COLUMNS + " from webhook where id = ?",
                        statement -> statement.setObject(1, id),
                        WebhookRows::webhook)
                .stream()
                .findFirst();
    }

    /** In the order in which they were made. */
    List<Webhook> page(int limit, @Nullable UUID after) {
        return statements.read(
                "select " + COLUMNS + " from webhook where id > ? order by id limit ?",
                statement -> {
                    statement.setObject(1, after == null ? new UUID(0, 0) : after);
                    statement.setInt(2, limit);
                },
                WebhookRows::webhook);
    }

    /** Those that may have something to send: the active ones, and those that are to be tested. */
    List<UUID> atWork(Instant now) {
        String sql = """
                select id from webhook where state = 'ACTIVE'
                 union select webhook_id from webhook_delivery
                        where state = 'PENDING' and event_type = ? and due_at <= ?""";
        return statements.read(
                sql,
                statement -> {
                    statement.setString(1, TestEvent.TYPE);
                    statement.setObject(2, utc(now));
                },
                rows -> rows.getObject(1, UUID.class));
    }

    private static int bind(Connection connection, PreparedStatement statement, int from, Webhook webhook)
            throws SQLException {
        Array types = connection.createArrayOf("text", webhook.eventTypes().toArray());
        statement.setString(from, webhook.name());
        statement.setString(from + 1, webhook.url().toString());
        statement.setArray(from + 2, types);
        statement.setString(from + 3, webhook.state().name());
        statement.setString(from + 4, webhook.pauseReason() == null ? null : webhook.pauseReason().name());
        statement.setObject(from + 5, utc(webhook.failingSince()));
        statement.setBytes(from + 6, webhook.secret());
        statement.setBytes(from + 7, webhook.formerSecret());
        statement.setObject(from + 8, utc(webhook.formerSecretUntil()));
        return from + 9;
    }

    private static Webhook webhook(ResultSet rows) throws SQLException {
        String pauseReason = rows.getString(6);
        return new Webhook(
                rows.getObject(1, UUID.class),
                rows.getString(2),
                URI.create(rows.getString(3)),
                List.of((String[]) rows.getArray(4).getArray()),
                WebhookState.valueOf(rows.getString(5)),
                pauseReason == null ? null : PauseReason.valueOf(pauseReason),
                instant(rows, 7),
                rows.getBytes(8),
                rows.getBytes(9),
                instant(rows, 10),
                rows.getString(11),
                rows.getObject(12, OffsetDateTime.class).toInstant(),
                rows.getObject(13, OffsetDateTime.class).toInstant(),
                rows.getLong(14));
    }
}

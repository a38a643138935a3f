package org.huiyin.kit.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identifiers.TimeOrderedId;

import static org.huiyin.kit.webhook.Statements.instant;
import static org.huiyin.kit.webhook.Statements.utc;

/** The table {@code webhook_delivery}: what is to be sent, and the log of what was. */
@Singleton
class DeliveryRows {

    private static final String COLUMNS = """
            position, id, webhook_id, event_id, event_type, subject, payload, state, attempts, created_at, give_up_at,
            due_at, last_attempt_at, response_status, response_excerpt, failure""";

    /**
     * Of each aggregate only the earliest that waits, so that its events arrive in order. Whoever claims holds the row
     * until the lease ends; two replicas never hold the same.
     */
    private static final String CLAIM = """
            update webhook_delivery set attempts = attempts + 1, claimed_until = ?, last_attempt_at = ?
             where position in (
                   select d.position from webhook_delivery d join webhook w on w.id = d.webhook_id
                    where d.webhook_id = ? and d.state = 'PENDING' and d.due_at <= ?
                      and (d.claimed_until is null or d.claimed_until < ?)
                      and (w.state = 'ACTIVE' or d.event_type = ?)
                      and not exists (select from webhook_delivery earlier
                                       where earlier.webhook_id = d.webhook_id and earlier.subject = d.subject
                                         and earlier.state = 'PENDING' and earlier.position < d.position)
                    order by d.due_at, d.position limit ? for update of d skip locked)
            returning\s""" + COLUMNS;

    private final Statements statements;

    DeliveryRows(Statements statements) {
        this.statements = statements;
    }

    /** An event that is there already stays as it is. Returns the delivery's id. */
    UUID insert(UUID webhook, JsonNode event, Instant now, Instant giveUpAt) {
        UUID id = TimeOrderedId.next();
        String sql = """
                insert into webhook_delivery
                    (id, webhook_id, event_id, event_type, subject, payload, state, created_at, give_up_at, due_at)
                values (?, ?, ?, ?, ?, ?, 'PENDING', ?, ?, ?) on conflict (webhook_id, event_id) do nothing""";
        statements.write(sql, (connection, statement) -> {
            statement.setObject(1, id);
            statement.setObject(2, webhook);
            statement.setString(3, event.path("id").asText());
            statement.setString(4, event.path("type").asText());
            statement.setString(5, event.path("subject").asText());
            statement.setString(6, event.toString());
            statement.setObject(7, utc(now));
            statement.setObject(8, utc(giveUpAt));
            statement.setObject(9, utc(now));
        });
        return id;
    }

    List<Delivery> claim(UUID webhook, Instant now, Instant until, int most) {
        return statements.read(
                CLAIM,
                statement -> {
                    statement.setObject(1, utc(until));
                    statement.setObject(2, utc(now));
                    statement.setObject(3, webhook);
                    statement.setObject(4, utc(now));
                    statement.setObject(5, utc(now));
                    statement.setString(6, TestEvent.TYPE);
                    statement.setInt(7, most);
                },
                DeliveryRows::delivery);
    }

    /** False when the lease had ended and another took it up: its outcome counts. */
    boolean close(Delivery claimed, DeliveryState state, Attempt attempt, Instant dueAt) {
        String sql = """
                update webhook_delivery set state = ?, claimed_until = null, response_status = ?, response_excerpt = ?,
                       failure = ?, due_at = ?
                 where position = ? and attempts = ? and state = 'PENDING'""";
        return statements.write(sql, (connection, statement) -> {
            statement.setString(1, state.name());
            statement.setObject(2, attempt.status());
            statement.setString(3, attempt.excerpt());
            statement.setString(4, attempt.failure());
            statement.setObject(5, utc(dueAt));
            statement.setLong(6, claimed.position());
            statement.setInt(7, claimed.attempts());
        }) == 1;
    }

    /** At once, however it ended; one that is being sent is left at that. */
    boolean again(UUID webhook, UUID id, Instant now, Instant giveUpAt) {
        String sql = """
                update webhook_delivery set state = 'PENDING', due_at = ?, give_up_at = ?
                 where webhook_id = ? and id = ?""";
        return statements.write(sql, (connection, statement) -> {
            statement.setObject(1, utc(now));
            statement.setObject(2, utc(giveUpAt));
            statement.setObject(3, webhook);
            statement.setObject(4, id);
        }) == 1;
    }

    Optional<Delivery> find(UUID webhook, UUID id) {
        return statements.read(
                        "select " + COLUMNS + " from webhook_delivery where webhook_id = ? and id = ?",
                        statement -> {
                            statement.setObject(1, webhook);
                            statement.setObject(2, id);
                        },
                        DeliveryRows::delivery)
                .stream()
                .findFirst();
    }

    /** Latest first. */
    List<Delivery> page(UUID webhook, @Nullable DeliveryState state, int limit, @Nullable Long before) {
        String sql = "select " + COLUMNS + " from webhook_delivery where webhook_id = ? and position < ?"
                + (state == null ? "" : " and state = '" + state.name() + "'") + " order by position desc limit ?";
        return statements.read(
                sql,
                statement -> {
                    statement.setObject(1, webhook);
                    statement.setLong(2, before == null ? Long.MAX_VALUE : before);
                    statement.setInt(3, limit);
                },
                DeliveryRows::delivery);
    }

    /** How many wait, counted no further than asked. */
    long waiting(UUID webhook, int most) {
        String sql = """
                select count(*) from
                    (select from webhook_delivery where webhook_id = ? and state = 'PENDING' limit ?) waiting""";
        return statements.read(
                        sql,
                        statement -> {
                            statement.setObject(1, webhook);
                            statement.setInt(2, most);
                        },
                        rows -> rows.getLong(1))
                .getFirst();
    }

    long waiting() {
        return statements.read(
                        "select count(*) from webhook_delivery where state = 'PENDING'",
                        statement -> {},
                        rows -> rows.getLong(1))
                .getFirst();
    }

    /** A thousand at a time, so that nobody waits for it. Returns how many. */
    int forgetEnded(Instant before) {
        String sql = """
                delete from webhook_delivery where position in (
                    select position from webhook_delivery where state <> 'PENDING' and created_at < ?
                     order by created_at limit 1000)""";
        return statements.write(sql, (connection, statement) -> statement.setObject(1, utc(before)));
    }

    private static Delivery delivery(ResultSet rows) throws SQLException {
        return new Delivery(
                rows.getLong(1),
                rows.getObject(2, UUID.class),
                rows.getObject(3, UUID.class),
                rows.getString(4),
                rows.getString(5),
                rows.getString(6),
                rows.getString(7),
                DeliveryState.valueOf(rows.getString(8)),
                rows.getInt(9),
                rows.getObject(10, OffsetDateTime.class).toInstant(),
                rows.getObject(11, OffsetDateTime.class).toInstant(),
                rows.getObject(12, OffsetDateTime.class).toInstant(),
                instant(rows, 13),
                rows.getObject(14, Integer.class),
                rows.getString(15),
                rows.getString(16));
    }
}

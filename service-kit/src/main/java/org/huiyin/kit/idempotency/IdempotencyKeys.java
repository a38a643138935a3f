package org.huiyin.kit.idempotency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;

import org.huiyin.kit.secret.ServiceSecret;

/**
 * Keys and answers in the table {@code idempotency_key}. The key itself is not stored, and the answer is encrypted
 * under it: an answer may hold a receipt, which nobody but its owner may ever read (COL-5).
 */
@ApplicationScoped
class IdempotencyKeys {

    static final Duration KEPT_FOR = Duration.ofHours(24);

    private static final String PURPOSE_ID = "idempotency-id";
    private static final String PURPOSE_REQUEST = "idempotency-request";
    private static final String PURPOSE_ANSWER = "idempotency-answer";

    private final AgroalDataSource database;
    private final ServiceSecret secret;
    private final ObjectMapper json;
    private final Clock clock;

    IdempotencyKeys(AgroalDataSource database, ServiceSecret secret, ObjectMapper json, Clock clock) {
        this.database = database;
        this.secret = secret;
        this.json = json;
        this.clock = clock;
    }

    /** What was answered under the key before. */
    record Earlier(boolean sameRequest, KeptAnswer answer) {}

    /** Takes the key for this transaction; waits for another that holds it. */
    Optional<Earlier> claim(String scope, String key, String request) throws SQLException, IOException {
        byte[] id = id(scope, key);
        byte[] requestHash = secret.hash(PURPOSE_REQUEST, key + " " + request);
        try (Connection connection = database.getConnection()) {
            if (insert(connection, id, requestHash)) {
                return Optional.empty();
            }
            return Optional.of(read(connection, id, requestHash, key));
        }
    }

    /** Keeps the answer; commits with the transaction that claimed the key. */
    void keep(String scope, String key, KeptAnswer answer) throws SQLException, IOException {
        byte[] sealed = secret.encrypt(PURPOSE_ANSWER, key, json.writeValueAsBytes(answer));
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update idempotency_key set answer = ? where id = ?")) {
            update.setBytes(1, sealed);
            update.setBytes(2, id(scope, key));
            update.executeUpdate();
        }
    }

    @Scheduled(every = "1h", delayed = "10m", identity = "expire-idempotency-keys")
    void expire() {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from idempotency_key where created_at < ?")) {
            delete.setObject(1, OffsetDateTime.ofInstant(clock.instant().minus(KEPT_FOR), ZoneOffset.UTC));
            delete.executeUpdate();
        } catch (SQLException away) {
            throw new IllegalStateException("Idempotency keys stay until the next hour", away);
        }
    }

    private boolean insert(Connection connection, byte[] id, byte[] requestHash) throws SQLException {
        String sql =
                "insert into idempotency_key (id, request_hash, created_at) values (?, ?, ?) on conflict do nothing";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setBytes(1, id);
            insert.setBytes(2, requestHash);
            insert.setObject(3, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        }
    }

    private Earlier read(Connection connection, byte[] id, byte[] requestHash, String key)
            throws SQLException, IOException {
        String sql = "select request_hash, answer from idempotency_key where id = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setBytes(1, id);
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    throw new UncheckedIOException(new IOException("The key expired in this very moment"));
                }
                byte[] plain = secret.decrypt(PURPOSE_ANSWER, key, rows.getBytes(2));
                return new Earlier(
                        Arrays.equals(requestHash, rows.getBytes(1)), json.readValue(plain, KeptAnswer.class));
            }
        }
    }

    private byte[] id(String scope, String key) {
        return secret.hash(PURPOSE_ID, scope + " " + key);
    }
}

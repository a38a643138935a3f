package org.huiyin.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.huiyin.contracts.envelope.CloudEvent;
import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.kit.tracing.Traceparent;

/**
 * Where a use case leaves its events: rows of the table {@code outbox}, written in the transaction of the change, so
 * that there is never one without the other (TRU-1). {@link OutboxRelay} takes them to the broker.
 */
@ApplicationScoped
public class Outbox {

    private static final String INSERT = """
            insert into outbox (id, topic, aggregate_type, aggregate_id, type, sequence, payload, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final AgroalDataSource database;
    private final Instance<EntityManager> entities;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxSignal signal;
    private final Clock clock;
    private final String source;

    public Outbox(
            AgroalDataSource database,
            Instance<EntityManager> entities,
            TransactionSynchronizationRegistry transaction,
            OutboxSignal signal,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.entities = entities;
        this.transaction = transaction;
        this.signal = signal;
        this.clock = clock;
        this.source = "/" + service;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(OutgoingEvent event) {
        recordAll(List.of(event));
    }

    /** Flushes what the persistence context holds, so that versions are those of the change, then writes the rows. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordAll(List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        if (entities.isResolvable()) {
            entities.get().flush();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String traceparent = Traceparent.current();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (OutgoingEvent event : events) {
                bind(insert, event, now, traceparent);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException("An event cannot be recorded, so the change is not made", failed);
        }
        transaction.registerInterposedSynchronization(new WakeAtCommit(signal));
    }

    private void bind(PreparedStatement insert, OutgoingEvent event, Instant now, @Nullable String traceparent)
            throws SQLException {
        UUID id = TimeOrderedId.next();
        long sequence = event.version().getAsLong();
        String subject = event.aggregateId();
        CloudEvent<Object> envelope = new CloudEvent<>(
                CloudEvent.SPEC_VERSION,
                id.toString(),
                source,
                event.contract().type(),
                subject,
                now,
                CloudEvent.DATA_CONTENT_TYPE,
                CloudEvent.sequenceOf(sequence),
                traceparent,
                event.data());
        insert.setObject(1, id);
        insert.setString(2, event.contract().topic());
        insert.setString(3, event.aggregateType());
        insert.setString(4, subject);
        insert.setString(5, event.contract().type());
        insert.setLong(6, sequence);
        insert.setString(7, EventJson.write(envelope));
        insert.setObject(8, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
    }

    private record WakeAtCommit(OutboxSignal signal) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // Nothing to add to the transaction.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                signal.raise();
            }
        }
    }
}

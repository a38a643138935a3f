package org.huiyin.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes outbox rows to the broker, in order and in batches, and deletes what the broker has acknowledged. One relay per
 * database at a time: the one that holds the advisory lock. A row may be sent twice when the process dies between
 * acknowledgement and delete; readers know an event by its id.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final AgroalDataSource database;
    private final OutboxRows rows;
    private final EventProducer producer;
    private final OutboxSignal signal;
    private final OutboxSettings settings;

    private volatile boolean stopping;
    private volatile boolean isSending;
    private volatile @Nullable Thread thread;

    OutboxRelay(
            AgroalDataSource database,
            OutboxRows rows,
            EventProducer producer,
            OutboxSignal signal,
            OutboxSettings settings) {
        this.database = database;
        this.rows = rows;
        this.producer = producer;
        this.signal = signal;
        this.settings = settings;
    }

    void start(@Observes StartupEvent started) {
        if (settings.enabled()) {
            thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            running.join(Duration.ofSeconds(10));
        }
    }

    /** How this process's relay stands. */
    public enum State {
        /** This service tells nothing. */
        OFF,
        /** It holds the lock, and waits for the broker where that is away. */
        SENDING,
        /** Another replica holds the lock, or the database is away. */
        WAITING,
        /** Its thread has ended; only a new process sends again. */
        DEAD
    }

    public State state() {
        if (!settings.enabled()) {
            return State.OFF;
        }
        Thread running = thread;
        if (running != null && !running.isAlive()) {
            return State.DEAD;
        }
        return isSending ? State.SENDING : State.WAITING;
    }

    private void run() {
        while (!stopping) {
            try (Connection connection = database.getConnection()) {
                relayWhileLocked(connection);
            } catch (SQLException away) {
                LOG.warnf("The outbox waits for the database: %s", away.getMessage());
                pause(settings.retry());
            } catch (RuntimeException failed) {
                LOG.error("The outbox relay starts again", failed);
                pause(settings.retry());
            }
        }
    }

    private void relayWhileLocked(Connection connection) throws SQLException {
        if (!rows.tryLock(connection)) {
            pause(settings.poll());
            return;
        }
        try {
            isSending = true;
            while (!stopping) {
                relayBatch(connection);
            }
        } finally {
            isSending = false;
            rows.unlock(connection);
        }
    }

    private void relayBatch(Connection connection) throws SQLException {
        List<OutboxRows.Row> batch = rows.oldest(connection, settings.batchSize());
        List<Long> acknowledged = send(batch);
        rows.delete(connection, acknowledged);
        if (acknowledged.size() < batch.size()) {
            pause(settings.retry());
        } else if (batch.size() < settings.batchSize()) {
            pause(settings.poll());
            gather();
        }
    }

    /** Returns the rows that the broker has, and of each aggregate only those before its first refused one. */
    private List<Long> send(List<OutboxRows.Row> batch) {
        List<Future<RecordMetadata>> sent = handOver(batch);
        List<Long> acknowledged = new ArrayList<>(sent.size());
        Set<String> heldBack = new HashSet<>();
        String refusal = "";
        for (int index = 0; index < sent.size(); index++) {
            OutboxRows.Row row = batch.get(index);
            try {
                sent.get(index).get();
                if (!heldBack.contains(row.key())) {
                    acknowledged.add(row.position());
                }
            } catch (ExecutionException refused) {
                heldBack.add(row.key());
                refusal = "%s: %s".formatted(row.id(), refused.getCause());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        if (!refusal.isEmpty()) {
            LOG.warnf("%d events stay in the outbox, the last refused one %s", batch.size() - acknowledged.size(), refusal);
        }
        return acknowledged;
    }

    /**
     * Stops at the first row that fails at once: a broker that is away is not asked five hundred times. A row that is
     * held back although the broker has it is sent again after the one before it, so that the last word of an aggregate
     * on the topic is its latest state; readers know repeats by their id.
     */
    private List<Future<RecordMetadata>> handOver(List<OutboxRows.Row> batch) {
        List<Future<RecordMetadata>> sent = new ArrayList<>(batch.size());
        for (OutboxRows.Row row : batch) {
            Future<RecordMetadata> pending = producer.send(row);
            sent.add(pending);
            if (pending.state() == Future.State.FAILED) {
                break;
            }
        }
        return sent;
    }

    private void gather() {
        try {
            Thread.sleep(settings.gather());
        } catch (InterruptedException interrupted) {
            stopping = true;
        }
    }

    private void pause(Duration duration) {
        try {
            signal.await(duration);
        } catch (InterruptedException interrupted) {
            // Only stop() interrupts, and it has set the flag that ends the loop.
            stopping = true;
        }
    }
}

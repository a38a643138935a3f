package org.huiyin.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.huiyin.reporting.codelist.RebuildState;

/** Runs rebuilds beside the requests, on the replica that was asked. When it dies, the old read model serves on. */
@ApplicationScoped
class RebuildRunner {

    private static final Logger LOG = Logger.getLogger(RebuildRunner.class);

    private final AgroalDataSource database;
    private final Clock clock;
    private final String bootstrapServers;

    private volatile boolean stopping;
    private volatile @Nullable Thread thread;

    RebuildRunner(
            AgroalDataSource database,
            Clock clock,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.database = database;
        this.clock = clock;
        this.bootstrapServers = bootstrapServers;
    }

    /** A rebuild was noted; it starts when the note is committed. */
    record Requested(UUID id) {}

    void start(@Observes(during = TransactionPhase.AFTER_SUCCESS) Requested request) {
        thread = Thread.ofPlatform().name("projection-rebuild").daemon().start(() -> run(request.id()));
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        Thread running = thread;
        if (running != null) {
            running.join(Duration.ofSeconds(5));
        }
    }

    private void run(UUID id) {
        try {
            runLocked(id);
            LOG.infof("Rebuild %s: the new read model serves", id);
        } catch (RebuildRun.Refused refused) {
            LOG.warnf("Rebuild %s: %s", id, refused.getMessage());
            end(id, stopping ? RebuildState.INTERRUPTED : RebuildState.FAILED, refused.getMessage());
        } catch (KafkaException away) {
            LOG.warnf("Rebuild %s: the broker does not answer: %s", id, away.getMessage());
            end(id, RebuildState.FAILED, "The broker does not answer");
        } catch (SQLException | RuntimeException failed) {
            LOG.errorf(failed, "Rebuild %s failed", id);
            end(id, RebuildState.FAILED, "The failure was recorded in the log");
        }
    }

    private void runLocked(UUID id) throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (!RebuildLock.tryForSession(connection)) {
                throw new RebuildRun.Refused("Another rebuild was faster");
            }
            try (RebuildReader reader = new RebuildReader(bootstrapServers)) {
                connection.setAutoCommit(false);
                new RebuildRun(connection, reader, id, clock, () -> stopping).run();
            } finally {
                release(connection);
            }
        }
    }

    /** A session that is gone has given its lock back already. */
    private static void release(Connection connection) {
        try {
            connection.rollback();
            RebuildLock.giveBack(connection);
            connection.commit();
        } catch (SQLException gone) {
            LOG.debugf("The rebuild's session ended before it: %s", gone.getMessage());
        }
    }

    private void end(UUID id, RebuildState state, String reason) {
        try (Connection connection = database.getConnection()) {
            Rebuilds.end(connection, id, state, reason, clock.instant());
        } catch (SQLException away) {
            LOG.warnf("That rebuild %s ended cannot be noted: %s", id, away.getMessage());
        }
    }
}

package org.huiyin.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.kit.identity.Caller;

/** Starts a rebuild of the read models, unless one is running. */
@ApplicationScoped
class StartRebuild {

    private final AgroalDataSource database;
    private final Event<RebuildRunner.Requested> requested;
    private final ChangeLog changes;
    private final Clock clock;

    StartRebuild(AgroalDataSource database, Event<RebuildRunner.Requested> requested, ChangeLog changes, Clock clock) {
        this.database = database;
        this.requested = requested;
        this.changes = changes;
        this.clock = clock;
    }

    /** The rebuild that was started; nothing when another is running, on whatever replica. */
    @Transactional
    Optional<Rebuild> start(Caller caller) {
        UUID id = TimeOrderedId.next();
        try (Connection connection = database.getConnection()) {
            if (!RebuildLock.tryForTransaction(connection)) {
                return Optional.empty();
            }
            Rebuilds.start(connection, id, caller.name(), clock.instant());
            changes.record(caller, "start-rebuild", "projection-rebuild", id.toString(), Map.of());
            requested.fire(new RebuildRunner.Requested(id));
            return Rebuilds.find(connection, id, clock.instant());
        } catch (SQLException failed) {
            throw new IllegalStateException("The rebuild cannot be noted, so it is not started", failed);
        }
    }
}

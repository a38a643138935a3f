package org.huiyin.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

import org.huiyin.kit.inbox.EventHandler;
import org.huiyin.kit.inbox.IncomingEvent;

/** Applies events to the read model that serves, in the transaction of the inbox. */
@ApplicationScoped
class ProjectionHandler implements EventHandler {

    private final AgroalDataSource database;

    ProjectionHandler(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public boolean handles(String type) {
        return EventBatch.holds(type);
    }

    @Override
    public void begin() {
        try (Connection connection = database.getConnection()) {
            ProjectionSchemas.joinAsWriter(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("The read model cannot be joined", failed);
        }
    }

    @Override
    public void handle(List<IncomingEvent> events) {
        EventBatch batch = EventBatch.of(events);
        try (Connection connection = database.getConnection()) {
            Projector.apply(connection, batch);
        } catch (SQLException failed) {
            throw new IllegalStateException("The read model refuses: " + failed.getMessage(), failed);
        }
    }
}

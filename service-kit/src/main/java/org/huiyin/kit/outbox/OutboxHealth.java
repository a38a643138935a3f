package org.huiyin.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** How much waits in the outbox. It never makes a service unready: intake goes on while the broker is away. */
@Readiness
@ApplicationScoped
class OutboxHealth implements HealthCheck {

    private final AgroalDataSource database;
    private final OutboxRows rows;
    private final OutboxSettings settings;
    private final MeterRegistry meters;

    OutboxHealth(AgroalDataSource database, OutboxRows rows, OutboxSettings settings, MeterRegistry meters) {
        this.database = database;
        this.rows = rows;
        this.settings = settings;
        this.meters = meters;
    }

    void register(@Observes StartupEvent started) {
        if (!settings.enabled()) {
            return;
        }
        Gauge.builder("huiyin.outbox.records", this, health -> health.backlog().rows())
                .description("Events that wait for the broker")
                .register(meters);
        Gauge.builder("huiyin.outbox.oldest.age", this, health -> health.backlog().oldestSeconds())
                .description("Age of the oldest event that waits")
                .baseUnit("seconds")
                .register(meters);
    }

    @Override
    public HealthCheckResponse call() {
        if (!settings.enabled()) {
            return HealthCheckResponse.up("outbox");
        }
        OutboxRows.Backlog backlog = backlog();
        return HealthCheckResponse.named("outbox")
                .up()
                .withData("waiting", backlog.rows())
                .withData("oldestSeconds", Math.round(backlog.oldestSeconds()))
                .build();
    }

    private OutboxRows.Backlog backlog() {
        try (Connection connection = database.getConnection()) {
            return rows.backlog(connection);
        } catch (SQLException away) {
            return new OutboxRows.Backlog(-1, -1);
        }
    }
}

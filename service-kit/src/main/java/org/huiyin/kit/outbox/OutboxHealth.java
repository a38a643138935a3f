package org.huiyin.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** How much waits in the outbox. It never makes a service unready: intake goes on while the broker is away. */
@Readiness
@ApplicationScoped
class OutboxHealth implements HealthCheck {

    private final AgroalDataSource database;
    private final OutboxRows rows;
    private final OutboxSettings settings;
    private final OutboxRelay relay;
    private final MeterRegistry meters;

    OutboxHealth(
            AgroalDataSource database,
            OutboxRows rows,
            OutboxSettings settings,
            OutboxRelay relay,
            MeterRegistry meters) {
        this.database = database;
        this.rows = rows;
        this.settings = settings;
        this.relay = relay;
        this.meters = meters;
    }

    void register(@Observes StartupEvent started) {
        if (!settings.enabled()) {
            return;
        }
        Gauge.builder("huiyin.outbox.records", this, OutboxHealth::waiting)
                .description("Events that wait for the broker; the same in every replica")
                .register(meters);
        Gauge.builder("huiyin.outbox.oldest.age", this, OutboxHealth::oldestSeconds)
                .description("Age of the oldest event that waits")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("huiyin.outbox.relay.active", relay, held -> held.state() == OutboxRelay.State.SENDING ? 1 : 0)
                .description("1 in the replica that sends; one per service")
                .register(meters);
    }

    @Override
    public HealthCheckResponse call() {
        if (!settings.enabled()) {
            return HealthCheckResponse.up("outbox");
        }
        HealthCheckResponseBuilder response = HealthCheckResponse.named("outbox").up();
        backlog().ifPresent(backlog -> response
                .withData("waiting", backlog.rows())
                .withData("oldestSeconds", Math.round(backlog.oldestSeconds())));
        return response.build();
    }

    private double waiting() {
        return backlog().map(backlog -> (double) backlog.rows()).orElse(Double.NaN);
    }

    private double oldestSeconds() {
        return backlog().map(OutboxRows.Backlog::oldestSeconds).orElse(Double.NaN);
    }

    /** Nothing while the database is away. */
    private Optional<OutboxRows.Backlog> backlog() {
        try (Connection connection = database.getConnection()) {
            return Optional.of(rows.backlog(connection));
        } catch (SQLException away) {
            return Optional.empty();
        }
    }
}

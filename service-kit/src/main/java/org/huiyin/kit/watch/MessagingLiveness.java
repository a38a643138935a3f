package org.huiyin.kit.watch;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.reactive.messaging.health.HealthReport;
import io.smallrye.reactive.messaging.providers.extension.HealthCenter;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

import org.huiyin.kit.outbox.OutboxRelay;

/**
 * Down when a consumer or the relay has died for good, which only a new process mends. Never because the broker or the
 * database is away: both are waited for. Failures' messages stay in the log: they may hold what a record holds.
 */
@Liveness
@ApplicationScoped
class MessagingLiveness implements HealthCheck {

    private final HealthCenter channels;
    private final OutboxRelay relay;

    MessagingLiveness(HealthCenter channels, OutboxRelay relay) {
        this.channels = channels;
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        HealthReport report = channels.getLiveness();
        OutboxRelay.State state = relay.state();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("messaging")
                .status(report.isOk() && state != OutboxRelay.State.DEAD)
                .withData("relay", state.name().toLowerCase(java.util.Locale.ROOT));
        report.getChannels().forEach(channel ->
                response.withData("channel " + channel.getChannel(), channel.isOk() ? "reads" : "has failed"));
        return response.build();
    }
}

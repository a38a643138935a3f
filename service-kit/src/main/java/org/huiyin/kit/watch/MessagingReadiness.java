package org.huiyin.kit.watch;

import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.reactive.messaging.providers.extension.HealthCenter;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

import org.huiyin.kit.outbox.OutboxRelay;

/** How messaging stands, for whoever looks. Always up: a service without its broker serves its callers. */
@Readiness
@ApplicationScoped
class MessagingReadiness implements HealthCheck {

    private final BrokerWatch watch;
    private final OutboxRelay relay;
    private final HealthCenter channels;

    MessagingReadiness(BrokerWatch watch, OutboxRelay relay, HealthCenter channels) {
        this.watch = watch;
        this.relay = relay;
        this.channels = channels;
    }

    @Override
    public HealthCheckResponse call() {
        BrokerReading reading = watch.reading();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("messaging")
                .up()
                .withData("broker", reading.answers() ? "answers" : "away")
                .withData("relay", relay.state().name().toLowerCase(java.util.Locale.ROOT));
        channels.getLiveness().getChannels().forEach(channel ->
                response.withData("channel " + channel.getChannel(), channel.isOk() ? "reads" : "has failed"));
        new TreeMap<>(reading.lag()).forEach((topic, lag) -> response.withData("lag " + topic, lag));
        if (reading.deadLetters() != null) {
            response.withData("deadLetters", reading.deadLetters());
        }
        return response.build();
    }
}

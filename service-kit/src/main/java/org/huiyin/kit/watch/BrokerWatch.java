package org.huiyin.kit.watch;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.huiyin.contracts.Topics;

/**
 * Asks the broker, on a thread of its own, how much waits in the topics that this service reads and in its dead letter
 * queue: probes and scrapes never wait for a broker that is away.
 */
@ApplicationScoped
public class BrokerWatch {

    private static final Logger LOG = Logger.getLogger(BrokerWatch.class);

    private final String bootstrapServers;
    private final String service;
    private final WatchSettings settings;
    private final MeterRegistry meters;
    private final Map<String, Set<String>> topicsByGroup;

    private volatile BrokerReading reading = BrokerReading.AWAY;
    private volatile boolean stopping;
    private boolean wasAsked;
    private @Nullable Thread thread;

    BrokerWatch(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "quarkus.application.name") String service,
            WatchSettings settings,
            MeterRegistry meters,
            Config config) {
        this.bootstrapServers = bootstrapServers;
        this.service = service;
        this.settings = settings;
        this.meters = meters;
        this.topicsByGroup = ReadTopics.of(config);
    }

    void start(@Observes StartupEvent started) {
        register();
        thread = Thread.ofPlatform().name("broker-watch").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        if (thread != null) {
            thread.interrupt();
            thread.join(Duration.ofSeconds(10));
        }
    }

    /** Does not wait for the next round; for whoever has just changed what is counted. */
    public synchronized void askNow() {
        wasAsked = true;
        notifyAll();
    }

    BrokerReading reading() {
        return reading;
    }

    private void register() {
        topicsByGroup.values().forEach(topics -> topics.forEach(topic -> Gauge.builder(
                        "huiyin.inbox.lag", this, watch -> orUnknown(watch.reading.lag().get(topic)))
                .description("Records of a topic that this service has still to read; the same in every replica")
                .tag("topic", topic)
                .baseUnit("records")
                .register(meters)));
        Gauge.builder("huiyin.dead.letters", this, watch -> orUnknown(watch.reading.deadLetters()))
                .description("Records set aside that wait for their replay; the same in every replica")
                .register(meters);
        Gauge.builder("huiyin.broker.reachable", this, watch -> watch.reading.answers() ? 1 : 0)
                .description("1 when the broker answered the last time it was asked")
                .register(meters);
    }

    private static double orUnknown(@Nullable Long count) {
        return count == null ? Double.NaN : count;
    }

    private void run() {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.CLIENT_ID_CONFIG, service + "-watch",
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "5000",
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Long.toString(settings.timeout().toMillis()),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, Long.toString(settings.timeout().toMillis())))) {
            GroupOffsets offsets = new GroupOffsets(admin, settings.timeout());
            while (!stopping) {
                reading = ask(offsets);
                pause();
            }
        } catch (InterruptedException interrupted) {
            LOG.debug("The watch ends with the service");
        }
    }

    private BrokerReading ask(GroupOffsets offsets) throws InterruptedException {
        try {
            Map<String, Long> lag = new HashMap<>();
            for (Map.Entry<String, Set<String>> group : topicsByGroup.entrySet()) {
                lag.putAll(offsets.lag(group.getKey(), group.getValue()));
            }
            String letters = Topics.deadLettersOf(service);
            return new BrokerReading(true, lag, offsets.lag(service + ".replay", Set.of(letters)).get(letters));
        } catch (ExecutionException | TimeoutException | KafkaException away) {
            LOG.debugf("The broker does not tell how much waits: %s", away);
            return BrokerReading.AWAY;
        }
    }

    private synchronized void pause() throws InterruptedException {
        if (!wasAsked) {
            wait(settings.every().toMillis());
        }
        wasAsked = false;
    }
}

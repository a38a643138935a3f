package org.huiyin.kit.webhook;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps one lane running for each webhook that has work, in every replica. */
@ApplicationScoped
class WebhookLanes {

    private static final Logger LOG = Logger.getLogger(WebhookLanes.class);

    private final WebhookRows webhooks;
    private final DeliveryRows deliveries;
    private final WebhookLane lane;
    private final WebhookSettings settings;
    private final MeterRegistry meters;
    private final Clock clock;
    private final boolean enabled;
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();
    private final Semaphore woken = new Semaphore(0);

    private volatile boolean stopping;
    private @Nullable Thread thread;

    WebhookLanes(
            WebhookRows webhooks,
            DeliveryRows deliveries,
            WebhookLane lane,
            WebhookSettings settings,
            MeterRegistry meters,
            Clock clock,
            @ConfigProperty(name = "huiyin.integration.enabled") boolean enabled) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.lane = lane;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent started) {
        if (enabled) {
            Gauge.builder("huiyin.webhook.deliveries.waiting", this, WebhookLanes::waiting)
                    .description("Deliveries that wait to be sent or to be tried again; the same in every replica")
                    .register(meters);
            List.of("delivered", "failed").forEach(outcome -> meters.counter(WebhookLane.ATTEMPTS, "outcome", outcome));
            thread = Thread.ofPlatform().name("webhook-lanes").daemon().start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        if (thread != null) {
            thread.interrupt();
            thread.join(Duration.ofSeconds(10));
        }
    }

    /** Looks now; for whoever has just made something due. */
    void wake() {
        woken.release();
    }

    @Scheduled(every = "1h", delayed = "15m", identity = "expire-webhook-deliveries")
    void expire() {
        if (enabled) {
            int forgotten;
            do {
                forgotten = deliveries.forgetEnded(clock.instant().minus(settings.logKept()));
            } while (forgotten > 0);
        }
    }

    private void run() {
        while (!stopping) {
            try {
                for (UUID webhook : webhooks.atWork(clock.instant())) {
                    if (running.add(webhook)) {
                        Thread.ofVirtual().name("webhook-lane").start(() -> workOn(webhook));
                    }
                }
            } catch (RuntimeException away) {
                LOG.warnf("The webhooks wait for the database: %s", away.getMessage());
            }
            pause();
        }
    }

    private void workOn(UUID webhook) {
        try {
            boolean mayHaveMore = true;
            while (mayHaveMore && !stopping) {
                mayHaveMore = lane.work(webhook);
            }
        } catch (RuntimeException away) {
            LOG.warnf("Webhook %s is tried again: %s", webhook, away.getMessage());
        } finally {
            running.remove(webhook);
        }
    }

    private void pause() {
        try {
            if (woken.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                woken.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            // Only stop() interrupts, and it has set the flag that ends the loop.
            stopping = true;
        }
    }

    private double waiting() {
        try {
            return deliveries.waiting();
        } catch (RuntimeException away) {
            return Double.NaN;
        }
    }
}

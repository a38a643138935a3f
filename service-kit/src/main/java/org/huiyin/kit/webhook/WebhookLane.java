package org.huiyin.kit.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.feed.EventFeed;
import org.huiyin.kit.feed.FeedPosition;
import org.huiyin.kit.feed.Reading;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.watch.CommittedCounts;

/**
 * The work for one webhook: read on in the topics, keep what is wanted as deliveries, send what is due. A slow receiver
 * holds up its own lane alone. Whatever moment the process dies at: what was read and what is to be sent were written
 * in one transaction, and what was being sent is sent again when its lease ends.
 */
@ApplicationScoped
class WebhookLane {

    static final String ATTEMPTS = "huiyin.webhook.attempts";

    private static final Logger LOG = Logger.getLogger(WebhookLane.class);
    private static final int READ_AT_ONCE = 500;

    private final WebhookRows webhooks;
    private final DeliveryRows deliveries;
    private final EventFeed feed;
    private final WebhookSender sender;
    private final WebhookSettings settings;
    private final ChangeLog changeLog;
    private final CommittedCounts counts;
    private final Clock clock;
    private final RetryPlan retries;
    private final Caller itself;

    WebhookLane(
            WebhookRows webhooks,
            DeliveryRows deliveries,
            EventFeed feed,
            WebhookSender sender,
            WebhookSettings settings,
            ChangeLog changeLog,
            CommittedCounts counts,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.feed = feed;
        this.sender = sender;
        this.settings = settings;
        this.changeLog = changeLog;
        this.counts = counts;
        this.clock = clock;
        this.retries = new RetryPlan(settings.firstRetry(), settings.longestRetry(), new Random());
        this.itself = Caller.system(service);
    }

    /** One round. True when there may be more to do at once. */
    boolean work(UUID id) {
        Optional<Webhook> found = webhooks.find(id);
        if (found.isEmpty()) {
            return false;
        }
        boolean readOn = found.get().state() == WebhookState.ACTIVE && readOn(found.get());
        return sendDue(found.get()) || readOn;
    }

    private boolean readOn(Webhook webhook) {
        if (deliveries.waiting(webhook.id(), settings.backlog()) >= settings.backlog()) {
            return false;
        }
        Optional<FeedPosition> from = FeedPosition.parse(webhook.position());
        Reading reading = from.isPresent() ? feed.read(from.get(), READ_AT_ONCE) : new Reading.Expired();
        if (reading instanceof Reading.Expired) {
            LOG.warnf("What webhook %s was to read next is no longer kept: it begins again with what is", webhook.id());
            reading = feed.readFromBeginning(READ_AT_ONCE);
        }
        return reading instanceof Reading.Slice slice && keep(webhook, slice);
    }

    private boolean keep(Webhook webhook, Reading.Slice slice) {
        String next = slice.next().encode();
        if (next.equals(webhook.position())) {
            return false;
        }
        Instant now = now();
        return QuarkusTransaction.requiringNew().call(() -> {
            boolean isOurs = webhooks.advance(webhook.id(), webhook.position(), next);
            if (isOurs) {
                slice.events().stream()
                        .filter(event -> webhook.wants(event.path("type").asText()))
                        .forEach(event ->
                                deliveries.insert(webhook.id(), event, now, now.plus(settings.giveUpAfter())));
            }
            return isOurs;
        });
    }

    private boolean sendDue(Webhook webhook) {
        Instant now = now();
        List<Delivery> claimed = deliveries.claim(webhook.id(), now, now.plus(settings.lease()), settings.atOnce());
        List<Thread> sending = new ArrayList<>();
        for (Delivery delivery : claimed) {
            sending.add(Thread.ofVirtual().name("webhook-delivery").start(() -> send(webhook, delivery)));
        }
        for (Thread one : sending) {
            try {
                one.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return !claimed.isEmpty();
    }

    private void send(Webhook webhook, Delivery delivery) {
        try {
            Attempt attempt = sender.send(webhook, delivery);
            QuarkusTransaction.requiringNew().run(() -> close(webhook, delivery, attempt));
        } catch (RuntimeException away) {
            LOG.warnf("Delivery %s is sent again when its lease ends: %s", delivery.id(), away.getMessage());
        }
    }

    private void close(Webhook webhook, Delivery delivery, Attempt attempt) {
        Instant now = now();
        Optional<Instant> next = retries.next(now, delivery.attempts(), delivery.giveUpAt());
        DeliveryState state = attempt.isSuccess()
                ? DeliveryState.DELIVERED
                : next.isPresent() ? DeliveryState.PENDING : DeliveryState.FAILED;
        if (!deliveries.close(delivery, state, attempt, next.orElse(now))) {
            return;
        }
        counts.add(ATTEMPTS, 1, "outcome", attempt.isSuccess() ? "delivered" : "failed");
        if (attempt.isSuccess()) {
            webhooks.succeeded(webhook.id());
        } else {
            webhooks.failed(webhook.id(), now);
            webhooks.find(webhook.id()).ifPresent(current -> pauseWhenFailingLong(current, now));
        }
    }

    private void pauseWhenFailingLong(Webhook current, Instant now) {
        Instant since = current.failingSince();
        Duration patience = settings.pauseAfter();
        if (current.state() == WebhookState.ACTIVE && since != null && since.plus(patience).isBefore(now)) {
            Webhook paused = current.paused(PauseReason.FAILING, now);
            if (webhooks.update(paused)) {
                changeLog.record(
                        itself, "pause-failing-webhook", "webhook", current.id().toString(),
                        Map.of("failingSince", since), List.of(WebhookChanges.between(current, paused)));
                LOG.warnf("Webhook %s is paused: every attempt since %s failed", current.id(), since);
            }
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

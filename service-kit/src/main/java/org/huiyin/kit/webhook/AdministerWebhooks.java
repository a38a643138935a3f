package org.huiyin.kit.webhook;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.changelog.EntityChange;
import org.huiyin.kit.feed.EventFeed;
import org.huiyin.kit.feed.Reading;
import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.CommonProblem;
import org.huiyin.kit.problem.Problem;
import org.huiyin.kit.problem.ProblemException;

/** Subscribes a system, and changes, pauses, resumes, tests and removes its subscription. */
@ApplicationScoped
class AdministerWebhooks {

    private final WebhookRows webhooks;
    private final DeliveryRows deliveries;
    private final WebhookSecrets secrets;
    private final Receivers receivers;
    private final EventFeed feed;
    private final WebhookSettings settings;
    private final ChangeLog changeLog;
    private final Clock clock;
    private final String service;

    AdministerWebhooks(
            WebhookRows webhooks,
            DeliveryRows deliveries,
            WebhookSecrets secrets,
            Receivers receivers,
            EventFeed feed,
            WebhookSettings settings,
            ChangeLog changeLog,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.receivers = receivers;
        this.feed = feed;
        this.settings = settings;
        this.changeLog = changeLog;
        this.clock = clock;
        this.service = service;
    }

    /** @param secret in clear, for this one time */
    record WithSecret(Webhook webhook, String secret) {}

    /** Told is what happens from now on. */
    @Transactional
    WithSecret subscribe(Caller caller, String name, String url, List<String> eventTypes) {
        URI receiver = permitted(url);
        List<String> wanted = told(eventTypes);
        if (!(feed.skipToEnd() instanceof Reading.Slice now)) {
            throw new ProblemException(CommonProblem.UNAVAILABLE, "The broker does not say how far it is; try again.");
        }
        webhooks.lockAll();
        if (webhooks.count() >= settings.most()) {
            throw new ProblemException(CommonProblem.WEBHOOKS_FULL, "Remove one that nobody needs any more.");
        }
        UUID id = TimeOrderedId.next();
        String secret = secrets.generate();
        Instant time = now();
        Webhook webhook = new Webhook(
                id, name, receiver, wanted, WebhookState.ACTIVE, null, null, secrets.seal(id, secret), null, null,
                now.next().encode(), time, time, 0);
        webhooks.insert(webhook);
        record(caller, "create-webhook", webhook, WebhookChanges.created(webhook));
        return new WithSecret(webhook, secret);
    }

    @Transactional
    Webhook change(Caller caller, UUID id, @Nullable String ifMatch, String name, String url, List<String> eventTypes) {
        Webhook before = require(id);
        EntityTags.requireMatch(ifMatch, before.version());
        return save(caller, "change-webhook", before, before.described(name, permitted(url), told(eventTypes), now()));
    }

    @Transactional
    Webhook pause(Caller caller, UUID id) {
        Webhook before = requireState(id, WebhookState.ACTIVE, "RESUME");
        return save(caller, "pause-webhook", before, before.paused(PauseReason.BY_ADMIN, now()));
    }

    @Transactional
    Webhook resume(Caller caller, UUID id) {
        Webhook before = requireState(id, WebhookState.PAUSED, "PAUSE");
        return save(caller, "resume-webhook", before, before.resumed(now()));
    }

    /** The former secret signs beside the new one for a while, so that the receiver can change over. */
    @Transactional
    WithSecret rotateSecret(Caller caller, UUID id) {
        Webhook before = require(id);
        String secret = secrets.generate();
        Instant time = now();
        Webhook after = before.withSecret(secrets.seal(id, secret), time.plus(settings.secretOverlap()), time);
        return new WithSecret(save(caller, "rotate-webhook-secret", before, after), secret);
    }

    /** Its deliveries and their log go with it. */
    @Transactional
    void remove(Caller caller, UUID id) {
        Webhook webhook = require(id);
        webhooks.remove(id);
        record(caller, "remove-webhook", webhook, WebhookChanges.removed(webhook));
    }

    /** An event of no meaning, also while it is paused. */
    @Transactional
    Delivery test(Caller caller, UUID id) {
        Webhook webhook = require(id);
        Instant time = now();
        UUID delivery =
                deliveries.insert(id, TestEvent.of(service, time), time, time.plus(settings.giveUpAfter()));
        changeLog.record(caller, "test-webhook", "webhook", webhook.id().toString(), Map.of());
        return deliveries.find(id, delivery).orElseThrow();
    }

    @Transactional
    Delivery redeliver(Caller caller, UUID id, UUID delivery) {
        Instant time = now();
        if (!deliveries.again(id, delivery, time, time.plus(settings.giveUpAfter()))) {
            throw ProblemException.notFound("delivery");
        }
        changeLog.record(caller, "redeliver", "webhook", id.toString(), Map.of("delivery", delivery));
        return deliveries.find(id, delivery).orElseThrow();
    }

    Webhook require(UUID id) {
        return webhooks.find(id).orElseThrow(() -> ProblemException.notFound("webhook"));
    }

    private Webhook requireState(UUID id, WebhookState state, String otherMove) {
        Webhook webhook = require(id);
        if (webhook.state() != state) {
            throw new ProblemException(Problem.of(
                            CommonProblem.WEBHOOK_NOT_IN_STATE, "It is %s already.".formatted(webhook.state()))
                    .with("state", webhook.state())
                    .with("allowedMoves", List.of(otherMove)));
        }
        return webhook;
    }

    private Webhook save(Caller caller, String action, Webhook before, Webhook after) {
        if (!webhooks.update(after)) {
            throw new ProblemException(CommonProblem.CONFLICT, "Read it again and repeat the change.");
        }
        record(caller, action, after, WebhookChanges.between(before, after));
        return after;
    }

    private void record(Caller caller, String action, Webhook webhook, EntityChange change) {
        changeLog.record(caller, action, "webhook", webhook.id().toString(), Map.of(), List.of(change));
    }

    private URI permitted(String url) {
        return switch (receivers.find(url)) {
            case Receivers.Finding.Permitted permitted -> permitted.url();
            case Receivers.Finding.Refused refused ->
                throw ProblemException.invalidField("/url", "not-allowed", refused.reason());
            case Receivers.Finding.Unresolved unresolved ->
                throw ProblemException.invalidField("/url", "unknown", unresolved.reason());
        };
    }

    private List<String> told(List<String> eventTypes) {
        for (int index = 0; index < eventTypes.size(); index++) {
            boolean isTold = EventCatalogue.ofType(Objects.requireNonNull(eventTypes.get(index)))
                    .filter(contract -> feed.topics().contains(contract.topic()))
                    .isPresent();
            if (!isTold) {
                throw ProblemException.invalidField(
                        "/eventTypes/" + index, "unknown-value", "This service tells no such event.");
            }
        }
        return eventTypes.stream().distinct().sorted().toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

package org.huiyin.kit.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A subscription.
 *
 * @param eventTypes wanted CloudEvents types; none for all
 * @param failingSince when the first attempt failed after the last that did not
 * @param secret sealed
 * @param formerSecret sealed; signs beside the new one until {@code formerSecretUntil}
 * @param position how far the topics were read for it
 */
record Webhook(
        UUID id,
        String name,
        URI url,
        List<String> eventTypes,
        WebhookState state,
        @Nullable PauseReason pauseReason,
        @Nullable Instant failingSince,
        byte[] secret,
        byte @Nullable [] formerSecret,
        @Nullable Instant formerSecretUntil,
        String position,
        Instant createdAt,
        Instant changedAt,
        long version) {

    boolean wants(String eventType) {
        return eventTypes.isEmpty() || eventTypes.contains(eventType);
    }

    Webhook described(String newName, URI newUrl, List<String> newEventTypes, Instant now) {
        return new Webhook(
                id, newName, newUrl, newEventTypes, state, pauseReason, failingSince, secret, formerSecret,
                formerSecretUntil, position, createdAt, now, version + 1);
    }

    Webhook paused(PauseReason reason, Instant now) {
        return new Webhook(
                id, name, url, eventTypes, WebhookState.PAUSED, reason, failingSince, secret, formerSecret,
                formerSecretUntil, position, createdAt, now, version + 1);
    }

    /** Its receiver has a new chance: how long it failed before does not count. */
    Webhook resumed(Instant now) {
        return new Webhook(
                id, name, url, eventTypes, WebhookState.ACTIVE, null, null, secret, formerSecret, formerSecretUntil,
                position, createdAt, now, version + 1);
    }

    /** @param until when the present secret stops signing */
    Webhook withSecret(byte[] sealed, Instant until, Instant now) {
        return new Webhook(
                id, name, url, eventTypes, state, pauseReason, failingSince, sealed, secret, until, position, createdAt,
                now, version + 1);
    }

    /** Without path and query, which may hold a token of the receiver's. */
    static String originOf(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }
}

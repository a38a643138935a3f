package org.huiyin.kit.webhook;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An event on its way to one receiver.
 *
 * @param position order of reading from the topics
 * @param payload the CloudEvent as JSON
 * @param attempts how often it was sent
 * @param giveUpAt it is not tried again after this
 * @param dueAt of the next attempt, while it is pending
 * @param responseExcerpt first 500 characters of the receiver's last answer
 * @param failure why the last attempt failed, where there was no answer
 */
record Delivery(
        long position,
        UUID id,
        UUID webhookId,
        String eventId,
        String eventType,
        String subject,
        String payload,
        DeliveryState state,
        int attempts,
        Instant createdAt,
        Instant giveUpAt,
        Instant dueAt,
        @Nullable Instant lastAttemptAt,
        @Nullable Integer responseStatus,
        @Nullable String responseExcerpt,
        @Nullable String failure) {}

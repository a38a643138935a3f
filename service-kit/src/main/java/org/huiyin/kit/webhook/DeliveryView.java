package org.huiyin.kit.webhook;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A line of the delivery log.
 *
 * @param id also in the header Huiyin-Delivery, the same in every attempt
 * @param eventId the CloudEvent's id
 * @param subject id of the aggregate that the event is about
 * @param attempts how often it was sent
 * @param nextAttemptAt while it is pending
 * @param giveUpAt until when it is tried again
 * @param responseStatus HTTP status of the last answer
 * @param responseExcerpt first 500 characters of the last answer
 * @param failure why the last attempt brought no answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryView(
        UUID id,
        String eventId,
        String eventType,
        String subject,
        DeliveryState state,
        int attempts,
        Instant createdAt,
        @Nullable Instant lastAttemptAt,
        @Nullable Instant nextAttemptAt,
        Instant giveUpAt,
        @Nullable Integer responseStatus,
        @Nullable String responseExcerpt,
        @Nullable String failure) {

    static DeliveryView from(Delivery delivery) {
        return new DeliveryView(
                delivery.id(),
                delivery.eventId(),
                delivery.eventType(),
                delivery.subject(),
                delivery.state(),
                delivery.attempts(),
                delivery.createdAt(),
                delivery.lastAttemptAt(),
                delivery.state() == DeliveryState.PENDING ? delivery.dueAt() : null,
                delivery.giveUpAt(),
                delivery.responseStatus(),
                delivery.responseExcerpt(),
                delivery.failure());
    }
}

package org.huiyin.kit.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as administrators see it.
 *
 * @param eventTypes wanted CloudEvents types; none for all
 * @param failingSince when the first attempt failed after the last that did not; absent while it goes well
 * @param formerSecretUntil until when deliveries are signed with the former secret too
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WebhookView(
        UUID id,
        String name,
        String url,
        List<String> eventTypes,
        WebhookState state,
        @Nullable PauseReason pauseReason,
        @Nullable Instant failingSince,
        @Nullable Instant formerSecretUntil,
        Instant createdAt,
        Instant changedAt) {

    static WebhookView from(Webhook webhook) {
        return new WebhookView(
                webhook.id(),
                webhook.name(),
                webhook.url().toString(),
                webhook.eventTypes(),
                webhook.state(),
                webhook.pauseReason(),
                webhook.failingSince(),
                webhook.formerSecretUntil(),
                webhook.createdAt(),
                webhook.changedAt());
    }
}

package org.huiyin.kit.webhook;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.changelog.EntityChange;
import org.huiyin.kit.changelog.FieldChange;
import org.huiyin.kit.outbox.EventJson;

/** What the change log keeps of a webhook (TRU-3): of its URL only where it leads, of its secret that it changed. */
final class WebhookChanges {

    private WebhookChanges() {}

    static EntityChange created(Webhook webhook) {
        return of(EntityChange.Kind.CREATED, null, webhook);
    }

    static EntityChange between(Webhook before, Webhook after) {
        return of(EntityChange.Kind.UPDATED, before, after);
    }

    static EntityChange removed(Webhook webhook) {
        return of(EntityChange.Kind.REMOVED, webhook, null);
    }

    private static EntityChange of(EntityChange.Kind kind, @Nullable Webhook before, @Nullable Webhook after) {
        Map<String, Object> was = before == null ? Map.of() : fields(before);
        Map<String, Object> is = after == null ? Map.of() : fields(after);
        Map<String, FieldChange> changes = new LinkedHashMap<>();
        (after == null ? was : is).keySet().forEach(name -> put(changes, name, was.get(name), is.get(name)));
        if (before == null || after == null || !Arrays.equals(before.secret(), after.secret())) {
            changes.put("secret", FieldChange.hidden());
        }
        String id = Objects.requireNonNull(after == null ? before : after).id().toString();
        return new EntityChange("webhook", id, kind, changes);
    }

    private static void put(
            Map<String, FieldChange> changes, String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.put(name, FieldChange.of(
                    before == null ? null : EventJson.MAPPER.valueToTree(before),
                    after == null ? null : EventJson.MAPPER.valueToTree(after)));
        }
    }

    private static Map<String, Object> fields(Webhook webhook) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", webhook.name());
        fields.put("origin", Webhook.originOf(webhook.url()));
        fields.put("eventTypes", webhook.eventTypes());
        fields.put("state", webhook.state());
        fields.put("pauseReason", webhook.pauseReason());
        return fields;
    }
}

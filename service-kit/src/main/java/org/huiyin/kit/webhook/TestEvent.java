package org.huiyin.kit.webhook;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import org.huiyin.contracts.envelope.CloudEvent;
import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.kit.outbox.EventJson;

/** What the test button sends: an event like any other, of a type that says that nothing happened. */
final class TestEvent {

    static final String TYPE = "org.huiyin.webhook-test.v1";

    private TestEvent() {}

    static JsonNode of(String service, UUID webhook, Instant now) {
        return EventJson.MAPPER.valueToTree(new CloudEvent<>(
                CloudEvent.SPEC_VERSION,
                TimeOrderedId.next().toString(),
                "/" + service,
                TYPE,
                webhook.toString(),
                now,
                CloudEvent.DATA_CONTENT_TYPE,
                CloudEvent.sequenceOf(0),
                null,
                Map.of("message", "回音测试：签名正确即可回答 2xx。")));
    }
}

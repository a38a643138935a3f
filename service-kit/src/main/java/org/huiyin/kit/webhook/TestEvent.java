package org.huiyin.kit.webhook;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import org.huiyin.contracts.envelope.CloudEvent;
import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.kit.outbox.EventJson;

/** What the test button sends: an event like any other, of a type that says that nothing happened. */
final class TestEvent {

    static final String TYPE = "org.huiyin.webhook-test.v1";

    private TestEvent() {}

    static JsonNode of(String service, Instant now) {
        // A subject of its own, so that it does not wait behind an earlier test that failed.
        String id = TimeOrderedId.next().toString();
        return EventJson.MAPPER.valueToTree(new CloudEvent<>(
                CloudEvent.SPEC_VERSION,
                id,
                "/" + service,
                TYPE,
                id,
                now,
                CloudEvent.DATA_CONTENT_TYPE,
                CloudEvent.sequenceOf(0),
                null,
                Map.of("message", "回音测试：签名正确即可回答 2xx。")));
    }
}

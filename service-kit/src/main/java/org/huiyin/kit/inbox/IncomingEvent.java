package org.huiyin.kit.inbox;

import java.time.Instant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.outbox.EventJson;

/**
 * An event that was read from a topic.
 *
 * @param id unique per event
 * @param type CloudEvents type
 * @param subject id of the aggregate
 * @param sequence version of the aggregate
 * @param time when it happened
 * @param traceparent W3C trace context of the request that caused it
 * @param data as yet unread
 */
public record IncomingEvent(
        String id,
        String type,
        String subject,
        long sequence,
        Instant time,
        @Nullable String traceparent,
        JsonNode data) {

    /** One that belongs to no trace. */
    public IncomingEvent(String id, String type, String subject, long sequence, Instant time, JsonNode data) {
        this(id, type, subject, sequence, time, null, data);
    }

    /** @throws UnreadableRecord when the data does not have the contract's shape */
    public <T> T as(Class<T> contract) {
        try {
            return EventJson.MAPPER.treeToValue(data, contract);
        } catch (JsonProcessingException mismatch) {
            throw new UnreadableRecord(
                    "The data is not a " + contract.getSimpleName() + ": " + mismatch.getOriginalMessage());
        }
    }
}

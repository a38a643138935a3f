package org.huiyin.kit.inbox;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.huiyin.contracts.envelope.CloudEvent;
import org.huiyin.kit.outbox.EventJson;

/** Reads the CloudEvents envelope of a record; for those who read a topic without the inbox, such as a rebuild. */
public final class RecordReader {

    private static final int LONGEST_IDENTIFIER = 200;

    private RecordReader() {}

    /** @throws UnreadableRecord with the reason */
    public static IncomingEvent read(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            throw new UnreadableRecord("The record has no value");
        }
        JsonNode envelope = parse(record.value());
        if (!CloudEvent.SPEC_VERSION.equals(envelope.path("specversion").asText())) {
            throw new UnreadableRecord("Not a CloudEvents 1.0 event");
        }
        JsonNode data = envelope.path("data");
        if (!data.isObject()) {
            throw new UnreadableRecord("The event has no data");
        }
        return new IncomingEvent(
                required(envelope, "id"),
                required(envelope, "type"),
                required(envelope, "subject"),
                sequence(envelope),
                time(envelope),
                envelope.path("traceparent").textValue(),
                data);
    }

    private static JsonNode parse(byte[] value) {
        try {
            return EventJson.MAPPER.readTree(value);
        } catch (IOException notJson) {
            throw new UnreadableRecord("The value is not JSON");
        }
    }

    private static String required(JsonNode envelope, String attribute) {
        JsonNode value = envelope.path(attribute);
        if (!value.isTextual() || value.asText().isBlank() || value.asText().length() > LONGEST_IDENTIFIER) {
            throw new UnreadableRecord("The attribute " + attribute + " is missing or malformed");
        }
        return value.asText();
    }

    private static long sequence(JsonNode envelope) {
        String text = required(envelope, "sequence");
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException malformed) {
            throw new UnreadableRecord("The attribute sequence is not a number");
        }
    }

    private static Instant time(JsonNode envelope) {
        String text = required(envelope, "time");
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new UnreadableRecord("The attribute time is not an instant");
        }
    }
}

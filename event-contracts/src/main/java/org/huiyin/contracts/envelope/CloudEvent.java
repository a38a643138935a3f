package org.huiyin.contracts.envelope;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvents 1.0 event in structured JSON mode.
 *
 * @param specversion always {@code 1.0}
 * @param id unique per event: the id of its outbox row
 * @param source the service that tells it, e.g. {@code /opinions-service}
 * @param type reverse-DNS name with a version, e.g. {@code org.huiyin.opinions.opinion-received.v1}
 * @param subject the id of the aggregate, which is also the record key
 * @param time when it happened, UTC
 * @param datacontenttype always {@code application/json}
 * @param sequence the aggregate's version as ten digits, so that text order is number order (CloudEvents extension)
 * @param traceparent W3C trace context of the request that caused it (CloudEvents extension)
 * @param data what happened
 */
@JsonPropertyOrder({"specversion", "id", "source", "type", "subject", "time", "datacontenttype", "sequence", "traceparent", "data"})
public record CloudEvent<T>(
        @JsonProperty(required = true) String specversion,
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String source,
        @JsonProperty(required = true) String type,
        @JsonProperty(required = true) String subject,
        @JsonProperty(required = true) Instant time,
        @JsonProperty(required = true) String datacontenttype,
        @JsonProperty(required = true) String sequence,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String traceparent,
        @JsonProperty(required = true) T data) {

    public static final String SPEC_VERSION = "1.0";
    public static final String DATA_CONTENT_TYPE = "application/json";
    /** The content type of a record on a topic (CloudEvents Kafka binding, structured mode). */
    public static final String CONTENT_TYPE = "application/cloudevents+json; charset=utf-8";

    /** An aggregate's version as the text of the {@code sequence} extension. */
    public static String sequenceOf(long version) {
        if (version < 0) {
            throw new IllegalArgumentException("A version is not negative: " + version);
        }
        return "%010d".formatted(version);
    }

    /** The aggregate's version. */
    public long sequenceNumber() {
        return Long.parseLong(sequence);
    }
}

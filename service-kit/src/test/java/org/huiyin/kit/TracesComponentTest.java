package org.huiyin.kit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.Topics;
import org.huiyin.contracts.envelope.CloudEvent;
import org.huiyin.contracts.rectification.PlanChanged;
import org.huiyin.contracts.rectification.PlanSnapshot;
import org.huiyin.kit.inbox.InboxProcessor;
import org.huiyin.kit.outbox.EventJson;
import org.huiyin.kit.sample.CollectedSpans;
import org.huiyin.kit.sample.PlanReader;
import org.huiyin.testkit.events.Contracts;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A trace goes from the request through the outbox to the reader, and tells nothing of who called (COL-5). */
@QuarkusTest
@WithRealParts
class TracesComponentTest {

    private static final String SPAN = "00f067aa0ba902b7";

    @Inject
    InboxProcessor processor;

    @Inject
    PlanReader reader;

    @Test
    void writesTheRequestsTraceIntoTheEvent() {
        // when
        UUID note = UUID.fromString(given().contentType(ContentType.JSON)
                .body("{\"text\":\"traced\",\"count\":1}").post("/v1/notes").then().statusCode(201).extract().path("id"));

        // then
        JsonNode event = Awaitility.await().until(
                () -> EventTopics.read(EventCatalogue.PLAN_SUBMITTED, note), events -> !events.isEmpty()).getFirst();
        Contracts.assertMatches(event);
        String[] traceparent = event.get("traceparent").asText().split("-");
        SpanData request = Awaitility.await().until(() -> spansOf(traceparent[1]), spans -> !spans.isEmpty())
                .getFirst();
        assertThat(request.getName()).isEqualTo("POST /v1/notes");
        assertThat(request.getSpanId()).isEqualTo(traceparent[2]);
    }

    @Test
    void goesOnWithTheTraceWhereTheEventIsRead() {
        // given
        String trace = newTrace();

        // when
        EventTopics.publish(endorsed("DEMO", trace, "01"), Topics.RECTIFICATION);

        // then
        SpanData processing = Awaitility.await().until(() -> spansOf(trace), spans -> !spans.isEmpty()).getFirst();
        assertThat(processing.getName()).isEqualTo("process " + Topics.RECTIFICATION);
        assertThat(processing.getKind()).isEqualTo(SpanKind.CONSUMER);
        assertThat(processing.getParentSpanId()).isEqualTo(SPAN);
        assertThat(processing.getAttributes().get(AttributeKey.stringKey("messaging.system"))).isEqualTo("kafka");
        assertThat(processing.getAttributes().get(AttributeKey.stringKey("cloudevents.event_type")))
                .isEqualTo(EventCatalogue.PLAN_ENDORSED.type());
    }

    @Test
    void notesEachSampledEventOfABatch() {
        // given
        String sampled = newTrace();
        String unsampled = newTrace();

        // when
        processor.process(
                List.of(record(endorsed("DEMO", sampled, "01")), record(endorsed("DEMO", unsampled, "00")),
                        record(endorsed("DEMO", sampled, "01"))),
                reader);

        // then
        assertThat(spansOf(sampled)).hasSize(2).allMatch(span -> span.getKind() == SpanKind.CONSUMER);
        assertThat(spansOf(unsampled)).isEmpty();
    }

    @Test
    void saysThatAnEventFailedButNotWhatItHeld() {
        // given
        String trace = newTrace();
        PlanReader.MENDED.set(false);

        // when
        processor.process(List.of(record(endorsed("BROKEN", trace, "01"))), reader);

        // then
        SpanData failed = spansOf(trace).getFirst();
        assertThat(failed.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(failed.toString()).doesNotContain("BROKEN").contains("IllegalArgumentException");
    }

    @Test
    void takesOverNoTraceFromACaller() {
        // given
        String foreign = newTrace();

        // when
        String note = given().contentType(ContentType.JSON).header("traceparent", "00-" + foreign + "-" + SPAN + "-01")
                .header("tracestate", "sender=known").header("baggage", "sender=known")
                .body("{\"text\":\"mine\",\"count\":1}").post("/v1/notes").then().statusCode(201).extract().path("id");

        // then
        List<JsonNode> events = Awaitility.await().until(
                () -> EventTopics.read(EventCatalogue.PLAN_SUBMITTED, UUID.fromString(note)), found -> !found.isEmpty());
        assertThat(events.toString()).doesNotContain(foreign);
        assertThat(spansOf(foreign)).isEmpty();
    }

    @Test
    void letsNoAttributeOutThatSaysWhoCalled() {
        // when
        String traced = "192.0.2.44";
        String receipt = "4929103847561023";
        given().header("User-Agent", "marked-browser").header("X-Forwarded-For", traced)
                .get("/v1/notes/" + receipt + "?query-mark=" + traced).then().statusCode(401);
        given().header("User-Agent", "marked-browser").get("/v1/notes/broken").then().statusCode(500);

        // then
        List<SpanData> all = Awaitility.await().until(() -> new ArrayList<>(CollectedSpans.ALL), spans -> spans.stream()
                .anyMatch(span -> span.getName().contains("broken")));
        assertThat(all).noneMatch(span -> span.toString().contains("marked-browser"))
                .noneMatch(span -> span.toString().contains(traced))
                .noneMatch(span -> span.toString().contains(receipt))
                .noneMatch(span -> span.toString().contains("127.0.0.1"))
                .noneMatch(span -> span.toString().contains("secret inside"));
    }

    @Test
    void logsJsonWithTheIdsOfTheTrace() {
        // when
        given().get("/v1/notes/broken").then().statusCode(500);

        // then
        Awaitility.await().untilAsserted(() -> {
            List<JsonNode> lines = logged("Request failed");
            assertThat(lines).isNotEmpty().allSatisfy(line -> {
                assertThat(line.at("/mdc/traceId").asText()).matches("[0-9a-f]{32}");
                assertThat(line.at("/level").asText()).isEqualTo("ERROR");
            });
        });
    }

    private static List<JsonNode> logged(String message) throws java.io.IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> found = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("target/sample-service.log"), StandardCharsets.UTF_8)) {
            JsonNode entry = json.readTree(line);
            if (entry.path("message").asText().equals(message)) {
                found.add(entry);
            }
        }
        return found;
    }

    private static List<SpanData> spansOf(String trace) {
        return CollectedSpans.ALL.stream().filter(span -> span.getTraceId().equals(trace)).toList();
    }

    private static String newTrace() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static CloudEvent<Object> endorsed(String organization, String trace, String flags) {
        UUID plan = UUID.randomUUID();
        PlanChanged data = new PlanChanged(new PlanSnapshot(
                plan.toString(), UUID.randomUUID().toString(), organization, "TEAM", "ENDORSED", 0, null));
        CloudEvent<Object> event = EventTopics.event(EventCatalogue.PLAN_ENDORSED, plan, 1, data);
        return new CloudEvent<>(
                event.specversion(), event.id(), event.source(), event.type(), event.subject(), event.time(),
                event.datacontenttype(), event.sequence(), "00-" + trace + "-" + SPAN + "-" + flags, event.data());
    }

    private static ConsumerRecord<String, byte[]> record(CloudEvent<Object> event) {
        try {
            return new ConsumerRecord<>(
                    Topics.RECTIFICATION, 0, 0, event.subject(), EventJson.MAPPER.writeValueAsBytes(event));
        } catch (java.io.IOException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }
}

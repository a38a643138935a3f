package org.huiyin.opinions.collection;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Logger;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.Topics;
import org.huiyin.opinions.DemoDistrict;
import org.huiyin.opinions.EveryTable;
import org.huiyin.opinions.LogLines;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.identity.Tokens;
import org.huiyin.testkit.metrics.Scrape;
import org.huiyin.testkit.parts.WithRealParts;
import org.huiyin.testkit.traces.TraceReceiver;

import static org.assertj.core.api.Assertions.assertThat;

/** COL-5: what is anonymous is anonymous, in tables, logs, traces and events. */
@QuarkusTest
@WithRealParts
@QuarkusTestResource(TraceReceiver.class)
class AnonymityComponentTest {

    private static final String MARK = "mark-of-the-sender";
    private static final String ADDRESS = "203.0.113.77";

    @Inject
    EntityManager entities;

    @Test
    void leavesNothingOfTheSenderAnywhere() {
        // given
        UUID campaign = DemoDistrict.campaign();
        LogLines log = LogLines.listen();

        // when
        Response answer = DemoDistrict.anyone()
                .header("User-Agent", MARK)
                .header("X-Forwarded-For", ADDRESS)
                .header("Forwarded", "for=" + ADDRESS)
                .header("Referer", "https://" + MARK + ".example/")
                .header("Cookie", "session=" + MARK)
                .header("Idempotency-Key", MARK + UUID.randomUUID())
                .body(DemoDistrict.opinion(campaign))
                .post("/v1/opinions");
        String receipt = answer.then().statusCode(201).extract().path("receipt");
        DemoDistrict.anyone().header("User-Agent", MARK).body(Map.of("receipt", receipt)).post("/v1/receipts/inquiries")
                .then().statusCode(200);
        UUID opinion = UUID.fromString(answer.path("opinionId"));
        Awaitility.await().until(() -> !EventTopics.read(EventCatalogue.OPINION_RECEIVED, opinion).isEmpty());

        // then
        assertNowhere(MARK, log, opinion);
        assertNowhere(ADDRESS, log, opinion);
        assertNowhere(receipt, log, opinion);
        assertThat(actorOf(opinion)).isEqualTo("public");
    }

    @Test
    void leavesNothingOfTheSenderInTracesAndMetrics() {
        // given
        Map<String, Object> given = DemoDistrict.opinion(DemoDistrict.campaign());
        given.put("text", "words-of-the-sender");
        String trace = UUID.randomUUID().toString().replace("-", "");

        // when
        Response answer = DemoDistrict.anyone()
                .header("User-Agent", MARK)
                .header("X-Forwarded-For", ADDRESS)
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .header("tracestate", MARK + "=1")
                .header("baggage", "sender=" + MARK)
                .body(given)
                .post("/v1/opinions?" + MARK);
        String receipt = answer.then().statusCode(201).extract().path("receipt");
        DemoDistrict.anyone().header("User-Agent", MARK).body(Map.of("receipt", receipt)).post("/v1/receipts/inquiries")
                .then().statusCode(200);
        DemoDistrict.anyone().get("/v1/receipts/" + receipt + "?" + MARK).then().statusCode(404);

        // then
        Awaitility.await().untilAsserted(() -> assertThat(TraceReceiver.received())
                .contains("POST /v1/opinions", "POST /v1/receipts/inquiries", "http.route"));
        Awaitility.await().untilAsserted(() -> assertThat(TraceReceiver.received()).contains("GET"));
        assertThat(TraceReceiver.received()).doesNotContain(MARK, ADDRESS, receipt, "words-of-the-sender", "127.0.0.1");
        assertThat(Scrape.ofThisService().text())
                .contains("huiyin_opinions_received_total")
                .doesNotContain(MARK, ADDRESS, receipt, "127.0.0.1");
        List<JsonNode> events = Awaitility.await().until(
                () -> EventTopics.read(EventCatalogue.OPINION_RECEIVED, UUID.fromString(answer.path("opinionId"))),
                found -> !found.isEmpty());
        assertThat(events.getFirst().path("traceparent").asText()).startsWith("00-").doesNotContain(trace);
    }

    @Test
    void leavesNothingOfTheSenderOfAReply() {
        // given
        Response answer = DemoDistrict.anyone().body(DemoDistrict.opinion(DemoDistrict.campaign()))
                .post("/v1/opinions");
        UUID opinion = UUID.fromString(answer.path("opinionId"));
        String question = DemoDistrict.sorter().body(Map.of("text", "哪一盏灯？"))
                .post("/v1/opinions/" + opinion + "/questions").then().statusCode(201).extract().path("id");
        LogLines log = LogLines.listen();

        // when
        DemoDistrict.as(Tokens.of("officer-who-replies", DemoDistrict.UNIT, "officer"))
                .header("User-Agent", MARK)
                .header("X-Forwarded-For", ADDRESS)
                .body(Map.of("receipt", answer.path("receipt"), "questionId", question, "text", "words-of-the-reply"))
                .post("/v1/receipts/replies").then().statusCode(201);
        Awaitility.await().until(() -> EventTopics.read(EventCatalogue.OPINION_REPLY_TERM_MOVED, opinion).size() == 2);

        // then
        assertNowhere(MARK, log, opinion);
        assertNowhere(ADDRESS, log, opinion);
        assertNowhere(answer.path("receipt"), log, opinion);
        assertNowhere("officer-who-replies", log, opinion);
        assertThat(EveryTable.holding("words-of-the-reply")).containsExactly("giver_reply");
        assertThat(log.lines()).noneMatch(line -> line.contains("words-of-the-reply"));
        assertThat(EventTopics.readAll(Topics.OPINIONS))
                .noneMatch(event -> event.toString().contains("words-of-the-reply"));
    }

    @Test
    void forgetsWhoWasLoggedInWhenAnOpinionIsGivenOnline() {
        // given
        UUID campaign = DemoDistrict.campaign();

        // when
        UUID opinion = UUID.fromString(DemoDistrict.as(Tokens.of("officer-with-a-name", DemoDistrict.UNIT, "officer"))
                .body(DemoDistrict.opinion(campaign))
                .post("/v1/opinions")
                .then().statusCode(201).extract().path("opinionId"));

        // then
        assertThat(EveryTable.holding("officer-with-a-name")).isEmpty();
        assertThat(actorOf(opinion)).isEqualTo("public");
    }

    @Test
    void storesANamedGiverOnlyEncrypted() {
        // given
        Map<String, Object> named = DemoDistrict.opinion(DemoDistrict.campaign());
        named.put("giver", Map.of("name", "name-of-giver", "contact", "contact-of-giver"));
        LogLines log = LogLines.listen();

        // when
        UUID opinion = DemoDistrict.submitted(named);
        Awaitility.await().until(() -> !EventTopics.read(EventCatalogue.OPINION_RECEIVED, opinion).isEmpty());

        // then
        assertNowhere("name-of-giver", log, opinion);
        assertNowhere("contact-of-giver", log, opinion);
        assertThat(sealedGivers(opinion)).isEqualTo(1);
    }

    /** The search is worth something only if it finds what is there. */
    @Test
    void findsWhatIsThere() {
        // given
        Map<String, Object> opinion = DemoDistrict.opinion(DemoDistrict.campaign());
        opinion.put("text", "words that are stored");
        LogLines log = LogLines.listen();

        // when
        DemoDistrict.submitted(opinion);
        Logger.getLogger("org.huiyin").warning("words that are logged");

        // then
        assertThat(EveryTable.holding("words that are stored")).containsExactly("opinion");
        assertThat(log.lines()).anyMatch(line -> line.contains("words that are logged"));
    }

    private void assertNowhere(String mark, LogLines log, UUID opinion) {
        assertThat(EveryTable.holding(mark)).as("tables that hold " + mark).isEmpty();
        assertThat(log.lines()).as("log").noneMatch(line -> line.contains(mark));
        List<JsonNode> events = EventTopics.read(EventCatalogue.OPINION_RECEIVED, opinion);
        assertThat(events).isNotEmpty().noneMatch(event -> event.toString().contains(mark));
    }

    private String actorOf(UUID opinion) {
        return QuarkusTransaction.requiringNew().call(() -> (String) entities.createNativeQuery(
                        "select actor from change_log where aggregate_id = :id and action = 'receive-opinion'",
                        String.class)
                .setParameter("id", opinion.toString())
                .getSingleResult());
    }

    private long sealedGivers(UUID opinion) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) entities.createNativeQuery(
                        "select count(*) from giver where opinion_id = :id")
                .setParameter("id", opinion)
                .getSingleResult()).longValue());
    }
}

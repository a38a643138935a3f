package org.huiyin.kit;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.testkit.events.Contracts;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.identity.Tokens;
import org.huiyin.testkit.parts.WithRealParts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@WithRealParts
class OutboxComponentTest {

    @Inject
    EntityManager entities;

    @Test
    void tellsEachChangeOnceWithTheVersionOfTheAggregate() {
        // given
        UUID note = UUID.fromString(given().contentType(ContentType.JSON)
                .body("{\"text\":\"a\",\"count\":1}").post("/v1/notes").then().statusCode(201).extract().path("id"));

        // when
        given().auth().oauth2(Tokens.forRole("officer", "DEMO")).contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body("{\"text\":\"b\",\"count\":1}").put("/v1/notes/" + note).then().statusCode(200);

        // then
        Awaitility.await().untilAsserted(() -> {
            List<JsonNode> events = EventTopics.read(EventCatalogue.PLAN_SUBMITTED, note);
            assertThat(events)
                    .extracting(event -> event.get("sequence").asText()).containsExactly("0000000000", "0000000001");
            assertThat(events).extracting(event -> event.get("id").asText()).doesNotHaveDuplicates();
            events.forEach(Contracts::assertMatches);
        });
        Awaitility.await().untilAsserted(() -> assertThat(waiting()).isZero());
    }

    @Test
    void tellsNothingOfAChangeThatWasNotMade() {
        // given
        long before = EventTopics.readAll(EventCatalogue.PLAN_SUBMITTED.topic()).size();

        // when
        given().contentType(ContentType.JSON).body("{\"text\":\"refuse\",\"count\":1}").post("/v1/notes").then()
                .statusCode(404);

        // then
        UUID later = UUID.fromString(given().contentType(ContentType.JSON)
                .body("{\"text\":\"after\",\"count\":1}").post("/v1/notes").then().statusCode(201).extract().path("id"));
        Awaitility.await().untilAsserted(
                () -> assertThat(EventTopics.read(EventCatalogue.PLAN_SUBMITTED, later)).hasSize(1));
        assertThat(EventTopics.readAll(EventCatalogue.PLAN_SUBMITTED.topic())).hasSize((int) before + 1);
    }

    @Test
    void recordsWhoDidIt() {
        String note = given().contentType(ContentType.JSON)
                .body("{\"text\":\"c\",\"count\":1}").post("/v1/notes").then().statusCode(201).extract().path("id");

        Object actor = entities.createNativeQuery("select actor from change_log where aggregate_id = :id")
                .setParameter("id", note)
                .getSingleResult();

        assertThat(actor).isEqualTo("public");
    }

    @Test
    void tellsHowMuchWaitsInReadiness() {
        given().get("/q/health/ready").then().statusCode(200)
                .body("checks.find { it.name == 'outbox' }.status", equalTo("UP"));
    }

    private long waiting() {
        return QuarkusTransaction.requiringNew().call(
                () -> ((Number) entities.createNativeQuery("select count(*) from outbox").getSingleResult()).longValue());
    }
}

package org.huiyin.kit;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.Topics;
import org.huiyin.contracts.rectification.PlanChanged;
import org.huiyin.contracts.rectification.PlanSnapshot;
import org.huiyin.kit.sample.PlanReader;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.identity.Tokens;
import org.huiyin.testkit.metrics.Scrape;
import org.huiyin.testkit.parts.WithRealParts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithRealParts
class MetricsComponentTest {

    private static final String LETTERS = "/v1/dead-letters/opinions-service";

    @Test
    void countsAMoveWhenItIsCommittedAndNotBefore() {
        // given
        double before = moves();

        // when
        given().contentType(ContentType.JSON).body("{\"text\":\"counted\",\"count\":1}").post("/v1/notes")
                .then().statusCode(201);
        given().contentType(ContentType.JSON).body("{\"text\":\"refuse\",\"count\":1}").post("/v1/notes")
                .then().statusCode(404);

        // then
        assertThat(moves()).isEqualTo(before + 1);
    }

    @Test
    void tellsDeadLettersAndForgetsThemAfterTheReplay() {
        // given
        PlanReader.MENDED.set(false);
        UUID plan = UUID.randomUUID();
        double before = waiting();

        // when
        EventTopics.publish(EventCatalogue.PLAN_ENDORSED, plan, 1, new PlanChanged(new PlanSnapshot(
                plan.toString(), UUID.randomUUID().toString(), "BROKEN", "TEAM", "ENDORSED", 0, null)));
        Awaitility.await().untilAsserted(() -> assertThat(waiting()).isEqualTo(before + 1));
        Awaitility.await().untilAsserted(() -> assertThat(deadLetters()).isEqualTo(before + 1));
        PlanReader.MENDED.set(true);
        given().auth().oauth2(Tokens.forRole("admin", "DEMO")).post(LETTERS + "/replays").then().statusCode(200);

        // then
        double left = waiting();
        assertThat(left).isLessThan(before + 1);
        Awaitility.await().untilAsserted(() -> assertThat(deadLetters()).isEqualTo(left));
    }

    @Test
    void tellsThatNothingIsLeftToRead() {
        // when
        EventTopics.publishRaw(Topics.RECTIFICATION, "key", "unreadable");

        // then
        Awaitility.await().untilAsserted(() ->
                assertThat(Scrape.ofThisService().value("huiyin_inbox_lag_records", "topic", Topics.RECTIFICATION)).isZero());
        assertThat(Scrape.ofThisService().value("huiyin_broker_reachable")).isEqualTo(1);
    }

    @Test
    void labelsRequestsByTemplateAndNeverByWhatWasAsked() {
        // given
        String digits = "7301928374650192";
        UUID id = UUID.randomUUID();

        // when
        given().get("/v1/notes/" + id).then().statusCode(401);
        given().get("/v1/receipts/" + digits).then().statusCode(404);
        given().get("/" + digits).then().statusCode(404);

        // then
        Awaitility.await().untilAsserted(() ->
                assertThat(Scrape.ofThisService().text()).contains("http_server_requests").contains("uri=\"/v1/notes/{id}\""));
        assertThat(Scrape.ofThisService().text()).doesNotContain(digits).doesNotContain(id.toString());
    }

    private static double moves() {
        Scrape scrape = Scrape.ofThisService();
        return scrape.has("huiyin_state_moves_total", "move", "write-note")
                ? scrape.value("huiyin_state_moves_total", "move", "write-note")
                : 0;
    }

    private static double deadLetters() {
        return Scrape.ofThisService().value("huiyin_dead_letters");
    }

    private static double waiting() {
        return given().auth().oauth2(Tokens.forRole("admin", "DEMO")).get(LETTERS).then().statusCode(200)
                .extract().jsonPath().getDouble("waiting");
    }
}

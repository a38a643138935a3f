package org.huiyin.opinions.campaign;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@WithRealParts
class CampaignComponentTest {

    @Test
    void launchesACampaignWithBatchesPhasesAndTheDefaultPolicy() {
        // given
        Map<String, Object> campaign = campaign();
        campaign.put("batches", List.of(Map.of(
                "number", 1,
                "name", "机关",
                "startsOn", "2026-01-01",
                "endsOn", "2026-06-30",
                "phases", List.of(
                        Map.of("kind", "STUDY", "startsOn", "2026-01-01", "endsOn", "2026-02-15"),
                        Map.of("kind", "ANALYSIS", "startsOn", "2026-02-16", "endsOn", "2026-03-31")))));

        // when
        Response answer = DemoDistrict.admin().body(campaign).post("/v1/campaigns");

        // then
        answer.then().statusCode(201).header("ETag", equalTo("\"0\""));
        DemoDistrict.anyone().get("/v1/campaigns/" + answer.path("id")).then()
                .statusCode(200)
                .body("policy.replyWorkingDays", equalTo(15))
                .body("policy.makeUpAbovePercent", equalTo(10))
                .body("policy.redoAbovePercent", equalTo(50))
                .body("policy.fewestBallots", equalTo(10))
                .body("policy.smallestCell", equalTo(5))
                .body("policy.consultationDays", equalTo(7))
                .body("policy.stalledAfterDays", equalTo(30))
                .body("batches[0].phases[1].kind", equalTo("ANALYSIS"));
    }

    @Test
    void changesThePolicyOfTheVersionThatWasRead() {
        // given
        UUID id = DemoDistrict.campaign();
        String policy = "/v1/campaigns/" + id + "/policy";

        // when, then
        DemoDistrict.admin().body(Map.of("consultationDays", 0)).put(policy).then().statusCode(428);
        DemoDistrict.admin().header("If-Match", "\"0\"").body(Map.of("consultationDays", 0)).put(policy).then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("policy.consultationDays", equalTo(0));
        DemoDistrict.admin().header("If-Match", "\"0\"").body(Map.of("smallestCell", 3)).put(policy).then()
                .statusCode(412)
                .body("currentETag", equalTo("\"1\""));
        Awaitility.await().untilAsserted(
                () -> assertThat(EventTopics.read(EventCatalogue.CAMPAIGN_CHANGED, id)).hasSize(2));
    }

    @Test
    void refusesWhatDoesNotFit() {
        Map<String, Object> backwards = campaign();
        backwards.put("endsOn", "2025-01-01");
        DemoDistrict.admin().body(backwards).post("/v1/campaigns").then()
                .statusCode(400).body("errors[0].pointer", equalTo("/endsOn"));
        Map<String, Object> faraway = campaign();
        faraway.put("endsOn", "+999999999-01-01");
        DemoDistrict.admin().body(faraway).post("/v1/campaigns").then()
                .statusCode(400).body("errors[0].pointer", equalTo("/endsOn"));
        Map<String, Object> thresholds = campaign();
        thresholds.put("policy", Map.of("makeUpAbovePercent", 60));
        DemoDistrict.admin().body(thresholds).post("/v1/campaigns").then()
                .statusCode(400).body("errors[0].pointer", equalTo("/policy/redoAbovePercent"));
        DemoDistrict.anyone().get("/v1/campaigns/nonsense").then()
                .statusCode(400).body("code", equalTo("invalid-identifier"));
    }

    @Test
    void refusesACodeThatIsTaken() {
        // given
        Map<String, Object> campaign = campaign();
        DemoDistrict.admin().body(campaign).post("/v1/campaigns").then().statusCode(201);

        // when
        Response answer = DemoDistrict.admin().body(campaign).post("/v1/campaigns");

        // then
        answer.then().statusCode(409).body("code", equalTo("campaign-exists"));
    }

    private static Map<String, Object> campaign() {
        return new HashMap<>(Map.of(
                "code", "test-" + UUID.randomUUID(),
                "name", "演示活动",
                "startsOn", "2026-01-01",
                "endsOn", "2026-12-31"));
    }
}

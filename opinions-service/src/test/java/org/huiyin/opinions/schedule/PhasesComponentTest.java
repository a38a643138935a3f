package org.huiyin.opinions.schedule;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

@DisplayName("CAM-2: a batch goes through its phases, and what is required stays within its phase")
@QuarkusTest
@WithRealParts
class PhasesComponentTest {

    private PlannedDistrict district;

    @BeforeEach
    void plan() {
        district = new PlannedDistrict();
    }

    @Test
    void movesPhasesAndTellsIt() {
        // when
        Response moved = reschedule("2026-04-30", "\"0\"");

        // then
        moved.then().statusCode(200)
                .header("ETag", "\"1\"")
                .body("batches[0].phases[1].endsOn", equalTo("2026-04-30"))
                .body("warnings", empty());
        Awaitility.await().untilAsserted(() ->
                assertThat(EventTopics.read(EventCatalogue.CAMPAIGN_CHANGED, district.campaign)).hasSize(2));
        reschedule("2026-04-30", "\"0\"").then().statusCode(412);
    }

    @Test
    void refusesAPhaseThatARequirementWouldFallOutOfAndNamesIt() {
        // given
        String requirement = district.planned("汇总意见", "2026-04-10");

        // when
        Response refused = reschedule("2026-04-09", "\"0\"");

        // then
        refused.then().statusCode(409)
                .body("code", equalTo("phase-holds-requirements"))
                .body("detail", containsString("汇总意见"))
                .body("requirementIds", contains(requirement));
        DemoDistrict.anyone().get("/v1/campaigns/" + district.campaign).then()
                .header("ETag", "\"0\"")
                .body("batches[0].phases[1].endsOn", equalTo("2026-04-15"));
        DemoDistrict.sorter().header("If-Match", "\"0\"").body(PlannedDistrict.description("汇总意见", "2026-04-09"))
                .put("/v1/requirements/" + requirement).then().statusCode(200);
        reschedule("2026-04-09", "\"0\"").then().statusCode(200);
    }

    @Test
    void refusesARequirementOutsideItsPhase() {
        post(district.requirement("太早", "2026-02-28")).then()
                .statusCode(400).body("errors[0].pointer", equalTo("/dueOn"))
                .body("errors[0].code", equalTo("outside-phase"));
        post(district.requirement("太晚", "2026-04-16")).then()
                .statusCode(400).body("errors[0].pointer", equalTo("/dueOn"));
        post(district.requirement("最后一天", "2026-04-15")).then().statusCode(201);
        Map<String, Object> elsewhere = district.requirement("别的批次", "2026-03-10");
        elsewhere.put("batch", 1);
        post(elsewhere).then().statusCode(400).body("errors[0].pointer", equalTo("/batch"));
        Map<String, Object> nowhere = district.requirement("没有的活动", "2026-03-10");
        nowhere.put("campaignId", UUID.randomUUID());
        post(nowhere).then().statusCode(400).body("errors[0].pointer", equalTo("/campaignId"));
        post(district.requirement("要".repeat(1_001), "2026-03-10")).then()
                .statusCode(400).body("errors[0].pointer", equalTo("/text"));
        post(district.requirement("最后一天", "2026-03-10")).then()
                .statusCode(409).body("code", equalTo("requirement-exists"));
    }

    @Test
    void warnsOfAPhaseThatIsFarFromAMonthAndAHalf() {
        reschedule("2026-03-07", "\"0\"").then()
                .statusCode(200)
                .body("warnings.code", contains("phase-length"))
                .body("warnings.pointer", contains("/batches/0/phases/1"));
    }

    private Response reschedule(String endOfAnalysis, String version) {
        return DemoDistrict.admin().header("If-Match", version)
                .body(Map.of("startsOn", "2026-01-01", "endsOn", "2026-12-31", "batches", PlannedDistrict.batches(endOfAnalysis)))
                .put("/v1/campaigns/" + district.campaign + "/batches");
    }

    private static Response post(Map<String, Object> requirement) {
        return DemoDistrict.sorter().body(requirement).post("/v1/requirements");
    }
}

package org.huiyin.opinions.contactpoints;

import java.util.List;
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
import org.huiyin.testkit.events.Contracts;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.huiyin.opinions.contactpoints.HomeUnit.refused;
import static org.huiyin.opinions.contactpoints.HomeUnit.visitBy;

@QuarkusTest
@WithRealParts
@DisplayName("CAM-5: a visit brings opinions back and promises practical deeds")
class VisitComponentTest {

    private HomeUnit unit;

    @BeforeEach
    void prepare() {
        unit = HomeUnit.prepared();
    }

    @Test
    void collectsTheOpinionsOfAVisitThroughAnActivityOfItsOwn() {
        // given
        UUID campaign = DemoDistrict.campaign();
        String point = unit.pair("LEADER", "局长").header("Location");

        // when
        Response visit = unit.visit(point, Map.of("campaignId", campaign));

        // then
        String activity = visit.then().statusCode(201).body("activityId", notNullValue()).body("opinions", equalTo(0))
                .extract().path("activityId");
        unit.collector().get("/v1/collection-activities/" + activity).then()
                .body("channel", equalTo("VISIT"))
                .body("heldOn", equalTo("2026-03-02"))
                .body("organizationCode", equalTo(unit.code()));
        Map<String, Object> opinion = DemoDistrict.opinion(campaign);
        opinion.putAll(Map.of("channel", "VISIT", "activityId", activity));
        unit.collector().body(opinion).post("/v1/opinions").then().statusCode(201);
        unit.collector().get(point + "/visits").then()
                .body("items.opinions", contains(1))
                .body("items.visitedCode", contains(unit.village()));
        Awaitility.await().untilAsserted(() ->
                assertThat(EventTopics.read(EventCatalogue.COLLECTION_ACTIVITY_RECORDED, UUID.fromString(activity)))
                        .singleElement()
                        .satisfies(Contracts::assertMatches));
        // The office may record it as well, and an activity belongs to one visit.
        visitBy(DemoDistrict.sorter(), point, Map.of("campaignId", campaign)).then().statusCode(201);
        refused(unit.visit(point, Map.of("activityId", activity)), "/activityId");
        refused(unit.visit(point, Map.of("activityId", UUID.randomUUID())), "/activityId");
        refused(unit.visit(point, Map.of("activityId", activity, "campaignId", campaign)), "/activityId");
        refused(unit.visit(point, Map.of("campaignId", UUID.randomUUID())), "/campaignId");
    }

    @Test
    @DisplayName("CAM-5, SRT-4: what a visit brought back about a person counts for the office and auditors alone")
    void countsWhatIsAboutPersonsForTheOfficeAlone() {
        // given
        UUID campaign = DemoDistrict.campaign();
        String point = unit.pair("LEADER", "局长").header("Location");
        String activity = unit.visit(point, Map.of("campaignId", campaign)).path("activityId");
        Map<String, Object> opinion = DemoDistrict.opinion(campaign);
        opinion.putAll(Map.of("channel", "VISIT", "activityId", activity));
        unit.collector().body(opinion).post("/v1/opinions").then().statusCode(201);
        opinion.putAll(Map.of("target", "UNIT_TEAM_MEMBER", "text", "副局长听不进意见。"));
        unit.collector().body(opinion).post("/v1/opinions").then().statusCode(201);

        // then
        unit.collector().get(point + "/visits").then().body("items.opinions", contains(1));
        DemoDistrict.admin().get(point + "/visits").then().body("items.opinions", contains(1));
        DemoDistrict.sorter().get(point + "/visits").then().body("items.opinions", contains(2));
    }

    @Test
    void takesVisitsWithinItsTimeAlone() {
        // given
        String point = unit.pair("UNIT", null).header("Location");

        // then
        refused(unit.visit(point, Map.of("visitedOn", "2026-01-04")), "/visitedOn");
        refused(unit.visit(point, Map.of("visitedOn", "2199-01-01")), "/visitedOn");
        unit.visit(point, Map.of()).then().statusCode(201);
        refused(unit.collector().body(Map.of("endsOn", "2026-03-01")).post(point + "/ending"), "/endsOn");
        unit.collector().body(Map.of("endsOn", "2026-03-02")).post(point + "/ending").then().statusCode(200);
        refused(unit.visit(point, Map.of("visitedOn", "2026-03-03")), "/visitedOn");
    }

    @Test
    void refusesWhatCannotBeKept() {
        // given
        String point = unit.pair("UNIT", null).header("Location");

        // then
        refused(unit.visit(point, Map.of("heard", "听".repeat(5_001))), "/heard");
        refused(unit.visit(point, Map.of("deeds", List.of(" "))), "/deeds/0");
        unit.visit(point, Map.of("heard", "道路\u0000泥泞")).then().statusCode(400);
        unit.visit(point, Map.of("visitedOn", "2026-02-30")).then().statusCode(400);
        unit.collector().get(point + "/visits").then().body("items", hasSize(0));
    }

    @Test
    void writesAVisitDownOnceThatIsSentTwice() {
        // given
        String point = unit.pair("UNIT", null).header("Location");
        String key = UUID.randomUUID().toString();

        // when
        Response first = visitBy(unit.collector().header("Idempotency-Key", key), point, Map.of());
        Response again = visitBy(unit.collector().header("Idempotency-Key", key), point, Map.of());

        // then
        assertThat(List.of(first.statusCode(), again.statusCode())).containsOnly(201);
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        unit.collector().get(point + "/visits").then().body("items", hasSize(1));
    }

    @Test
    void settlesAPracticalDeedOnce() {
        // given
        String point = unit.pair("UNIT", null).header("Location");
        unit.visit(point, Map.of("deeds", List.of("修通村道", "安装路灯💡")));
        String road = deed(point, "修通村道");

        // when
        Response done = settle(point, road, "DONE", "已修通。");

        // then
        done.then().statusCode(200).body("description", equalTo("修通村道")).body("state", equalTo("DONE"));
        settle(point, road, "DROPPED", "不修了。").then()
                .statusCode(409).body("code", equalTo("deed-not-in-state")).body("state", equalTo("DONE"));
        settle(point, deed(point, "安装路灯💡"), "PROMISED", "再说。").then()
                .statusCode(409).body("allowedMoves", contains("DONE", "DROPPED"));
        settle(point, UUID.randomUUID().toString(), "DONE", "已办。").then().statusCode(404);
        unit.collector().queryParam("state", "PROMISED").get(point + "/deeds").then()
                .body("items.description", contains("安装路灯💡"));
    }

    private String deed(String point, String description) {
        return unit.collector().get(point + "/deeds").path("items.find { it.description == '" + description + "' }.id");
    }

    private Response settle(String point, String deed, String state, String outcome) {
        return unit.collector()
                .body(Map.of("state", state, "outcome", outcome))
                .post(point + "/deeds/" + deed + "/settlement");
    }
}

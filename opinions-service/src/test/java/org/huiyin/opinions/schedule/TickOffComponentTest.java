package org.huiyin.opinions.schedule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.Topics;
import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.events.Contracts;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.files.SampleFiles;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@DisplayName("CAM-3: an organization ticks off what is required, adds actions of its own, and skips nothing silently")
@QuarkusTest
@WithRealParts
class TickOffComponentTest {

    private PlannedDistrict district;

    @BeforeEach
    void plan() {
        district = new PlannedDistrict();
    }

    @Test
    void ticksOffWithEvidenceAndTakesItBackWithAReason() {
        // given
        String requirement = district.planned("召开座谈会并作记录", "2026-03-10");
        String photo = evidence(district.unit);

        // when
        Response done = district.tickOff(
                requirement, district.unit, Map.of("evidence", "3月8日召开，32人参加😀", "attachmentIds", List.of(photo)));
        Response undone = district.staff(district.unit).body(Map.of("reason", "记录有误"))
                .post("/v1/requirements/%s/organizations/%s/completion-withdrawal".formatted(requirement, district.unit));

        // then
        done.then().statusCode(200)
                .body("state", equalTo("DONE"))
                .body("words", equalTo("3月8日召开，32人参加😀"))
                .body("attachmentIds", contains(photo))
                .body("allowedMoves", contains("UNTICK"));
        undone.then().statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("settledOn", nullValue())
                .body("attachmentIds", empty());
        district.duties().queryParam("requirement", requirement).queryParam("state", "OPEN")
                .queryParam("asOf", "2026-03-01")
                .get("/v1/requirements/duties").then()
                .statusCode(200)
                .body("items", hasSize(4))
                .body("items.find { it.organizationCode == '%s' }.words".formatted(district.unit), equalTo("记录有误"));
        district.tickOff(requirement, district.unit, Map.of("evidence", "已补记录")).then().statusCode(200);
    }

    @Test
    void takesNoEvidenceThatIsNotThereOrAnothers() {
        // given
        String requirement = district.planned("拍照存档", "2026-03-10");
        String foreign = evidence(DemoDistrict.UNIT);

        for (String file : List.of(UUID.randomUUID().toString(), foreign)) {
            // when
            Response refused = district.tickOff(
                    requirement, district.unit, Map.of("evidence", "见照片", "attachmentIds", List.of(file)));

            // then
            refused.then().statusCode(400).body("errors[0].pointer", equalTo("/attachmentIds"));
        }
    }

    private static String evidence(String organization) {
        return DemoDistrict.collector(organization)
                .contentType("multipart/form-data")
                .multiPart("file", "photo.png", SampleFiles.drawing(4, 4, "nobody"))
                .post("/v1/attachments/evidence")
                .then().statusCode(201)
                .extract().path("id");
    }

    @Test
    void tellsWhatBecameOfARequirementWithoutItsWords() {
        // given
        String requirement = district.planned("召开座谈会", "2026-03-10");

        // when
        district.tickOff(requirement, district.unit, Map.of("evidence", "党员甲已讲党课"));
        district.staff(district.unit).body(Map.of("reason", "记录有误"))
                .post("/v1/requirements/%s/organizations/%s/completion-withdrawal".formatted(requirement, district.unit));

        // then
        Awaitility.await().untilAsserted(() -> assertThat(settledEvents(requirement)).hasSize(2));
        List<JsonNode> events = settledEvents(requirement);
        events.forEach(Contracts::assertMatches);
        assertThat(events).extracting(event -> event.at("/data/state").asText()).containsExactly("DONE", "OPEN");
        assertThat(events)
                .extracting(event -> event.path("sequence").asText()).containsExactly("0000000000", "0000000001");
        assertThat(events.toString()).doesNotContain("党课", "有误");
    }

    @Test
    void refusesTheSameTickTwiceAndNamesWhatMayBeDone() {
        // given
        String requirement = district.planned("召开座谈会", "2026-03-10");
        district.tickOff(requirement, district.unit, Map.of("evidence", "已办")).then().statusCode(200);

        // when
        Response again = district.tickOff(requirement, district.unit, Map.of("evidence", "已办"));

        // then
        again.then().statusCode(409)
                .body("code", equalTo("requirement-not-in-state"))
                .body("state", equalTo("DONE"))
                .body("allowedMoves", contains("UNTICK"));
    }

    @Test
    void ticksOnceHoweverManyTickAtOnce() {
        // given
        String requirement = district.planned("召开座谈会", "2026-03-10");

        // when
        List<Integer> answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> district.tickOff(
                                requirement, district.unit, Map.of("evidence", "已办"))
                        .statusCode()))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        // then
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
    }

    @Test
    void waivesWhatDoesNotApplyWithAReasonThatStaysInSight() {
        // given
        String requirement = district.planned("到联系点走访", "2026-03-10");
        String waiver = "/v1/requirements/%s/organizations/%s/waiver".formatted(requirement, district.branch);

        // when
        district.staff(district.branch).body(Map.of("reason", "无联系点")).post(waiver).then().statusCode(403);
        DemoDistrict.sorter().body(Map.of("reason", "")).post(waiver).then()
                .statusCode(400).body("errors[0].pointer", equalTo("/reason"));
        Response waived = DemoDistrict.sorter().body(Map.of("reason", "该支部无联系点")).post(waiver);

        // then
        waived.then().statusCode(200).body("state", equalTo("WAIVED"));
        district.staff(district.branch).queryParam("campaign", district.campaign).queryParam("state", "WAIVED")
                .get("/v1/requirements/duties").then()
                .statusCode(200)
                .body("items.words", contains("该支部无联系点"));
        district.tickOff(requirement, district.branch, Map.of("evidence", "已办")).then()
                .statusCode(409).body("allowedMoves", contains("REINSTATE"));
        DemoDistrict.sorter().body(Map.of("reason", "已设联系点")).post(waiver + "-withdrawal").then()
                .statusCode(200).body("state", equalTo("OPEN"));
    }

    @Test
    void addsActionsOfItsOwnThatNobodyElseOwes() {
        // given
        Map<String, Object> addition = district.requirement("组织红色观影", "2026-03-20");
        addition.put("organizationCode", district.unit);

        // when
        Response added = district.staff(district.unit).body(addition).post("/v1/requirements/additions");

        // then
        added.then().statusCode(201).body("action", equalTo("OWN")).header("ETag", "\"0\"");
        district.staff(district.town).body(addition).post("/v1/requirements/additions").then()
                .statusCode(403).body("code", equalTo("foreign-organization"));
        district.duties().queryParam("requirement", added.<String>path("id")).get("/v1/requirements/duties").then()
                .body("items.organizationCode", contains(district.unit));
        district.tickOff(added.path("id"), district.town, Map.of("evidence", "已办")).then()
                .statusCode(409).body("code", equalTo("requirement-not-owed"));
        district.tickOff(added.path("id"), district.unit, Map.of("evidence", "已办")).then().statusCode(200);
        district.staff(district.town).get("/v1/requirements/" + added.path("id")).then().statusCode(403);
        Map<String, Object> forOthers = new HashMap<>(PlannedDistrict.description("组织红色观影", "2026-03-20"));
        forOthers.put("kinds", List.of("VILLAGE"));
        district.staff(district.unit).header("If-Match", "*").body(forOthers)
                .put("/v1/requirements/" + added.path("id")).then()
                .statusCode(400).body("errors[0].pointer", equalTo("/kinds"));
        // The office's own requirements are not for staff to change.
        String required = district.planned("召开座谈会", "2026-03-10");
        district.staff(district.unit).header("If-Match", "\"0\"").body(PlannedDistrict.description("不开了", "2026-03-10"))
                .put("/v1/requirements/" + required).then().statusCode(403);
    }

    @Test
    void withdrawsARequirementForAllWithAReason() {
        // given
        String requirement = district.planned("召开座谈会", "2026-03-10");

        // when
        DemoDistrict.sorter().body(Map.of("reason", "上级已取消")).post("/v1/requirements/" + requirement + "/withdrawal")
                .then()
                .statusCode(200).body("withdrawnFor", equalTo("上级已取消"));

        // then
        district.tickOff(requirement, district.unit, Map.of("evidence", "已办")).then()
                .statusCode(409).body("code", equalTo("requirement-withdrawn"));
        district.duties().get("/v1/requirements/duties").then().body("items", empty());
        DemoDistrict.sorter().queryParam("campaign", district.campaign).queryParam("withdrawn", true)
                .get("/v1/requirements").then().body("items.withdrawnFor", contains("上级已取消"));
        // What was withdrawn may be planned anew.
        district.planned("召开座谈会", "2026-03-10");
    }

    @Test
    void givesEachLeaderTheNineThingsToDoOnce() {
        // given: a team of two posts at the unit; nobody has named the team of the town
        DemoDistrict.sorter().body(Map.of("organizationCode", district.unit, "posts", List.of(
                        Map.of("title", "局长", "kind", "HEAD", "holder", "officer"),
                        Map.of("title", "副局长", "kind", "DEPUTY"))))
                .post("/v1/leadership-teams").then().statusCode(201);
        for (int number = 1; number <= 9; number++) {
            Map<String, Object> thing = district.requirement("九个一之" + number, "2026-03-1" + number % 5);
            thing.put("addressee", "LEADERS");
            thing.put("kinds", List.of("DIRECT_UNIT", "TOWN"));
            district.planned(thing);
        }

        // when
        Response ofUnit = duties(district.unit);
        Response ofTown = duties(district.town);

        // then
        ofUnit.then().statusCode(200).body("items", hasSize(18));
        assertThat(ofUnit.<List<String>>path("items.postTitle")).containsOnly("局长", "副局长");
        ofTown.then().body("items", hasSize(9)).body("items[0].postId", nullValue());
        duties(district.branch).then().body("items", empty());
        String requirement = ofUnit.path("items[0].requirementId");
        String post = ofUnit.path("items[0].postId");
        district.tickOff(requirement, district.unit, Map.of("evidence", "已讲党课一次")).then()
                .statusCode(409).body("code", equalTo("requirement-not-owed"));
        district.tickOff(requirement, district.unit, Map.of("evidence", "已讲党课一次", "postId", post)).then()
                .statusCode(200);
        district.staff(district.unit).queryParam("campaign", district.campaign).queryParam("state", "DONE")
                .get("/v1/requirements/duties").then().body("items.postId", contains(post));
    }

    private static List<JsonNode> settledEvents(String requirement) {
        return EventTopics.readAll(Topics.OPINIONS).stream()
                .filter(event -> EventCatalogue.REQUIREMENT_SETTLED.type().equals(event.path("type").asText()))
                .filter(event -> requirement.equals(event.at("/data/requirementId").asText()))
                .toList();
    }

    private Response duties(String organization) {
        return district.staff(organization).queryParam("campaign", district.campaign).get("/v1/requirements/duties");
    }
}

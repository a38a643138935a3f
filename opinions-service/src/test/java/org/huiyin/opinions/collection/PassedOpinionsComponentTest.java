package org.huiyin.opinions.collection;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
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
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithRealParts
@DisplayName("CAM-1, SRT-5: the successor of a merged organization answers what is open, and what is closed stays as it was")
class PassedOpinionsComponentTest {

    private final String root = "P-" + UUID.randomUUID();
    private final String merged = root + "-OLD";
    private final String successor = root + "-NEW";

    private UUID open;
    private UUID closed;
    private String draft;

    @BeforeEach
    void merge() {
        DemoDistrict.admin().body(Map.of("code", root, "name", "演示区", "kind", "DISTRICT")).post("/v1/organizations");
        for (String code : List.of(merged, successor)) {
            DemoDistrict.admin().body(Map.of("code", code, "name", "演示单位", "kind", "DIRECT_UNIT", "parentCode", root))
                    .post("/v1/organizations").then().statusCode(201);
        }
        UUID campaign = DemoDistrict.campaign();
        Map<String, Object> opinion = DemoDistrict.opinion(campaign);
        opinion.put("organizationCode", merged);
        open = DemoDistrict.submitted(opinion);
        closed = DemoDistrict.submitted(opinion);
        DemoDistrict.officer(merged).body(Map.of("text", "已修好。")).post("/v1/opinions/" + closed + "/answer")
                .then().statusCode(200);
        draft = DemoDistrict.officer(merged).body(Map.of("opinionIds", List.of(open), "text", "已安排维修。"))
                .post("/v1/answer-drafts").then().statusCode(201).extract().path("id");
        change("merger", Map.of("successorCode", successor)).then().statusCode(200);
    }

    @Test
    void keepsTheCodeUnderWhichTheyWereRecorded() {
        opinion(open).then().body("organizationCode", equalTo(merged)).body("passedTo", equalTo(successor));
        opinion(closed).then().body("organizationCode", equalTo(merged)).body("passedTo", nullValue());
    }

    @Test
    void letsTheSuccessorReadAndAnswerTheOpenOnesAlone() {
        // when
        List<String> seen = DemoDistrict.officer(successor).get("/v1/opinions").path("items.id");
        Response byFormer = answer(DemoDistrict.officer(merged), open);
        Response bySuccessor = answer(DemoDistrict.officer(successor), open);

        // then
        assertThat(seen).containsExactly(open.toString());
        List<String> seenByFormer = DemoDistrict.officer(merged).get("/v1/opinions").path("items.id");
        assertThat(seenByFormer).containsExactly(closed.toString());
        byFormer.then().statusCode(403);
        bySuccessor.then().statusCode(200).body("state", equalTo("ANSWERED"));
    }

    @Test
    @DisplayName("SRT-5: the successor is asked, answers for many and sees what is due")
    void handsTheDeadlineAndTheAnswersToTheSuccessor() {
        // when
        Response due = DemoDistrict.officer(successor).get("/v1/reply-deadlines");
        Response below = DemoDistrict.sorter().get("/v1/reply-deadlines?organization=" + successor);
        Response former = DemoDistrict.officer(merged).get("/v1/reply-deadlines");

        // then
        due.then()
                .body("items.opinionId", contains(open.toString())).body("items.organizationCode", contains(successor));
        below.then().body("items.opinionId", contains(open.toString()));
        former.then().body("items.opinionId", empty());
        Map<String, Object> answer = Map.of("opinionIds", List.of(open), "text", "已修好。");
        DemoDistrict.officer(merged).body(answer).post("/v1/opinions/answers").then()
                .body("outcomes.outcome", contains("FOREIGN"));
        DemoDistrict.officer(successor).body(answer).post("/v1/opinions/answers").then()
                .body("outcomes.outcome", contains("ANSWERED"));
    }

    @Test
    void tellsOfEachThatWasPassedOn() {
        Awaitility.await().untilAsserted(() ->
                assertThat(EventTopics.read(EventCatalogue.OPINION_PASSED_ON, open)).singleElement().satisfies(event -> {
                    Contracts.assertMatches(event);
                    assertThat(event.at("/data/opinion/organizationCode").asText()).isEqualTo(merged);
                    assertThat(event.at("/data/opinion/passedTo").asText()).isEqualTo(successor);
                }));
        assertThat(EventTopics.read(EventCatalogue.OPINION_PASSED_ON, closed)).isEmpty();
    }

    @Test
    @DisplayName("SRT-4, CAM-1: what is about a merged organization is forwarded to whoever answers it")
    void isForwardedToTheSuccessor() {
        // given
        DemoDistrict.sorter().body(Map.of("categoryCode", "PUBLIC_ORDER")).post("/v1/opinions/" + open + "/sorting")
                .then()
                .statusCode(200);

        // when
        Response forwarded = DemoDistrict.sorter().body(Map.of()).post("/v1/opinions/" + open + "/forwardings");

        // then
        forwarded.then().statusCode(201).body("organizationCode", equalTo(successor));
    }

    @Test
    @DisplayName("SRT-5, CAM-1: the successor publishes what the merged organization had drafted")
    void passesUnpublishedDraftsOn() {
        // given
        DemoDistrict.officer(merged).get("/v1/answer-drafts/" + draft).then().statusCode(403);

        // when
        Response published = DemoDistrict.officer(successor).post("/v1/answer-drafts/" + draft + "/publication");

        // then
        published.then().statusCode(200).body("draft.state", equalTo("PUBLISHED"));
        opinion(open).then().body("state", equalTo("ANSWERED"));
    }

    @Test
    void returnsWhatIsStillOpenWhenTheOrganizationComesBack() {
        // when
        change("reactivation", Map.of()).then().statusCode(200);

        // then
        opinion(open).then().body("passedTo", nullValue());
        answer(DemoDistrict.officer(merged), open).then().statusCode(200);
    }

    private Response change(String fact, Map<String, String> body) {
        String path = "/v1/organizations/" + merged;
        return DemoDistrict.admin().header("If-Match", DemoDistrict.anyone().get(path).header("ETag"))
                .body(body)
                .post(path + "/" + fact);
    }

    private static Response answer(RequestSpecification caller, UUID id) {
        return caller.body(Map.of("text", "已安排维修。")).post("/v1/opinions/" + id + "/answer");
    }

    private static Response opinion(UUID id) {
        return DemoDistrict.sorter().get("/v1/opinions/" + id);
    }
}

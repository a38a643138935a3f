package org.huiyin.opinions.collection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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
import org.huiyin.testkit.identity.Tokens;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithRealParts
@DisplayName("COL-2: a bundle of forms is one activity, typed in form by form, each once")
class PaperBatchComponentTest {

    private static final String ACTIVITIES = "/v1/collection-activities";

    private UUID campaign;
    private String activity;

    @BeforeEach
    void handOut() {
        campaign = DemoDistrict.campaign();
        activity = bundle();
    }

    @Test
    void tellsHowManyOfHowManyFormsAreTypedIn() {
        // given
        List<Response> typed = List.of(type("路灯不亮。"), type("井盖缺失。"), type("垃圾清运不及时。"));

        // when
        String path = ACTIVITIES + "/" + activity + "/opinions";
        Response first = collector().queryParam("limit", 2).get(path);
        Response second = collector().queryParam("limit", 2).queryParam("cursor", first.<String>path("next")).get(path);

        // then
        first.then().statusCode(200)
                .body("entered", equalTo(3))
                .body("returned", equalTo(40))
                .body("items", hasSize(2))
                .body("items[0].id", equalTo(typed.getFirst().path("opinionId")));
        second.then()
                .body("items.text", contains("垃圾清运不及时。"))
                .body("entered", equalTo(3))
                .body("next", nullValue());
        DemoDistrict.collector(DemoDistrict.TOWN).get(path).then().statusCode(403);
    }

    @Test
    void amendsTheCountsAndTellsThem() {
        // given
        String path = ACTIVITIES + "/" + activity;
        String read = collector().get(path).header("ETag");

        // when
        Response amended = amend(collector(), read, 55);

        // then
        amended.then().statusCode(200)
                .body("returned", equalTo(55))
                .body("handedOut", equalTo(60))
                .header("ETag", "\"1\"");
        amend(collector(), read, 56).then().statusCode(412);
        collector().body(Map.of("returned", 56)).patch(path).then().statusCode(428);
        amend(collector(), "\"1\"", 61).then().statusCode(400).body("errors[0].pointer", equalTo("/returned"));
        amend(DemoDistrict.collector(DemoDistrict.TOWN), "\"1\"", 56).then().statusCode(403);
        Awaitility.await().untilAsserted(() ->
                assertThat(EventTopics.read(EventCatalogue.COLLECTION_ACTIVITY_RECORDED, UUID.fromString(activity)))
                        .hasSize(2)
                        .allSatisfy(Contracts::assertMatches)
                        .last()
                        .satisfies(event -> assertThat(event.at("/data/returned").asInt()).isEqualTo(55)));
    }

    @Test
    void refusesTheSameTextAgainAndNamesTheEarlierOpinion() {
        // given
        String earlier = type("路灯不亮，请维修。").path("opinionId");

        // when
        Response again = type("路灯不亮 请维修");

        // then
        again.then().statusCode(409).body("code", equalTo("entered-before")).body("earlierOpinionId", equalTo(earlier));
        assertThat(entered()).isEqualTo(1);
    }

    @Test
    void takesTheSameTextOfAnotherPersonOnceSomebodyConfirmsIt() {
        // given
        String first = type("学习不够。").path("opinionId");

        // when
        type("学习不够。", Map.of("confirmedDifferent", true)).then().statusCode(201);
        type("学习不够。", Map.of("confirmedDifferent", true)).then().statusCode(201);

        // then: without a word of confirmation it is still a form typed twice
        type("学习不够。").then().statusCode(409).body("earlierOpinionId", equalTo(first));
        assertThat(entered()).isEqualTo(3);
    }

    @Test
    void takesTheSameTextInAnotherActivityAndWithoutOne() {
        // given
        type("路灯不亮。");

        // then
        String other = bundle();
        typeInto(other, "路灯不亮。", Map.of()).then().statusCode(201);
        typeInto(null, "路灯不亮。", Map.of()).then().statusCode(201);
        typeInto(null, "路灯不亮。", Map.of()).then().statusCode(201);
        typeInto(null, "路灯不亮。", Map.of("confirmedDifferent", true)).then()
                .statusCode(400).body("errors[0].pointer", equalTo("/confirmedDifferent"));
    }

    @Test
    void letsOneOfTwoTypistsThroughWhoTypeTheSameFormAtOnce() throws Exception {
        // given
        List<Callable<Integer>> typists = List.of(
                () -> type("井盖缺失。").statusCode(), () -> type("井盖缺失").statusCode(),
                () -> type("井盖 缺失").statusCode(), () -> type("井盖缺失！").statusCode());

        // when
        List<Integer> statuses;
        try (ExecutorService four = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> answers = four.invokeAll(typists);
            statuses = List.of(answers.get(0).get(), answers.get(1).get(), answers.get(2).get(), answers.get(3).get());
        }

        // then
        assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
        assertThat(entered()).isEqualTo(1);
    }

    @Test
    @DisplayName("COL-2, SRT-4: opinions about persons are listed for the office and auditors alone, and counted for typists")
    void listsWhatIsAboutPersonsForTheOfficeAlone() {
        // given
        String aboutTeam = type("会议太多。").path("opinionId");
        String aboutPerson = type("副局长听不进意见。", Map.of("target", "UNIT_TEAM_MEMBER")).path("opinionId");
        String path = ACTIVITIES + "/" + activity + "/opinions";

        // then
        for (RequestSpecification other : List.of(collector(), DemoDistrict.admin())) {
            other.get(path).then().statusCode(200)
                    .body("items.id", contains(aboutTeam)).body("entered", equalTo(2)).body("returned", equalTo(40));
        }
        for (String role : List.of("sorter", "auditor")) {
            DemoDistrict.as(Tokens.forRole(role, DemoDistrict.DISTRICT)).get(path).then().statusCode(200)
                    .body("items.id", contains(aboutTeam, aboutPerson)).body("entered", equalTo(2));
        }
    }

    private Response amend(RequestSpecification caller, String version, int returned) {
        return caller.header("If-Match", version).body(Map.of("returned", returned)).patch(ACTIVITIES + "/" + activity);
    }

    private static RequestSpecification collector() {
        return DemoDistrict.collector(DemoDistrict.UNIT);
    }

    private int entered() {
        return DemoDistrict.sorter().get(ACTIVITIES + "/" + activity + "/opinions").path("entered");
    }

    private Response type(String text) {
        return type(text, Map.of());
    }

    private Response type(String text, Map<String, Object> more) {
        return typeInto(activity, text, more);
    }

    private Response typeInto(String bundle, String text, Map<String, Object> more) {
        Map<String, Object> opinion = new HashMap<>(DemoDistrict.opinion(campaign));
        opinion.put("channel", "FORM");
        opinion.put("text", text);
        opinion.putAll(more);
        if (bundle != null) {
            opinion.put("activityId", bundle);
        }
        return DemoDistrict.collector(DemoDistrict.UNIT).body(opinion).post("/v1/opinions");
    }

    private String bundle() {
        return DemoDistrict.collector(DemoDistrict.UNIT)
                .body(Map.of(
                        "campaignId", campaign, "organizationCode", DemoDistrict.UNIT, "channel", "FORM",
                        "title", "征求意见表", "heldOn", "2026-03-02", "handedOut", 60, "returned", 40))
                .post(ACTIVITIES)
                .then().statusCode(201).extract().path("id");
    }
}

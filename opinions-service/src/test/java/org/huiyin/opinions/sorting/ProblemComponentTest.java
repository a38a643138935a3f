package org.huiyin.opinions.sorting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
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
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

/** SRT-3. */
@QuarkusTest
@WithRealParts
class ProblemComponentTest {

    private UUID campaign;

    @BeforeEach
    void launch() {
        campaign = DemoDistrict.campaign();
    }

    @Test
    void sortsAnUnsortedOpinionIntoTheProblemsCategory() {
        // given
        UUID opinion = DemoDistrict.submitted(DemoDistrict.opinion(campaign));

        // when
        UUID problem = DemoDistrict.problem(campaign, List.of(opinion));

        // then
        DemoDistrict.sorter().get("/v1/opinions/" + opinion).then()
                .body("state", equalTo("SORTED"))
                .body("categoryCode", equalTo("SOCIAL_DEVELOPMENT"))
                .body("problemIds", contains(problem.toString()));
        DemoDistrict.sorter().get("/v1/problems/" + problem).then()
                .body("opinionCount", equalTo(1))
                .body("state", equalTo("OPEN"))
                .body("aboutIndividual", equalTo(false));
    }

    @Test
    void keepsOpinionsInManyProblems() {
        // given
        UUID opinion = DemoDistrict.submitted(DemoDistrict.opinion(campaign));

        // when
        DemoDistrict.problem(campaign, List.of(opinion));
        UUID second = DemoDistrict.problem(campaign, List.of());
        link(second, List.of(opinion)).then().statusCode(200);
        link(second, List.of(opinion)).then().statusCode(200).body("opinionCount", equalTo(1));

        // then
        DemoDistrict.sorter().get("/v1/opinions/" + opinion).then().body("problemIds", hasSize(2));
        DemoDistrict.sorter().queryParam("problem", second).get("/v1/opinions").then()
                .body("items.id", contains(opinion.toString()));
    }

    @Test
    void remembersWhoTookAnOpinionOut() {
        // given
        UUID opinion = DemoDistrict.submitted(DemoDistrict.opinion(campaign));
        UUID problem = DemoDistrict.problem(campaign, List.of(opinion));
        String path = "/v1/problems/" + problem + "/opinions";

        // when
        DemoDistrict.sorter().delete(path + "/" + opinion).then().statusCode(200).body("opinionCount", equalTo(0));

        // then
        DemoDistrict.sorter().delete(path + "/" + opinion).then()
                .statusCode(404).body("code", equalTo("opinion-not-linked"));
        DemoDistrict.sorter().get("/v1/opinions/" + opinion).then().body("problemIds", empty());
        link(problem, List.of(opinion)).then().statusCode(200);
        DemoDistrict.sorter().get(path).then()
                .body("items", hasSize(2))
                .body("items[0].linkedBy", equalTo("sorter"))
                .body("items[0].unlinkedBy", equalTo("sorter"))
                .body("items[0].unlinkedAt", notNullValue())
                .body("items[1].unlinkedBy", equalTo(null));
    }

    @Test
    void assignsAProblemOnce() {
        // given
        UUID problem = DemoDistrict.problem(campaign, List.of(DemoDistrict.submitted(DemoDistrict.opinion(campaign))));

        // when
        Response assigned = assign(problem, DemoDistrict.UNIT);
        Response again = assign(problem, DemoDistrict.TOWN);

        // then
        assigned.then().statusCode(200).body("state", equalTo("ASSIGNED"))
                .body("organizationCode", equalTo(DemoDistrict.UNIT));
        again.then()
                .statusCode(409)
                .body("code", equalTo("problem-not-in-state"))
                .body("state", equalTo("ASSIGNED"))
                .body("allowedMoves", contains("LINK", "UNLINK", "DESCRIBE", "ABSORB", "SPLIT"));
        JsonNode event = assignedEvent(problem);
        assertThat(event.at("/data/title").asText()).isEqualTo("路灯长期不亮");
        assertThat(event.at("/data/opinionCount").asInt()).isEqualTo(1);
        DemoDistrict.officer(DemoDistrict.UNIT).queryParam("campaign", campaign).get("/v1/problems").then()
                .body("items.id", contains(problem.toString()));
        DemoDistrict.officer(DemoDistrict.TOWN).get("/v1/problems/" + problem).then().statusCode(403);
    }

    @Test
    void namesOnlyTheCategoryOfAProblemAboutAPerson() {
        // given
        Map<String, Object> aboutMember = DemoDistrict.opinion(campaign);
        aboutMember.put("target", "UNIT_TEAM_MEMBER");
        UUID problem = DemoDistrict.problem(campaign, List.of(DemoDistrict.submitted(aboutMember)));

        // when
        assign(problem, DemoDistrict.UNIT).then().statusCode(200).body("aboutIndividual", equalTo(true));

        // then
        JsonNode event = assignedEvent(problem);
        assertThat(event.at("/data/aboutIndividual").asBoolean()).isTrue();
        assertThat(event.at("/data/title").asText()).isEqualTo("社会发展");
        assertThat(event.at("/data/description").asText()).isEqualTo("社会发展");
        DemoDistrict.officer(DemoDistrict.UNIT).get("/v1/problems/" + problem).then()
                .body("title", equalTo("SOCIAL_DEVELOPMENT"));
        DemoDistrict.sorter().get("/v1/problems/" + problem).then().body("title", equalTo("路灯长期不亮"));
    }

    @Test
    void withholdsTheWordsAsSoonAsOneOpinionIsAboutAPerson() {
        // given
        Map<String, Object> aboutMember = DemoDistrict.opinion(campaign);
        aboutMember.put("target", "UNIT_TEAM_MEMBER");
        UUID aboutTeam = DemoDistrict.submitted(DemoDistrict.opinion(campaign));
        UUID aboutPerson = DemoDistrict.submitted(aboutMember);
        UUID problem = DemoDistrict.problem(campaign, List.of(aboutTeam, aboutPerson));

        // when
        assign(problem, DemoDistrict.UNIT).then().statusCode(200).body("aboutIndividual", equalTo(true));

        // then
        JsonNode event = assignedEvent(problem);
        assertThat(event.at("/data/aboutIndividual").asBoolean()).isTrue();
        assertThat(event.at("/data/title").asText()).isEqualTo("社会发展");
        String path = "/v1/problems/" + problem;
        DemoDistrict.officer(DemoDistrict.UNIT).get(path).then().body("title", equalTo("SOCIAL_DEVELOPMENT"));
        List.of(aboutTeam, aboutPerson).forEach(opinion ->
                DemoDistrict.sorter().delete(path + "/opinions/" + opinion).then().statusCode(200));
        DemoDistrict.officer(DemoDistrict.UNIT).get(path).then().body("title", equalTo("SOCIAL_DEVELOPMENT"));
    }

    @Test
    void assignsNoProblemWithoutOpinions() {
        // given
        UUID problem = DemoDistrict.problem(campaign, List.of());

        // when
        Response refused = assign(problem, DemoDistrict.UNIT);

        // then
        refused.then().statusCode(409).body("code", equalTo("problem-not-in-state")).body("state", equalTo("OPEN"));
        DemoDistrict.sorter().get("/v1/problems/" + problem).then().body("state", equalTo("OPEN"));
    }

    @Test
    void refusesOpinionsThatAreNotThereOrOfAnotherCampaign() {
        // given
        UUID problem = DemoDistrict.problem(campaign, List.of());
        UUID own = DemoDistrict.submitted(DemoDistrict.opinion(campaign));
        UUID foreign = DemoDistrict.submitted(DemoDistrict.opinion(DemoDistrict.campaign()));

        // when, then
        link(problem, List.of(own, UUID.randomUUID())).then()
                .statusCode(400).body("errors[0].pointer", equalTo("/opinionIds/1"));
        link(problem, List.of(foreign)).then()
                .statusCode(400).body("errors[0].code", equalTo("other-campaign"));
        link(problem, List.of()).then().statusCode(400).body("errors[0].pointer", equalTo("/opinionIds"));
        DemoDistrict.sorter().get("/v1/opinions/" + own).then().body("state", equalTo("RECEIVED"));
    }

    @Test
    void makesOneProblemUnderOneKey() {
        // given
        Map<String, Object> problem = new HashMap<>(Map.of(
                "campaignId", campaign, "title", "路灯", "description", "路灯不亮", "categoryCode", "PUBLIC_ORDER"));
        String key = UUID.randomUUID().toString();

        // when
        Response first = DemoDistrict.sorter().header("Idempotency-Key", key).body(problem).post("/v1/problems");
        Response second = DemoDistrict.sorter().header("Idempotency-Key", key).body(problem).post("/v1/problems");
        problem.put("title", "另一个");
        Response third = DemoDistrict.sorter().header("Idempotency-Key", key).body(problem).post("/v1/problems");

        // then
        assertThat(second.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(third.statusCode()).isEqualTo(422);
        DemoDistrict.sorter().queryParam("campaign", campaign).get("/v1/problems").then().body("items", hasSize(1));
    }

    private static Response link(UUID problem, List<UUID> opinions) {
        return DemoDistrict.sorter().body(Map.of("opinionIds", opinions)).post("/v1/problems/" + problem + "/opinions");
    }

    private static Response assign(UUID problem, String organization) {
        return DemoDistrict.sorter()
                .body(Map.of("organizationCode", organization))
                .post("/v1/problems/" + problem + "/assignment");
    }

    private static JsonNode assignedEvent(UUID problem) {
        Awaitility.await().until(() -> !EventTopics.read(EventCatalogue.PROBLEM_ASSIGNED, problem).isEmpty());
        JsonNode event = EventTopics.read(EventCatalogue.PROBLEM_ASSIGNED, problem).getFirst();
        Contracts.assertMatches(event);
        return event;
    }
}

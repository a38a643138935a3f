package org.huiyin.opinions.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

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
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@WithRealParts
@DisplayName("SRT-5: one answer for many")
class AnswerManyComponentTest {

    private UUID campaign;

    @BeforeEach
    void launch() {
        campaign = DemoDistrict.campaign();
    }

    @Test
    void isReadByEachGiverUnderTheOwnReceipt() {
        // given
        List<Given> given = IntStream.range(0, 3).mapToObj(one -> Given.in(campaign)).toList();

        // when
        Response answered = answer(Map.of("opinionIds", Given.idsOf(given), "text", "路灯已修好。"));

        // then
        answered.then().statusCode(200)
                .body("closed", equalTo(3))
                .body("more", equalTo(false))
                .body("outcomes.outcome", everyItem(equalTo("ANSWERED")));
        given.forEach(one -> one.seen().body("state", equalTo("ANSWERED")).body("answers.text", contains("路灯已修好。")));
        Awaitility.await().untilAsserted(() -> assertThat(given).allSatisfy(
                one -> assertThat(EventTopics.read(EventCatalogue.OPINION_ANSWERED, one.id())).hasSize(1)));
    }

    @Test
    void tellsForEachWhyItWasNotAnswered() {
        // given
        Given open = Given.in(campaign);
        Given closed = Given.in(campaign);
        DemoDistrict.sorter().body(Map.of("text", "此前")).post("/v1/opinions/" + closed.id() + "/answer");
        Map<String, Object> ofTown = DemoDistrict.opinion(campaign);
        ofTown.put("organizationCode", DemoDistrict.TOWN);
        Map<String, Object> aboutMember = DemoDistrict.opinion(campaign);
        aboutMember.put("target", "UNIT_TEAM_MEMBER");
        UUID unknown = UUID.randomUUID();
        UUID guarded = DemoDistrict.campaign();
        DemoDistrict.admin().header("If-Match", "*").body(Map.of("answersNeedApproval", true))
                .put("/v1/campaigns/" + guarded + "/answer-policy").then().statusCode(200);
        List<UUID> ids = List.of(
                open.id(), closed.id(), Given.of(ofTown).id(), Given.of(aboutMember).id(), unknown,
                Given.in(guarded).id(), open.id());

        // when
        Response answered = DemoDistrict.officer(DemoDistrict.UNIT).body(Map.of("opinionIds", ids, "text", "已修好。"))
                .post("/v1/opinions/answers");

        // then
        answered.then().statusCode(200)
                .body("closed", equalTo(1))
                .body("outcomes.outcome",
                        contains("ANSWERED", "CLOSED_ALREADY", "FOREIGN", "ABOUT_PERSON", "UNKNOWN", "NEEDS_APPROVAL"));
        closed.seen().body("answers.text", contains("此前"));
    }

    @Test
    void answersTheOpenOpinionsThatStandInAProblem() {
        // given
        Given standing = Given.in(campaign);
        Given takenOut = Given.in(campaign);
        Given elsewhere = Given.in(campaign);
        UUID problem = DemoDistrict.problem(campaign, List.of(standing.id(), takenOut.id()));
        DemoDistrict.sorter().delete("/v1/problems/" + problem + "/opinions/" + takenOut.id()).then().statusCode(200);

        // when
        Response answered = answer(Map.of("problemId", problem, "text", "已修好。"));

        // then
        answered.then().statusCode(200).body("outcomes.opinionId", contains(standing.id().toString()));
        takenOut.seen().body("answers", empty());
        elsewhere.seen().body("answers", empty());
        answer(Map.of("problemId", problem, "text", "已修好。")).then().statusCode(200).body("outcomes", empty());
    }

    @Test
    @DisplayName("SRT-4: an organization answers what is about its team, and learns of nothing else in the problem")
    void namesNoOpinionAboutAPersonToAnOrganization() {
        // given
        Given aboutTeam = Given.in(campaign);
        Map<String, Object> aboutMember = DemoDistrict.opinion(campaign);
        aboutMember.put("target", "UNIT_TEAM_MEMBER");
        Map<String, Object> ofTown = DemoDistrict.opinion(campaign);
        ofTown.put("organizationCode", DemoDistrict.TOWN);
        UUID problem = DemoDistrict.problem(
                campaign, List.of(Given.of(aboutMember).id(), aboutTeam.id(), Given.of(ofTown).id()));
        Map<String, Object> request = Map.of("problemId", problem, "text", "已修好。");

        // when
        Response notAssigned = DemoDistrict.officer(DemoDistrict.UNIT).body(request).post("/v1/opinions/answers");
        Response notDrafted = DemoDistrict.officer(DemoDistrict.UNIT).body(request).post("/v1/answer-drafts");
        DemoDistrict.sorter().body(Map.of("organizationCode", DemoDistrict.UNIT))
                .post("/v1/problems/" + problem + "/assignment")
                .then().statusCode(200);
        Response others = DemoDistrict.officer(DemoDistrict.TOWN).body(request).post("/v1/opinions/answers");
        Response answered = DemoDistrict.officer(DemoDistrict.UNIT).body(request).post("/v1/opinions/answers");

        // then
        notAssigned.then().statusCode(403).body("code", equalTo("foreign-organization"));
        notDrafted.then().statusCode(403).body("code", equalTo("foreign-organization"));
        others.then().statusCode(403).body("code", equalTo("foreign-organization"));
        answered.then().statusCode(200)
                .body("outcomes.opinionId", contains(aboutTeam.id().toString()))
                .body("outcomes.outcome", contains("ANSWERED"));
    }

    @Test
    void declinesDuplicatesWithOneReason() {
        // given
        List<Given> given = List.of(Given.in(campaign), Given.in(campaign));

        // when
        Response declined = DemoDistrict.sorter()
                .body(Map.of("opinionIds", Given.idsOf(given), "reason", "DUPLICATE", "text", "同一事项已答复。"))
                .post("/v1/opinions/declines");

        // then
        declined.then().statusCode(200).body("outcomes.outcome", contains("DECLINED", "DECLINED"));
        given.forEach(one -> one.seen()
                .body("state", equalTo("DECLINED"))
                .body("decline.reason", equalTo("DUPLICATE"))
                .body("decline.text", equalTo("同一事项已答复。")));
    }

    @Test
    void hasOneEffectUnderOneIdempotencyKey() {
        // given
        Given one = Given.in(campaign);
        String key = UUID.randomUUID().toString();
        Map<String, Object> request = Map.of("opinionIds", List.of(one.id()), "text", "已修好。");

        // when
        Response first = DemoDistrict.sorter().header("Idempotency-Key", key).body(request)
                .post("/v1/opinions/answers");
        Response again = DemoDistrict.sorter().header("Idempotency-Key", key).body(request)
                .post("/v1/opinions/answers");

        // then
        assertThat(again.asString()).isEqualTo(first.asString());
        one.seen().body("answers", hasSize(1));
    }

    @Test
    void refusesNoneTooManyAndBothWays() {
        List<UUID> tooMany = new ArrayList<>();
        IntStream.range(0, 1_001).forEach(one -> tooMany.add(UUID.randomUUID()));
        answer(Map.of("opinionIds", tooMany, "text", "好")).then()
                .statusCode(400).body("errors[0].pointer", equalTo("/opinionIds"));
        answer(Map.of("opinionIds", List.of(), "text", "好")).then().statusCode(400);
        answer(Map.of("text", "好")).then().statusCode(400).body("errors[0].pointer", equalTo("/opinionIds"));
        answer(Map.of("opinionIds", List.of(UUID.randomUUID()), "problemId", UUID.randomUUID(), "text", "好")).then()
                .statusCode(400);
        answer(Map.of("opinionIds", List.of("a"), "text", "好")).then().statusCode(400);
        answer(Map.of("opinionIds", List.of(UUID.randomUUID()), "text", "a\u0000b")).then().statusCode(400);
    }

    private static Response answer(Map<String, Object> request) {
        return DemoDistrict.sorter().body(request).post("/v1/opinions/answers");
    }
}

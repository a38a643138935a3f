package org.huiyin.opinions.likeness;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@DisplayName("SRT-3: possible duplicates are shown, and a person decides")
@QuarkusTest
@WithRealParts
class DuplicateComponentTest {

    private static final String LETTER = "演示路自三月起路灯不亮，夜间行人出行不便，请尽快安排维修。";
    private static final String SAME_IN_OTHER_WIDTH = "演示路自三月起路灯不亮,夜间行人出行不便 , 请尽快安排维修!";
    private static final String NEARLY_SAME = "演示路自三月起路灯不亮，夜间行人出行很不方便，请抓紧安排维修。";
    private static final String OTHER = "村里的小学缺老师，孩子上课没人教。";

    @Inject
    EntityManager entities;

    private UUID campaign;
    private UUID letter;

    @BeforeEach
    void launch() {
        campaign = DemoDistrict.campaign();
        letter = submitted(LETTER);
    }

    @Test
    void findsTheSameAndNearlyTheSameTextInTheCampaign() {
        // given
        UUID same = submitted(SAME_IN_OTHER_WIDTH);
        UUID near = submitted(NEARLY_SAME);
        UUID other = submitted(OTHER);
        campaign = DemoDistrict.campaign();
        UUID elsewhere = submitted(LETTER);
        lookedAt(letter, same, near, other, elsewhere);

        // when
        Response found = duplicates(letter);

        // then
        found.then()
                .body("lookedAt", equalTo(true))
                .body("items.opinionId", contains(same.toString(), near.toString()))
                .body("items.sameText", contains(true, false))
                .body("items[0].similarity", equalTo(1.0f))
                .body("items[1].similarity", greaterThan(0.6f))
                .body("items[1].similarity", lessThan(1.0f))
                .body("items[0].decision", nullValue());
        duplicates(near).then().body("items.opinionId", containsInAnyOrder(letter.toString(), same.toString()));
        duplicates(other).then().body("items", empty());
    }

    @Test
    void listsWhatCameInTwiceForTheDesk() {
        // given
        UUID second = submitted(SAME_IN_OTHER_WIDTH);
        UUID third = submitted(LETTER);
        lookedAt(letter, second, third, submitted(NEARLY_SAME));
        UUID first = UUID.fromString(repeats(200).path("items[0].firstOpinionId"));
        decide(third, first, "SAME_AS");

        // when
        Response page = repeats(1);

        // then
        page.then()
                .body("items.opinionId", contains(third.toString()))
                .body("items.decided", contains("SAME_AS"));
        DemoDistrict.sorter().queryParam("campaign", campaign).queryParam("cursor", page.<String>path("next"))
                .get("/v1/opinions/repeats")
                .then()
                .body("items", hasSize(1))
                .body("items[0].firstOpinionId", equalTo(first.toString()))
                .body("items[0].decided", nullValue())
                .body("next", nullValue());
    }

    @Test
    void findsWhatARegisterBrought() {
        // given
        UUID imported = imported(LETTER + "\n" + OTHER + "\n");
        lookedAt(letter, imported);

        // when
        Response found = duplicates(letter);

        // then
        found.then().body("items.opinionId", contains(imported.toString()));
    }

    @Test
    void comparesShortTextsAndEmojiAndLeavesEmptyOnesAlone() {
        // given
        UUID thumb = submitted("👍👍");
        UUID thumbs = submitted("👍👍！");
        UUID dots = submitted("。。。");
        UUID marks = submitted("！！！");
        lookedAt(thumb, thumbs, dots, marks);

        // when, then
        duplicates(thumb).then().body("items.opinionId", contains(thumbs.toString()));
        duplicates(dots).then().body("lookedAt", equalTo(true)).body("items", empty());
    }

    @Test
    void keepsADecisionAndTakesItBack() {
        // given
        UUID near = submitted(NEARLY_SAME);
        UUID other = submitted(OTHER);

        // when
        Response decided = decide(letter, near, "SAME_AS");

        // then
        decided.then().statusCode(201).body("relation", equalTo("SAME_AS")).body("decidedBy", equalTo("sorter"));
        decide(letter, other, "DIFFERENT").then().statusCode(201);
        duplicates(near).then()
                .body("items.find { it.opinionId == '%s' }.decision.relation".formatted(letter), equalTo("SAME_AS"));
        duplicates(letter).then()
                .body("items.find { it.opinionId == '%s' }.decision.relation".formatted(other), equalTo("DIFFERENT"));
        decide(near, letter, "DIFFERENT").then()
                .statusCode(409)
                .body("code", equalTo("duplicate-decided"))
                .body("decision.relation", equalTo("SAME_AS"));
        DemoDistrict.sorter().delete("/v1/opinions/" + near + "/duplicates/" + letter).then().statusCode(204);
        DemoDistrict.sorter().delete("/v1/opinions/" + near + "/duplicates/" + letter).then()
                .statusCode(404).body("code", equalTo("duplicate-not-decided"));
        decide(near, letter, "DIFFERENT").then().statusCode(201);
        assertThat(decisionsOn(near)).isEqualTo(2);
        DemoDistrict.sorter().get("/v1/opinions/" + letter).then().body("state", equalTo("RECEIVED"));
    }

    @Test
    void decidesOnOpinionsOfOneCampaignOnly() {
        // given
        UUID elsewhere = DemoDistrict.submitted(DemoDistrict.opinion(DemoDistrict.campaign()));

        // when, then
        decide(letter, letter, "SAME_AS").then().statusCode(400).body("errors[0].code", equalTo("same"));
        decide(letter, elsewhere, "SAME_AS").then().statusCode(400).body("errors[0].code", equalTo("other-campaign"));
        decide(letter, UUID.randomUUID(), "SAME_AS").then()
                .statusCode(400).body("errors[0].pointer", equalTo("/otherOpinionId"));
        decide(letter, elsewhere, "NEARLY").then().statusCode(400);
        decide(UUID.randomUUID(), letter, "SAME_AS").then().statusCode(404);
    }

    /** SRT-4: likeness would tell colleagues of a person what was said about that person. */
    @Test
    void showsThemToTheOfficeAlone() {
        // given
        Map<String, Object> aboutMember = DemoDistrict.opinion(campaign);
        aboutMember.put("target", "UNIT_TEAM_MEMBER");
        UUID opinion = DemoDistrict.submitted(aboutMember);

        // when, then
        for (String part : List.of("/duplicates", "/suggestions")) {
            DemoDistrict.officer(DemoDistrict.UNIT).get("/v1/opinions/" + opinion + part).then().statusCode(403);
            DemoDistrict.collector(DemoDistrict.UNIT).get("/v1/opinions/" + opinion + part).then().statusCode(403);
            DemoDistrict.sorter().get("/v1/opinions/" + opinion + part).then().statusCode(200);
        }
    }

    @Test
    void suggestsWhereLikeOpinionsWerePutAndWhichNamesStandInTheText() {
        // given
        UUID near = submitted(NEARLY_SAME);
        String code = "LIGHT-" + UUID.randomUUID();
        DemoDistrict.admin().body(Map.of("code", code, "name", "路灯照明", "parentCode", "PUBLIC_ORDER"))
                .post("/v1/categories").then().statusCode(201);
        UUID problem = DemoDistrict.problem(campaign, List.of(near));
        lookedAt(letter, near);

        // when
        Response suggested = DemoDistrict.sorter().get("/v1/opinions/" + letter + "/suggestions");

        // then
        suggested.then()
                .body("lookedAt", equalTo(true))
                .body("similarOpinions.opinionId", contains(near.toString()))
                .body("similarOpinions[0].categoryCode", equalTo("SOCIAL_DEVELOPMENT"))
                .body("problems.problemId", contains(problem.toString()))
                .body("problems[0].similarOpinions", equalTo(1))
                .body("categories.find { it.categoryCode == 'SOCIAL_DEVELOPMENT' }.similarOpinions", equalTo(1))
                .body("categories.find { it.categoryCode == '%s' }.words".formatted(code), contains("路灯"))
                .body("categories.find { it.categoryCode == '%s' }.path".formatted(code), equalTo("社会治安/路灯照明"))
                .body("categories.categoryCode", not(hasItem("CIVILITY")));
        DemoDistrict.sorter().get("/v1/opinions/" + letter).then()
                .body("state", equalTo("RECEIVED"))
                .body("problemIds", empty());
    }

    @Test
    void boundsWhatItShowsOfAFlood() {
        // given
        List<UUID> flood = IntStream.range(0, 60).mapToObj(index -> submitted(LETTER)).toList();
        lookedAt(flood.getLast());

        // when, then
        duplicates(letter).then().body("items", hasSize(50));
    }

    private UUID submitted(String text) {
        Map<String, Object> opinion = DemoDistrict.opinion(campaign);
        opinion.put("text", text);
        return DemoDistrict.submitted(opinion);
    }

    /** The first opinion of the register. */
    private UUID imported(String lines) {
        String request = """
                {"campaignId": "%s", "sourceSystem": "likeness", "columns": {"text": "text"},
                 "defaults": {"organizationCode": "%s", "target": "UNIT_TEAM", "channel": "BOX", "respondent": "RESIDENT",
                              "collectedBy": "%2$s"}}"""
                .formatted(campaign, DemoDistrict.UNIT);
        DemoDistrict.collector(DemoDistrict.UNIT)
                .contentType("multipart/form-data")
                .multiPart("file", "register.csv", ("text\n" + lines).getBytes(StandardCharsets.UTF_8))
                .multiPart("request", request, "application/json")
                .post("/v1/opinion-imports")
                .then()
                .statusCode(202);
        return Awaitility.await().atMost(Duration.ofSeconds(60)).until(
                () -> {
                    List<String> ids = DemoDistrict.sorter().queryParam("campaign", campaign).queryParam("text", "安排维修")
                            .get("/v1/opinions").path("items.findAll { it.channel == 'BOX' }.id");
                    return ids.isEmpty() ? null : UUID.fromString(ids.getFirst());
                },
                Objects::nonNull);
    }

    private static void lookedAt(UUID... opinions) {
        for (UUID opinion : opinions) {
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(
                    () -> duplicates(opinion).then().body("lookedAt", equalTo(true)));
        }
    }

    private static Response duplicates(UUID opinion) {
        return DemoDistrict.sorter().get("/v1/opinions/" + opinion + "/duplicates");
    }

    private Response repeats(int limit) {
        return DemoDistrict.sorter().queryParam("campaign", campaign).queryParam("limit", limit)
                .get("/v1/opinions/repeats");
    }

    private static Response decide(UUID opinion, UUID other, String relation) {
        return DemoDistrict.sorter()
                .body(Map.of("otherOpinionId", other, "relation", relation))
                .post("/v1/opinions/" + opinion + "/duplicates");
    }

    private long decisionsOn(UUID opinion) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from opinion_duplicate where :opinion in (earlier_id, later_id)")
                        .setParameter("opinion", opinion)
                        .getSingleResult())
                .longValue();
    }
}

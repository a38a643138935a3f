package org.huiyin.opinions.integration;

import java.util.ArrayList;
import java.util.HashMap;
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
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.identity.Tokens;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithRealParts
class IntegrationComponentTest {

    private static final String LOG = "/v1/changes/opinions-service";
    private static final String FEED = "/v1/event-feeds/opinions-service";
    private static final String WEBHOOKS = "/v1/webhooks/opinions-service";
    private static final String WORDS = "某某局长上班时间打麻将";

    private UUID campaign;

    @BeforeEach
    void launch() {
        campaign = DemoDistrict.campaign(Map.of("replyWorkingDays", 12));
    }

    @Test
    @DisplayName("TRU-3: an auditor reads what a policy was and is, and who changed it")
    void showsAPolicyBeforeAndAfter() {
        // given
        String etag = DemoDistrict.admin().get("/v1/campaigns/" + campaign).header("ETag");

        // when
        DemoDistrict.admin().header("If-Match", etag).body(Map.of("replyWorkingDays", 7))
                .put("/v1/campaigns/" + campaign + "/policy").then().statusCode(200);

        // then
        Response log = log("campaign", campaign);
        assertThat(log.<String>path("items[0].actor")).isEqualTo("admin");
        assertThat(log.<Integer>path("items[0].changes[0].fields.policy.before.replyWorkingDays")).isEqualTo(12);
        assertThat(log.<Integer>path("items[0].changes[0].fields.policy.after.replyWorkingDays")).isEqualTo(7);
        assertThat(log.<Map<String, Object>>path("items[1].changes[0].fields.name")).isEqualTo(Map.of("after", "演示活动"));
    }

    @Test
    @DisplayName("TRU-3, SRT-4: the log tells what became of an opinion about a person, and none of its words")
    void revealsNoWords() {
        // given
        UUID opinion = aboutAPerson();

        // when
        DemoDistrict.sorter().body(Map.of("categoryCode", "CADRE_CONDUCT")).post("/v1/opinions/" + opinion + "/sorting")
                .then().statusCode(200);
        DemoDistrict.sorter().body(Map.of("text", "已约谈，" + WORDS)).post("/v1/opinions/" + opinion + "/answer")
                .then().statusCode(200);

        // then
        Response log = log("opinion", opinion);
        assertThat(log.<List<String>>path("items.action"))
                .containsExactly("answer-opinion", "sort-opinion", "receive-opinion");
        assertThat(log.<Map<String, Object>>path("items[1].changes.find { it.entity == 'opinion' }.fields"))
                .containsEntry("state", Map.of("before", "RECEIVED", "after", "SORTED"))
                .containsEntry("categoryCode", Map.of("after", "CADRE_CONDUCT"));
        assertThat(log.<Map<String, Object>>path("items[0].changes.find { it.entity == 'answer' }.fields.text"))
                .isEqualTo(Map.of("withheld", true));
        assertThat(log.asString()).doesNotContain(WORDS, "麻将");
    }

    @Test
    @DisplayName("Other systems fetch the life of an opinion by a cursor, without its words")
    void feedsTheLifeOfAnOpinion() {
        // given
        String cursor = integrator().queryParam("latest", true).get(FEED).path("next");
        UUID opinion = submitted("UNIT_TEAM");

        // when
        DemoDistrict.sorter().body(Map.of("categoryCode", "CADRE_CONDUCT"))
                .post("/v1/opinions/" + opinion + "/sorting");

        // then
        Awaitility.await().untilAsserted(() -> assertThat(typesSince(cursor, opinion))
                .containsExactly("org.huiyin.opinions.opinion-received.v1", "org.huiyin.opinions.opinion-sorted.v1"));
        assertThat(integrator().queryParam("cursor", cursor).queryParam("limit", 1_000).get(FEED).asString())
                .doesNotContain("麻将");
    }

    @Test
    @DisplayName("SRT-4, ADR 26: neither feed nor webhook tells another system that there is an opinion about a person")
    void keepsOpinionsAboutPersonsInTheSuite() {
        // given
        String cursor = integrator().queryParam("latest", true).get(FEED).path("next");
        String webhook = DemoDistrict.admin()
                .body(Map.of("name", "演示平台", "url", "http://127.0.0.1:9/in", "eventTypes", List.of()))
                .post(WEBHOOKS).then().statusCode(201).extract().path("webhook.id");

        // when
        UUID aboutPerson = aboutAPerson();
        Awaitility.await().until(() -> !EventTopics.read(EventCatalogue.OPINION_RECEIVED, aboutPerson).isEmpty());
        UUID aboutTeam = submitted("UNIT_TEAM");

        // then
        Awaitility.await().untilAsserted(() -> assertThat(typesSince(cursor, aboutTeam)).hasSize(1));
        assertThat(integrator().queryParam("cursor", cursor).queryParam("limit", 1_000).get(FEED).asString())
                .doesNotContain(aboutPerson.toString());
        Awaitility.await().untilAsserted(() -> assertThat(deliveries(webhook)).contains(aboutTeam.toString()));
        assertThat(deliveries(webhook)).doesNotContain(aboutPerson.toString());
        DemoDistrict.admin().delete(WEBHOOKS + "/" + webhook).then().statusCode(204);
    }

    private static String deliveries(String webhook) {
        return DemoDistrict.admin().queryParam("limit", 200).get(WEBHOOKS + "/" + webhook + "/deliveries").asString();
    }

    private UUID aboutAPerson() {
        return submitted("UNIT_TEAM_MEMBER");
    }

    private UUID submitted(String target) {
        Map<String, Object> opinion = new HashMap<>(DemoDistrict.opinion(campaign));
        opinion.put("target", target);
        opinion.put("text", WORDS);
        return DemoDistrict.submitted(opinion);
    }

    private static Response log(String type, UUID id) {
        Response log = DemoDistrict.as(Tokens.forRole("auditor", DemoDistrict.DISTRICT))
                .queryParam("aggregateType", type).queryParam("aggregateId", id).get(LOG);
        log.then().statusCode(200);
        return log;
    }

    private static List<String> typesSince(String cursor, UUID subject) {
        Response page = integrator().queryParam("cursor", cursor).queryParam("limit", 1_000).get(FEED);
        List<String> types = new ArrayList<>();
        page.<List<Map<String, Object>>>path("items").stream()
                .filter(event -> subject.toString().equals(event.get("subject")))
                .forEach(event -> types.add(event.get("type").toString()));
        return types;
    }

    private static RequestSpecification integrator() {
        return DemoDistrict.as(Tokens.forRole("integrator", DemoDistrict.DISTRICT));
    }
}

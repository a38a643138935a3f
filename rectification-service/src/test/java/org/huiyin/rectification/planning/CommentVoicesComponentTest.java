package org.huiyin.rectification.planning;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.Topics;
import org.huiyin.rectification.Client;
import org.huiyin.rectification.Database;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.testkit.events.Contracts;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.OFFICER;

/** REC-5, COL-1: a comment on a plan is told to opinions-service, where it is an opinion, and to nobody else. */
@QuarkusTest
@WithRealParts
class CommentVoicesComponentTest {

    private static final String FEED = "/v1/event-feeds/rectification-service";

    private final String words = "建议公布" + UUID.randomUUID();

    private String campaign;
    private String plan;

    @BeforeEach
    void consult() {
        campaign = DemoDistrict.campaign();
        plan = Journey.inConsultation(campaign);
    }

    @Test
    @DisplayName("REC-5: a comment is told with its words, the plan and the organization, and nothing of who made it")
    void tellsAComment() {
        // when
        String comment = comment(words);

        // then
        JsonNode told = told(comment).getFirst();
        assertThat(told.at("/data/comment/text").asText()).isEqualTo(words);
        assertThat(told.at("/data/comment/planId").asText()).isEqualTo(plan);
        assertThat(told.at("/data/comment/campaignId").asText()).isEqualTo(campaign);
        assertThat(told.at("/data/comment/organizationCode").asText()).isEqualTo(DemoDistrict.UNIT);
        assertThat(told.at("/data/comment/madeOn").asText()).isEqualTo(Journey.today().toString());
        assertThat(told.at("/data/comment/response").isNull()).isTrue();
        Contracts.assertMatches(told);
    }

    @Test
    @DisplayName("REC-5: an absorbed comment is told with the change that was made, after the comment itself")
    void tellsTheResponse() {
        // given
        String comment = comment(words);
        String item = OFFICER.get("/v1/plans/" + plan).path("items[0].id");

        // when
        OFFICER.move("/v1/plans/" + plan + "/comments/" + comment + "/response", Map.of(
                "kind", "ABSORBED", "text", "每月公布。", "change", Map.of("itemId", item, "field", "measures")));

        // then
        DemoDistrict.await(() -> assertThat(told(comment)).hasSize(2));
        JsonNode answered = told(comment).getLast();
        assertThat(answered.path("type").asText()).isEqualTo(EventCatalogue.PLAN_COMMENT_ANSWERED.type());
        assertThat(answered.at("/data/comment/responseText").asText()).isEqualTo("每月公布。");
        assertThat(answered.at("/data/comment/changedItemId").asText()).isEqualTo(item);
        assertThat(answered.at("/data/comment/changedField").asText()).isEqualTo("measures");
        assertThat(answered.at("/data/comment/text").asText()).isEqualTo(words);
        Contracts.assertMatches(answered);
    }

    @Test
    @DisplayName("ADR 30: the words are on the topic of opinions-service alone, in no feed, in no answer to the public")
    void tellsNobodyElse() {
        // given
        Client integrator = Client.as("integrator", DemoDistrict.DISTRICT);
        String cursor = integrator.get(FEED + "?latest=true").path("next");

        // when
        comment(words);
        OFFICER.move("/v1/plans", Journey.planRequest(campaign, "TEAM"));
        String later = Journey.submitted(campaign);

        // then
        DemoDistrict.await(() -> assertThat(integrator.get(FEED + "?limit=1000&cursor=" + cursor).asString()).contains(later));
        assertThat(integrator.get(FEED + "?limit=1000&cursor=" + cursor).asString()).doesNotContain(words);
        assertThat(EventTopics.readAll(Topics.RECTIFICATION).toString()).doesNotContain(words);
        assertThat(Client.PUBLIC.get("/v1/consultations/" + plan).asString()).doesNotContain(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"🏮修好路灯🚧", "line one\nline two\t\"quoted\" \\ end", "𠮷野家门口的路灯"})
    void tellsWordsAsTheyAre(String text) {
        assertThat(told(comment(text)).getFirst().at("/data/comment/text").asText()).isEqualTo(text);
    }

    @Test
    void tellsTheLongestComment() {
        String longest = "长".repeat(5_000);

        assertThat(told(comment(longest)).getFirst().at("/data/comment/text").asText()).isEqualTo(longest);
    }

    @Test
    void tellsNothingOfACommentThatIsRefused() {
        // when
        int status = Client.PUBLIC.post("/v1/consultations/" + plan + "/comments", Map.of("text", words + "\u0000"))
                .statusCode();

        // then
        assertThat(status).isEqualTo(400);
        assertThat(Database.count("select count(*) from outbox where payload::text like ?", "%" + words + "%")).isZero();
    }

    @Test
    void tellsACommentThatIsSentTwiceOnce() {
        // given
        String path = "/v1/consultations/" + plan + "/comments";
        String key = "key-" + UUID.randomUUID();

        // when
        String comment = Client.PUBLIC.postOnce(path, Map.of("text", words), key).path("id");
        Client.PUBLIC.postOnce(path, Map.of("text", words), key);

        // then
        String last = comment("另一条意见。");
        assertThat(told(last)).hasSize(1);
        assertThat(told(comment)).hasSize(1);
    }

    private String comment(String text) {
        return Client.PUBLIC.move("/v1/consultations/" + plan + "/comments", Map.of("text", text)).path("id");
    }

    /** What was told of a comment so far, at least one event. */
    private static List<JsonNode> told(String comment) {
        DemoDistrict.await(() -> assertThat(read(comment)).isNotEmpty());
        return read(comment);
    }

    private static List<JsonNode> read(String comment) {
        return EventTopics.readAll(Topics.VOICES).stream()
                .filter(event -> event.path("subject").asText().equals(comment))
                .toList();
    }
}

package org.huiyin.opinions.answering;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.EventContract;
import org.huiyin.contracts.Topics;
import org.huiyin.contracts.envelope.CloudEvent;
import org.huiyin.contracts.voices.PlanCommentChanged;
import org.huiyin.contracts.voices.PlanCommentSnapshot;
import org.huiyin.contracts.voices.SurveyRemarkLeft;
import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * REC-5, SAT-1, COL-1: what the public told rectification-service is an opinion here, each once, and settled (SRT-5).
 */
@QuarkusTest
@WithRealParts
class VoicesComponentTest {

    private static final LocalDate MADE = LocalDate.of(2026, 3, 5);
    private static final LocalDate ANSWERED = LocalDate.of(2026, 3, 9);

    private final UUID comment = UUID.randomUUID();
    private final String words = "建议每月公布巡查结果🏮" + comment;

    @Inject
    EntityManager entities;

    private UUID campaign;

    @BeforeEach
    void launch() {
        campaign = DemoDistrict.campaign();
    }

    @Test
    @DisplayName("COL-1, REC-5: a comment is an opinion of the plan's organization by the channel PLAN_CONSULTATION, without a giver")
    void takesACommentInAsAnOpinion() {
        // when
        tell(EventCatalogue.PLAN_COMMENT_RECEIVED, 0, received(DemoDistrict.UNIT));

        // then
        Response opinion = opinionOf(comment);
        assertThat(opinion.<String>path("channel")).isEqualTo("PLAN_CONSULTATION");
        assertThat(opinion.<String>path("organizationCode")).isEqualTo(DemoDistrict.UNIT);
        assertThat(opinion.<String>path("campaignId")).isEqualTo(campaign.toString());
        assertThat(opinion.<String>path("target")).isEqualTo("UNIT_TEAM");
        assertThat(opinion.<String>path("text")).isEqualTo(words);
        assertThat(opinion.<String>path("receivedOn")).isEqualTo(MADE.toString());
        assertThat(opinion.<String>path("state")).isEqualTo("RECEIVED");
        UUID id = UUID.fromString(opinion.path("id"));
        assertThat(count("select count(*) from giver where opinion_id = :id", id)).isZero();
        assertThat(count("select count(*) from opinion where id = :id and receipt_hash is not null", id)).isZero();
        Awaitility.await()
                .untilAsserted(() -> assertThat(EventTopics.read(EventCatalogue.OPINION_RECEIVED, id)).hasSize(1));
        assertThat(EventTopics.readAll(Topics.OPINIONS).toString()).doesNotContain(words);
    }

    @Test
    @DisplayName("TRU-1: a comment that is told again, by the same event or by another, is one opinion")
    void takesACommentInOnce() {
        // given
        CloudEvent<Object> event = EventTopics.event(
                EventCatalogue.PLAN_COMMENT_RECEIVED, comment, 0, received(DemoDistrict.UNIT));

        // when
        EventTopics.publish(event, Topics.VOICES);
        EventTopics.publish(event, Topics.VOICES);
        tell(EventCatalogue.PLAN_COMMENT_RECEIVED, 0, received(DemoDistrict.UNIT));
        tell(EventCatalogue.PLAN_COMMENT_ANSWERED, 1, answered("ANSWERED"));

        // then
        Awaitility.await()
                .untilAsserted(() -> assertThat(opinionOf(comment).<String>path("state")).isEqualTo("ANSWERED"));
        UUID id = UUID.fromString(opinionOf(comment).path("id"));
        assertThat(opinionsOfCampaign()).hasSize(1);
        assertThat(EventTopics.read(EventCatalogue.OPINION_RECEIVED, id)).hasSize(1);
    }

    @Test
    @DisplayName("SRT-5, REC-5: the response to a comment answers the opinion, on the day on which it was given")
    void answersTheOpinion() {
        // given
        tell(EventCatalogue.PLAN_COMMENT_RECEIVED, 0, received(DemoDistrict.UNIT));

        // when
        tell(EventCatalogue.PLAN_COMMENT_ANSWERED, 1, answered("ABSORBED"));

        // then
        Awaitility.await()
                .untilAsserted(() -> assertThat(opinionOf(comment).<String>path("state")).isEqualTo("ANSWERED"));
        UUID id = UUID.fromString(opinionOf(comment).path("id"));
        Response answers = DemoDistrict.sorter().get("/v1/opinions/" + id + "/answers");
        assertThat(answers.<List<String>>path("items.text")).containsExactly("已采纳：巡查结果每月公布。");
        assertThat(answers.<List<String>>path("items.answeredOn")).containsExactly(ANSWERED.toString());
        Awaitility.await().untilAsserted(() -> {
            List<JsonNode> told = EventTopics.read(EventCatalogue.OPINION_ANSWERED, id);
            assertThat(told).hasSize(1);
            assertThat(told.getFirst().at("/data/opinion/closedOn").asText()).isEqualTo(ANSWERED.toString());
        });
    }

    @Test
    @DisplayName("SRT-5: an answer that comes before its comment brings it along; the comment then adds nothing")
    void takesTheAnswerFirst() {
        // when
        tell(EventCatalogue.PLAN_COMMENT_ANSWERED, 1, answered("ANSWERED"));
        Awaitility.await()
                .untilAsserted(() -> assertThat(opinionOf(comment).<String>path("state")).isEqualTo("ANSWERED"));
        tell(EventCatalogue.PLAN_COMMENT_RECEIVED, 0, received(DemoDistrict.UNIT));
        UUID last = UUID.randomUUID();
        tellRemark(last, false);

        // then
        opinionOf(last);
        assertThat(opinionsOfCampaign()).hasSize(2);
        assertThat(opinionOf(comment).<String>path("state")).isEqualTo("ANSWERED");
    }

    @Test
    @DisplayName("SRT-5: what the office has answered stays as it answered it")
    void leavesAnEarlierAnswer() {
        // given
        tell(EventCatalogue.PLAN_COMMENT_RECEIVED, 0, received(DemoDistrict.UNIT));
        String id = opinionOf(comment).path("id");
        DemoDistrict.sorter().body(Map.of("text", "已转办。")).post("/v1/opinions/" + id + "/answer").then()
                .statusCode(200);

        // when
        tell(EventCatalogue.PLAN_COMMENT_ANSWERED, 1, answered("ANSWERED"));
        UUID last = UUID.randomUUID();
        tellRemark(last, false);

        // then
        opinionOf(last);
        assertThat(DemoDistrict.sorter().get("/v1/opinions/" + id + "/answers").<List<String>>path("items.text"))
                .containsExactly("已转办。");
    }

    @Test
    @DisplayName("CAM-1: a comment on the plan of an organization that was merged goes to its successor")
    void passesOnWhereTheOrganizationWasMerged() {
        // given
        String merged = "V-" + UUID.randomUUID();
        DemoDistrict.admin().body(
                Map.of("code", merged, "name", "演示单位", "kind", "DIRECT_UNIT", "parentCode", DemoDistrict.DISTRICT))
                .post("/v1/organizations").then().statusCode(201);
        String path = "/v1/organizations/" + merged;
        DemoDistrict.admin().header("If-Match", DemoDistrict.anyone().get(path).header("ETag"))
                .body(Map.of("successorCode", DemoDistrict.TOWN)).post(path + "/merger").then().statusCode(200);

        // when
        tell(EventCatalogue.PLAN_COMMENT_RECEIVED, 0, received(merged));

        // then
        Response opinion = opinionOf(comment);
        assertThat(opinion.<String>path("organizationCode")).isEqualTo(merged);
        assertThat(opinion.<String>path("passedTo")).isEqualTo(DemoDistrict.TOWN);
        UUID id = UUID.fromString(opinion.path("id"));
        Awaitility.await()
                .untilAsserted(() -> assertThat(EventTopics.read(EventCatalogue.OPINION_PASSED_ON, id)).hasSize(1));
    }

    @Test
    @DisplayName("SAT-1, COL-1: a remark is an opinion by the channel SURVEY_REMARK; about a person it is for the office alone (SRT-4)")
    void takesARemarkIn() {
        // given
        UUID aboutTeam = UUID.randomUUID();
        UUID aboutPerson = UUID.randomUUID();

        // when
        tellRemark(aboutTeam, false);
        tellRemark(aboutPerson, true);

        // then
        assertThat(opinionOf(aboutTeam).<String>path("channel")).isEqualTo("SURVEY_REMARK");
        assertThat(opinionOf(aboutTeam).<String>path("target")).isEqualTo("UNIT_TEAM");
        Response person = opinionOf(aboutPerson);
        assertThat(person.<String>path("target")).isEqualTo("UNIT_TEAM_MEMBER");
        DemoDistrict.officer(DemoDistrict.UNIT).get("/v1/opinions/" + person.path("id")).then().statusCode(403);
    }

    private void tell(EventContract contract, long sequence, PlanCommentChanged data) {
        EventTopics.publish(contract, comment, sequence, data);
    }

    private void tellRemark(UUID id, boolean aboutPerson) {
        EventTopics.publish(EventCatalogue.SURVEY_REMARK_LEFT, id, 0, new SurveyRemarkLeft(
                id.toString(), UUID.randomUUID()
                        .toString(), "路灯整改满意度测评", campaign.toString(), DemoDistrict.UNIT, aboutPerson,
                "人行道还是坏的。", MADE));
    }

    private PlanCommentChanged received(String organization) {
        return new PlanCommentChanged(new PlanCommentSnapshot(
                comment.toString(), UUID.randomUUID()
                        .toString(), "演示局整改方案", campaign.toString(), organization, words, MADE, null,
                null, null, null, null, null));
    }

    private PlanCommentChanged answered(String response) {
        boolean absorbed = response.equals("ABSORBED");
        return new PlanCommentChanged(new PlanCommentSnapshot(
                comment.toString(), UUID.randomUUID()
                        .toString(), "演示局整改方案", campaign.toString(), DemoDistrict.UNIT, words, MADE,
                response, "巡查结果每月公布。", absorbed ? UUID.randomUUID().toString() : null, absorbed ? "measures" : null,
                DemoDistrict.UNIT, ANSWERED));
    }

    /** Waits until it is one. */
    private Response opinionOf(UUID voice) {
        Awaitility.await().untilAsserted(
                () -> assertThat(count("select count(*) from heard_voice where id = :id", voice)).isEqualTo(1));
        UUID id = QuarkusTransaction.requiringNew().call(() -> (UUID) entities.createNativeQuery(
                        "select opinion_id from heard_voice where id = :id", UUID.class)
                .setParameter("id", voice)
                .getSingleResult());
        Response opinion = DemoDistrict.sorter().get("/v1/opinions/" + id);
        assertThat(opinion.statusCode()).isEqualTo(200);
        return opinion;
    }

    private List<String> opinionsOfCampaign() {
        return DemoDistrict.sorter().queryParam("campaign", campaign).get("/v1/opinions").path("items.id");
    }

    private long count(String sql, UUID id) {
        return QuarkusTransaction.requiringNew().call(
                () -> ((Number) entities.createNativeQuery(sql).setParameter("id", id).getSingleResult()).longValue());
    }
}

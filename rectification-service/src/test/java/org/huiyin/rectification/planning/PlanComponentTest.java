package org.huiyin.rectification.planning;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.EventContract;
import org.huiyin.rectification.Client;
import org.huiyin.rectification.Database;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.testkit.events.Contracts;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;

@QuarkusTest
@WithRealParts
class PlanComponentTest {

    @Test
    void turnsItsItemsIntoPublicCommitmentsOnAdoption() {
        // given
        String campaign = DemoDistrict.campaign();
        String plan = Journey.draft(campaign);
        String problem = DemoDistrict.problem(campaign, DemoDistrict.UNIT, false);
        String item = Journey.addItem(plan, Journey.itemRequest(Map.of("problemIds", List.of(problem))));
        assertThat(Client.PUBLIC.get("/v1/commitments/" + item).statusCode()).isEqualTo(404);

        // when
        Journey.adopt(plan);

        // then
        Response commitment = Client.PUBLIC.get("/v1/commitments/" + item);
        assertThat(commitment.<String>path("state")).isEqualTo("COMMITTED");
        assertThat(commitment.<String>path("standing")).isEqualTo("IN_PROGRESS");
        assertThat(commitment.<String>path("goal")).isEqualTo("亮灯率达到98%以上");
        assertThat(commitment.<List<String>>path("measures")).hasSize(2);
        assertThat(commitment.<String>path("coOrganizations[0].organizationCode")).isEqualTo(DemoDistrict.TOWN);
        assertThat(commitment.<String>path("leadOrganizationName")).isNotBlank();
        assertThat(Client.PUBLIC.get("/v1/commitments?campaign=" + campaign).<List<String>>path("items.id"))
                .containsExactly(item);
        JsonNode told = event(EventCatalogue.COMMITMENT_PUBLISHED, item);
        assertThat(told.at("/data/commitment/problemIds/0").asText()).isEqualTo(problem);
        assertThat(told.at("/data/commitment/promisedDeadline").asText()).isEqualTo(Journey.today().plusDays(30).toString());
    }

    @Test
    void tellsEachStepOfItsLife() {
        // given, when
        String plan = Journey.inConsultation(DemoDistrict.campaign());
        OFFICER.move("/v1/plans/" + plan + "/adoption");

        // then
        for (EventContract contract : List.of(
                EventCatalogue.PLAN_SUBMITTED,
                EventCatalogue.PLAN_ENDORSED,
                EventCatalogue.CONSULTATION_OPENED,
                EventCatalogue.PLAN_ADOPTED)) {
            assertThat(event(contract, plan).at("/data/plan/itemCount").asInt()).isEqualTo(1);
        }
        assertThat(Database.column(
                        "select action from change_log where aggregate_id = ? order by changed_at, id", plan))
                .containsExactly(
                        "draft-plan", "add-item", "plan-submission", "plan-endorsement", "plan-consultation", "plan-adoption");
    }

    @Test
    void isBegunOnceUnderOneIdempotencyKey() {
        // given
        Map<String, Object> request = Journey.planRequest(DemoDistrict.campaign(), "TEAM");
        String key = UUID.randomUUID().toString();

        // when
        Response first = OFFICER.postOnce("/v1/plans", request, key);
        Response second = OFFICER.postOnce("/v1/plans", request, key);
        Response other = OFFICER.postOnce("/v1/plans", Journey.planRequest(DemoDistrict.campaign(), "PERSON"), key);

        // then
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Location")).endsWith("/v1/plans/" + first.<String>path("id"));
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.<String>path("id")).isEqualTo(first.<String>path("id"));
        assertThat(other.statusCode()).isEqualTo(422);
    }

    @Test
    void isNotBegunForAnUnknownCampaign() {
        DemoDistrict.tell();

        Response answer = OFFICER.post("/v1/plans", Journey.planRequest(UUID.randomUUID().toString(), "TEAM"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo("/campaignId");
    }

    @Test
    void listsWhatTheCallerMayRead() {
        String campaign = DemoDistrict.campaign();
        String plan = Journey.draft(campaign);

        for (Client caller : List.of(
                OFFICER, SUPERVISOR, DemoDistrict.SORTER, DemoDistrict.LEADER, DemoDistrict.AUDITOR, DemoDistrict.ADMIN)) {
            assertThat(caller.get("/v1/plans?campaign=" + campaign).<List<String>>path("items.id")).containsExactly(plan);
        }
        assertThat(DemoDistrict.TOWN_OFFICER.get("/v1/plans?campaign=" + campaign).<List<String>>path("items.id")).isEmpty();
        assertThat(DemoDistrict.TOWN_OFFICER.get("/v1/plans/" + plan).statusCode()).isEqualTo(403);
    }

    @Test
    void isRefusedWithStateAndAllowedMovesWhenItIsNotItsTurn() {
        String plan = Journey.draft(DemoDistrict.campaign());

        Response answer = OFFICER.post("/v1/plans/" + plan + "/adoption", Map.of());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String>path("code")).isEqualTo("plan-not-in-state");
        assertThat(answer.<String>path("state")).isEqualTo("DRAFT");
        assertThat(answer.<List<String>>path("allowedMoves")).containsExactly("REVISION", "SUBMISSION");
    }

    @Test
    void ofAPersonIsCountedAndNeverShown() {
        // given
        String campaign = DemoDistrict.campaign();
        String problem = DemoDistrict.problem(campaign, DemoDistrict.UNIT, true);
        String plan = Journey.draft(campaign, "PERSON");
        String item = Journey.addItem(plan, Journey.itemRequest(
                Map.of("problemIds", List.of(problem), "coOrganizations", List.of())));
        OFFICER.move("/v1/plans/" + plan + "/submission");
        Journey.endorse(plan);

        // when
        Response consultation = OFFICER.post("/v1/plans/" + plan + "/consultation", Map.of());
        OFFICER.move("/v1/plans/" + plan + "/adoption");

        // then
        assertThat(consultation.statusCode()).isEqualTo(409);
        assertThat(consultation.<List<String>>path("allowedMoves")).containsExactly("WITHDRAWAL", "ADOPTION");
        assertThat(Client.PUBLIC.get("/v1/commitments/" + item).statusCode()).isEqualTo(404);
        assertThat(Client.PUBLIC.get("/v1/commitments?campaign=" + campaign).<List<String>>path("items")).isEmpty();
        assertThat(Client.PUBLIC.get("/v1/consultations/" + plan).statusCode()).isEqualTo(404);
        JsonNode told = event(EventCatalogue.COMMITMENT_PUBLISHED, item).at("/data/commitment");
        assertThat(told.at("/publicVisible").asBoolean()).isFalse();
        assertThat(told.toString()).doesNotContain("路灯", "亮灯率", "副局长", "巡查");
    }

    private static JsonNode event(EventContract contract, String subject) {
        DemoDistrict.await(() -> assertThat(EventTopics.read(contract, Journey.uuid(subject))).hasSize(1));
        JsonNode event = EventTopics.read(contract, Journey.uuid(subject)).getFirst();
        Contracts.assertMatches(event);
        return event;
    }
}

package org.huiyin.rectification.planning;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.rectification.AtOnce;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.BOTH;
import static org.huiyin.rectification.DemoDistrict.SECOND_OF_GROUP;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;

@QuarkusTest
@WithRealParts
class PlanReviewComponentTest {

    @Test
    void letsOneOfTwoSupervisorsWinAndTellsTheOtherTheState() {
        // given
        String plan = Journey.submitted(DemoDistrict.campaign());

        // when
        List<Response> answers = AtOnce.run(
                () -> SUPERVISOR.post("/v1/plans/" + plan + "/endorsement", Map.of()),
                () -> SECOND_OF_GROUP.post("/v1/plans/" + plan + "/endorsement", Map.of()));

        // then
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        Response loser = answers.stream().filter(answer -> answer.statusCode() == 409).findFirst().orElseThrow();
        assertThat(loser.<String>path("state")).isEqualTo("ENDORSED");
        assertThat(loser.<List<String>>path("allowedMoves")).containsExactly("CONSULTATION");
        DemoDistrict.await(() -> assertThat(EventTopics.read(EventCatalogue.PLAN_ENDORSED, UUID.fromString(plan))).hasSize(1));
    }

    @Test
    void letsEndorsementAndReturnNotBothHappen() {
        String plan = Journey.submitted(DemoDistrict.campaign());

        List<Integer> statuses = AtOnce.run(
                () -> SUPERVISOR.post("/v1/plans/" + plan + "/endorsement", Map.of()).statusCode(),
                () -> SECOND_OF_GROUP.post("/v1/plans/" + plan + "/return", Map.of("reasons", "不够具体")).statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void refusesASupervisorWhoWrotePartOfThePlan() {
        // given
        String plan = Journey.draft(DemoDistrict.campaign());
        BOTH.move("/v1/plans/" + plan + "/items", Journey.itemRequest());
        DemoDistrict.OFFICER.move("/v1/plans/" + plan + "/submission");

        // when
        Response answer = DemoDistrict.BOTH_POSTED_AWAY.post("/v1/plans/" + plan + "/endorsement", Map.of());

        // then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.<String>path("code")).isEqualTo("own-work");
    }

    @Test
    void refusesASupervisorOfAnotherGroup() {
        String plan = Journey.submitted(DemoDistrict.campaign());

        Response answer = DemoDistrict.FOREIGN_SUPERVISOR.post("/v1/plans/" + plan + "/endorsement", Map.of());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.<String>path("code")).isEqualTo("foreign-organization");
    }

    @Test
    void refusesReasonsForAnItemOfAnotherPlan() {
        String plan = Journey.submitted(DemoDistrict.campaign());

        Response answer = SUPERVISOR.post("/v1/plans/" + plan + "/return", Map.of(
                "reasons", "不够具体", "itemReasons", List.of(Map.of("itemId", UUID.randomUUID(), "reason", "目标太低"))));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo("/itemReasons/0/itemId");
    }

    @Test
    void takesMovesWithoutABody() {
        String plan = Journey.draft(DemoDistrict.campaign());
        Journey.addItem(plan);

        Response submitted = DemoDistrict.OFFICER.post("/v1/plans/" + plan + "/submission");
        Response endorsed = SUPERVISOR.post("/v1/plans/" + plan + "/endorsement");

        assertThat(submitted.statusCode()).isEqualTo(200);
        assertThat(endorsed.<String>path("state")).isEqualTo("ENDORSED");
    }

    @Test
    void isNotEndorsedWhileItIsBeingChanged() {
        // given
        String plan = Journey.submitted(DemoDistrict.campaign());
        SUPERVISOR.move("/v1/plans/" + plan + "/return", Map.of("reasons", "不够具体"));

        // when: the officer adds an item and hands it in while the supervisor endorses
        List<Integer> statuses = AtOnce.run(
                () -> DemoDistrict.OFFICER.post("/v1/plans/" + plan + "/items", Journey.itemRequest()).statusCode(),
                () -> SUPERVISOR.post("/v1/plans/" + plan + "/endorsement", Map.of()).statusCode());

        // then
        assertThat(statuses).containsExactly(201, 409);
        assertThat(SUPERVISOR.get("/v1/plans/" + plan).<String>path("state")).isEqualTo("RETURNED");
    }
}

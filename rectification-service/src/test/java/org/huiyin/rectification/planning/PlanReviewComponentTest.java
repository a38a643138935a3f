package org.huiyin.rectification.planning;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.rectification.AtOnce;
import org.huiyin.rectification.Client;
import org.huiyin.rectification.Database;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.BOTH;
import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.SECOND_OF_GROUP;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;
import static org.huiyin.rectification.Journey.judged;

@QuarkusTest
@WithRealParts
class PlanReviewComponentTest {

    @Test
    @DisplayName("REC-5: two supervisors, one plan")
    void letsOneOfTwoSupervisorsWinAndTellsTheOtherTheState() {
        // given
        String plan = Journey.submitted(DemoDistrict.campaign());
        Map<String, Object> met = Journey.endorsement(plan);

        // when
        List<Response> answers = AtOnce.run(
                () -> SUPERVISOR.post("/v1/plans/" + plan + "/endorsement", met),
                () -> SECOND_OF_GROUP.post("/v1/plans/" + plan + "/endorsement", met));

        // then
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        Response loser = answers.stream().filter(answer -> answer.statusCode() == 409).findFirst().orElseThrow();
        assertThat(loser.<String>path("state")).isEqualTo("ENDORSED");
        assertThat(loser.<List<String>>path("allowedMoves")).containsExactly("WITHDRAWAL", "CONSULTATION");
        assertThat(reviews(plan)).hasSize(1);
        DemoDistrict.await(() -> assertThat(EventTopics.read(EventCatalogue.PLAN_ENDORSED, UUID.fromString(plan))).hasSize(1));
    }

    @Test
    @DisplayName("REC-5: one verdict for one version")
    void letsEndorsementAndReturnNotBothHappen() {
        String plan = Journey.submitted(DemoDistrict.campaign());
        Map<String, Object> met = Journey.endorsement(plan);
        Map<String, Object> notMet = Journey.planReturn(plan);

        List<Integer> statuses = AtOnce.run(
                () -> SUPERVISOR.post("/v1/plans/" + plan + "/endorsement", met).statusCode(),
                () -> SECOND_OF_GROUP.post("/v1/plans/" + plan + "/return", notMet).statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        assertThat(reviews(plan)).hasSize(1);
    }

    @Test
    @DisplayName("TRU-4: whoever wrote in a plan neither endorses nor returns it, in the assigned group or not")
    void refusesASupervisorWhoWrotePartOfThePlan() {
        // given
        String plan = Journey.draft(DemoDistrict.campaign());
        BOTH.move("/v1/plans/" + plan + "/items", Journey.itemRequest());
        OFFICER.move("/v1/plans/" + plan + "/submission");

        // when
        Response endorsed = DemoDistrict.BOTH_POSTED_AWAY.post("/v1/plans/" + plan + "/endorsement", Journey.endorsement(plan));
        Response returned = DemoDistrict.BOTH_POSTED_AWAY.post("/v1/plans/" + plan + "/return", Journey.planReturn(plan));

        // then
        assertThat(List.of(endorsed, returned)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.<String>path("code")).isEqualTo("own-work");
        });
        assertThat(reviews(plan)).isEmpty();
    }

    @Test
    @DisplayName("REC-5: the review is for the group that is assigned the organization")
    void refusesASupervisorOfAnotherGroup() {
        String plan = Journey.submitted(DemoDistrict.campaign());

        Response answer =
                DemoDistrict.FOREIGN_SUPERVISOR.post("/v1/plans/" + plan + "/endorsement", Journey.endorsement(plan));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.<String>path("code")).isEqualTo("foreign-organization");
    }

    @Test
    void takesMovesWithoutABody() {
        String plan = Journey.draft(DemoDistrict.campaign());
        Journey.addItem(plan);

        Response submitted = OFFICER.post("/v1/plans/" + plan + "/submission");

        assertThat(submitted.statusCode()).isEqualTo(200);
        assertThat(submitted.<String>path("state")).isEqualTo("SUBMITTED");
    }

    @Test
    @DisplayName("REC-5: an endorsement while the plan is being edited changes nothing")
    void isNotEndorsedWhileItIsBeingChanged() {
        // given
        String plan = Journey.submitted(DemoDistrict.campaign());
        Map<String, Object> met = Journey.endorsement(plan);
        SUPERVISOR.move("/v1/plans/" + plan + "/return", Journey.planReturn(plan));

        // when: the officer adds an item while the other supervisor endorses what was there
        List<Integer> statuses = AtOnce.run(
                () -> OFFICER.post("/v1/plans/" + plan + "/items", Journey.itemRequest()).statusCode(),
                () -> SECOND_OF_GROUP.post("/v1/plans/" + plan + "/endorsement", met).statusCode());

        // then
        assertThat(statuses).containsExactly(201, 409);
        assertThat(SUPERVISOR.get("/v1/plans/" + plan).<String>path("state")).isEqualTo("RETURNED");
    }

    @Test
    @DisplayName("REC-5: an endorsement names the version that it judged; a later one is not endorsed by it")
    void isNotEndorsedAsAVersionThatNobodyRead() {
        // given
        String plan = Journey.submitted(DemoDistrict.campaign());
        Map<String, Object> readBefore = Journey.endorsement(plan);
        SECOND_OF_GROUP.move("/v1/plans/" + plan + "/return", Journey.planReturn(plan));
        OFFICER.move("/v1/plans/" + plan + "/submission");

        // when
        Response endorsed = SUPERVISOR.post("/v1/plans/" + plan + "/endorsement", readBefore);

        // then
        assertThat(endorsed.statusCode()).isEqualTo(409);
        assertThat(endorsed.<String>path("code")).isEqualTo("plan-version-superseded");
        assertThat(endorsed.<Integer>path("currentVersion")).isEqualTo(2);
        assertThat(SUPERVISOR.get("/v1/plans/" + plan).<String>path("state")).isEqualTo("SUBMITTED");
        assertThat(reviews(plan)).hasSize(1);
        Journey.endorse(plan);
    }

    @Test
    @DisplayName("REC-5: submitted again at the instant of an endorsement of the version before")
    void isNeverEndorsedUnreadWhenSubmittedAgainAtOnce() {
        // given
        String plan = Journey.submitted(DemoDistrict.campaign());
        Map<String, Object> first = Journey.endorsement(plan);
        SUPERVISOR.move("/v1/plans/" + plan + "/return", Journey.planReturn(plan));

        // when
        List<Integer> statuses = AtOnce.run(
                () -> OFFICER.post("/v1/plans/" + plan + "/submission").statusCode(),
                () -> SECOND_OF_GROUP.post("/v1/plans/" + plan + "/endorsement", first).statusCode());

        // then: refused for its state before, or for its version after
        assertThat(statuses).containsExactly(200, 409);
        assertThat(SUPERVISOR.get("/v1/plans/" + plan).<String>path("state")).isEqualTo("SUBMITTED");
    }

    @Test
    @DisplayName("REC-5: rounds of review are kept, with what was not met, by whom and when, and shown with the plan")
    void keepsEveryRound() {
        // given
        String plan = Journey.draft(DemoDistrict.campaign());
        String item = Journey.addItem(plan);
        OFFICER.move("/v1/plans/" + plan + "/submission");

        // when
        SUPERVISOR.move("/v1/plans/" + plan + "/return", Map.of(
                "version", 1, "reasons", "重点不明", "plan", judged(Map.of("focused", false)),
                "items", List.of(judged(Map.of(
                        "itemId", item, "realistic", false, "measuresAdequate", false, "reason", "目标太高，措施太少")))));
        OFFICER.move("/v1/plans/" + plan + "/submission");
        SECOND_OF_GROUP.move("/v1/plans/" + plan + "/endorsement", Journey.endorsement(plan));

        // then
        Response rounds = DemoDistrict.AUDITOR.get("/v1/plans/" + plan + "/reviews");
        assertThat(rounds.<List<Integer>>path("items.version")).containsExactly(1, 2);
        assertThat(rounds.<List<String>>path("items.verdict")).containsExactly("RETURNED", "ENDORSED");
        assertThat(rounds.<List<String>>path("items.reviewedBy")).containsExactly("supervisor", "supervisor-b");
        assertThat(rounds.<String>path("items[0].reviewedAt")).startsWith(Journey.today().getYear() + "-");
        assertThat(rounds.<String>path("items[0].reasons")).isEqualTo("重点不明");
        assertThat(rounds.<List<String>>path("items[0].plan.notMet")).containsExactly("FOCUSED");
        assertThat(rounds.<List<String>>path("items[0].items[0].judgement.notMet"))
                .containsExactly("REALISTIC", "MEASURES_ADEQUATE");
        assertThat(rounds.<String>path("items[0].items[0].judgement.reason")).isEqualTo("目标太高，措施太少");
        assertThat(rounds.<List<String>>path("items[1].plan.notMet")).isEmpty();
        Response shown = OFFICER.get("/v1/plans/" + plan);
        assertThat(shown.<Integer>path("lastReview.version")).isEqualTo(2);
        assertThat(shown.<String>path("lastReview.verdict")).isEqualTo("ENDORSED");
        Response first = OFFICER.get("/v1/plans/" + plan + "/reviews?limit=1");
        assertThat(OFFICER.get("/v1/plans/" + plan + "/reviews?limit=1&cursor=" + first.<String>path("next"))
                .<List<Integer>>path("items.version")).containsExactly(2);
    }

    @Test
    @DisplayName("REC-5: an endorsement needs everything judged and met")
    void isNotEndorsedBeforeEverythingWasJudgedAndMet() {
        // given
        String plan = Journey.draft(DemoDistrict.campaign());
        String first = Journey.addItem(plan);
        Journey.addItem(plan);
        OFFICER.move("/v1/plans/" + plan + "/submission");

        // when, then
        assertThat(refused(plan, "endorsement", Map.of(
                        "version", 1, "plan", judged(Map.of("realistic", false)),
                        "items", List.of(
                                judged(Map.of("itemId", first, "measuresAdequate", false)),
                                judged(Map.of("itemId", first)),
                                judged(Map.of("itemId", UUID.randomUUID().toString()))))))
                .containsExactly(
                        "/items/1/itemId", "/items/2/itemId", "/items", "/plan/realistic", "/items/0/measuresAdequate");
        assertThat(refused(plan, "endorsement", Map.of("version", 1, "items", List.of()))).containsExactly("/plan");
        assertThat(refused(plan, "endorsement", Map.of(
                        "version", 1, "plan", Map.of("realistic", true), "items", List.of())))
                .containsExactlyInAnyOrder("/plan/focused", "/plan/measuresAdequate");
        assertThat(SUPERVISOR.get("/v1/plans/" + plan).<String>path("state")).isEqualTo("SUBMITTED");
        assertThat(reviews(plan)).isEmpty();
    }

    @Test
    @DisplayName("REC-5: a return says what is not met, with a reason for each item")
    void isNotReturnedWithoutReasons() {
        String plan = Journey.draft(DemoDistrict.campaign());
        String item = Journey.addItem(plan);
        OFFICER.move("/v1/plans/" + plan + "/submission");

        assertThat(refused(plan, "return", Map.of("version", 1, "reasons", "不行", "plan", judged(Map.of()))))
                .containsExactly("/plan");
        assertThat(refused(plan, "return", Map.of(
                        "version", 1, "reasons", "不行", "plan", judged(Map.of()),
                        "items", List.of(
                                judged(Map.of("itemId", item, "focused", false)),
                                judged(Map.of("itemId", UUID.randomUUID().toString()))))))
                .containsExactly("/items/1/itemId", "/items/0/reason");
        assertThat(SUPERVISOR.get("/v1/plans/" + plan).<String>path("state")).isEqualTo("SUBMITTED");
    }

    @Test
    @DisplayName("REC-5: no record of a review can be changed, not even in the database")
    void staysAsItWasJudged() {
        String plan = Journey.submitted(DemoDistrict.campaign());
        Journey.endorse(plan);

        for (String table : List.of("plan_review", "plan_version")) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> Database.execute("delete from " + table + " where plan_id = '" + plan + "'")))
                    .hasMessageContaining("stays as it was");
        }
        assertThat(reviews(plan)).hasSize(1);
    }

    private static List<String> reviews(String plan) {
        Client auditor = DemoDistrict.AUDITOR;
        return auditor.must(auditor.get("/v1/plans/" + plan + "/reviews")).path("items.verdict");
    }

    private static List<String> refused(String plan, String move, Map<String, Object> review) {
        Response answer = SUPERVISOR.post("/v1/plans/" + plan + "/" + move, review);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        return answer.path("errors.pointer");
    }
}

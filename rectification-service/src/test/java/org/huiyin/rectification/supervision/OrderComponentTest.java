package org.huiyin.rectification.supervision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.huiyin.contracts.Topics;
import org.huiyin.rectification.AtOnce;
import org.huiyin.rectification.Client;
import org.huiyin.rectification.CommitmentRows;
import org.huiyin.rectification.Database;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.testkit.events.Contracts;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.AUDITOR;
import static org.huiyin.rectification.DemoDistrict.LEADER;
import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;

/** SUP-2: orders to correct. */
@QuarkusTest
@WithRealParts
class OrderComponentTest {

    @BeforeEach
    void knowTheDistrict() {
        DemoDistrict.tell();
    }

    @Test
    void isAnsweredSentBackHelpedAndClosedWithAllOfItInTheHistory() {
        // given
        String commitment = Journey.committed(DemoDistrict.campaign());
        String order = Journey.order(request(Map.of("commitmentId", commitment)));
        String path = "/v1/supervision-orders/" + order;

        // when
        OFFICER.move(path + "/acknowledgement");
        SUPERVISOR.move(path + "/help", Map.of("text", "派员指导公示栏更新"));
        LEADER.move(path + "/comments", Map.of("text", "请抓紧"));
        OFFICER.move(path + "/correction", Map.of("report", "公示栏已更新👍"));
        SUPERVISOR.move(path + "/correction-return", Map.of("reasons", "更新制度未建立"));
        OFFICER.move(path + "/correction", Map.of("report", "制度已印发"));
        Response closed = SUPERVISOR.move(path + "/closing", Map.of("note", "属实"));

        // then
        assertThat(closed.<String>path("state")).isEqualTo("CLOSED");
        assertThat(closed.<List<String>>path("allowedMoves")).isEmpty();
        assertThat(closed.<String>path("report")).isEqualTo("制度已印发");
        assertThat(AUDITOR.get(path + "/history").<List<String>>path("items.move")).containsExactly(
                "ISSUE", "ACKNOWLEDGEMENT", "HELP", "COMMENT", "CORRECTION", "CORRECTION_RETURN", "CORRECTION", "CLOSING");
        assertThat(AUDITOR.get(path + "/history").<List<String>>path("items.by")).containsExactly(
                "SUPERVISOR", "OFFICER", "SUPERVISOR", "LEADER", "OFFICER", "SUPERVISOR", "OFFICER", "SUPERVISOR");
        assertThat(AUDITOR.get("/v1/supervision-orders?commitment=" + commitment).<List<String>>path("items.id"))
                .containsExactly(order);
        assertThat(Database.count("select count(*) from change_log where aggregate_id = ?", order)).isEqualTo(8);
        DemoDistrict.await(() -> assertThat(events(order)).hasSize(6));
        events(order).forEach(Contracts::assertMatches);
        assertThat(events(order).toString()).doesNotContain("公示栏", "制度", "请抓紧");
    }

    /** SUP-2, CAM-1: by the group of either, to the code of either, and its successor has a say. */
    @Test
    void isIssuedAboutWhatAMergedOrganizationPromised() {
        // given
        SupervisedBranch branch = SupervisedBranch.make();
        String campaign = DemoDistrict.campaign();
        CommitmentRows.insert(campaign, branch.code(), 1, Journey.today().plusDays(9), 1);
        String item = Database.column("select id from item where campaign_id = ?", Journey.uuid(campaign)).getFirst();
        String member = "inspector-of-" + branch.village();
        Client ofSuccessor = Client.named(member, DemoDistrict.DISTRICT, "supervisor");
        String group = DemoDistrict.ADMIN.move("/v1/supervision-groups", Map.of(
                "name", "督导组" + member, "members", List.of(member))).path("id");
        DemoDistrict.ADMIN.move(
                "/v1/supervision-groups/" + group + "/assignments", Map.of("organizationCode", branch.village()));
        DemoDistrict.gone(branch.code(), branch.village(), 4, branch.village());
        Map<String, Object> toMerged = request(Map.of("organizationCode", branch.code(), "commitmentId", item));
        Map<String, Object> toSuccessor = request(Map.of("organizationCode", branch.village(), "commitmentId", item));

        // when
        List<Response> issued = List.of(
                branch.supervisor().post("/v1/supervision-orders", toMerged),
                ofSuccessor.post("/v1/supervision-orders", toMerged),
                ofSuccessor.post("/v1/supervision-orders", toSuccessor));

        // then
        assertThat(issued).extracting(Response::statusCode).containsOnly(201);
        Client officer = Client.as("officer", branch.village());
        assertThat(issued).allSatisfy(order -> assertThat(officer.post(
                "/v1/supervision-orders/" + order.path("id") + "/comments", Map.of("text", "正在办")).statusCode())
                .isEqualTo(200));
        assertThat(branch.officer().post(
                "/v1/supervision-orders/" + issued.getFirst().path("id") + "/comments", Map.of("text", "已并入")).statusCode())
                .isEqualTo(403);
    }

    /** What is planned may still be removed from its plan, which nobody could do if an order named it. */
    @Test
    void isNotIssuedAboutWhatIsOnlyPlanned() {
        String planned = Journey.addItem(Journey.draft(DemoDistrict.campaign()));

        Response answer = DemoDistrict.SUPERVISOR.post(
                "/v1/supervision-orders", request(Map.of("commitmentId", planned)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<List<String>>path("errors.pointer")).containsExactly("/commitmentId");
    }

    /** TRU-4: a supervisor does not order about what they did themselves. */
    @Test
    void isNotIssuedAboutWorkOfOnesOwn() {
        String commitment = Journey.committed(DemoDistrict.campaign());
        DemoDistrict.BOTH.move("/v1/items/" + commitment + "/progress", Map.of("percent", 10, "note", "进展"));

        Response answer = DemoDistrict.BOTH_POSTED_AWAY.post(
                "/v1/supervision-orders", request(Map.of("commitmentId", commitment)));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.<String>path("code")).isEqualTo("own-work");
    }

    /** TRU-4: nor closed by whoever reported the correction. */
    @Test
    void isNotClosedByWhoeverCorrected() {
        String order = Journey.order();
        String path = "/v1/supervision-orders/" + order;
        OFFICER.move(path + "/acknowledgement");
        DemoDistrict.BOTH.move(path + "/correction", Map.of("report", "已纠正"));

        Response own = DemoDistrict.BOTH_POSTED_AWAY.post(path + "/closing", Map.of());

        assertThat(own.<String>path("code")).isEqualTo("own-work");
        assertThat(SUPERVISOR.post(path + "/closing", Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesMovesThatTheStateDoesNotAllow() {
        String order = Journey.order();

        Response early = OFFICER.post("/v1/supervision-orders/" + order + "/correction", Map.of("report", "已纠正"));

        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.<String>path("code")).isEqualTo("order-not-in-state");
        assertThat(early.<String>path("state")).isEqualTo("ISSUED");
        assertThat(early.<List<String>>path("allowedMoves"))
                .containsExactly("ACKNOWLEDGEMENT", "WITHDRAWAL", "HELP", "COMMENT");
    }

    @Test
    void letsOneOfTwoSupervisorsDecide() {
        String order = Journey.order();
        String path = "/v1/supervision-orders/" + order;
        OFFICER.move(path + "/acknowledgement");
        OFFICER.move(path + "/correction", Map.of("report", "已纠正"));

        List<Integer> statuses = AtOnce.run(
                () -> SUPERVISOR.post(path + "/closing", Map.of()).statusCode(),
                () -> DemoDistrict.SECOND_OF_GROUP.post(path + "/correction-return", Map.of("reasons", "不到位")).statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void isIssuedOnceUnderOneKey() {
        String key = UUID.randomUUID().toString();

        Response first = SUPERVISOR.postOnce("/v1/supervision-orders", Journey.orderRequest(), key);
        Response again = SUPERVISOR.postOnce("/v1/supervision-orders", Journey.orderRequest(), key);

        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(again.statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "organizationCode, NOWHERE, /organizationCode",
        "commitmentId, 019ab000-0000-7000-8000-000000000001, /commitmentId",
        "campaignId, 019ab000-0000-7000-8000-000000000001, /campaignId",
        "demand, ' ', /demand",
        "basis, -, /basis",
        "correctWithinWorkingDays, -, /correctBy",
        "correctWithinWorkingDays, 0, /correctWithinWorkingDays",
        "correctWithinWorkingDays, 251, /correctWithinWorkingDays",
        "correctBy, 2030-01-01, /correctBy",
        "correctBy, 1999-01-01, /correctBy"
    })
    void namesTheFieldThatCannotBe(String field, String value, String pointer) {
        Map<String, Object> request = Journey.orderRequest();
        request.put(field, value);

        Response answer = SUPERVISOR.post("/v1/supervision-orders", request);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.<List<String>>path("errors.pointer")).contains(pointer);
    }

    @Test
    void refusesADayThatIsOver() {
        Map<String, Object> request = Journey.orderRequest();
        request.remove("correctWithinWorkingDays");
        request.put("correctBy", Journey.today().minusDays(1).toString());

        Response answer = SUPERVISOR.post("/v1/supervision-orders", request);

        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo("/correctBy");
    }

    /** REP-7: of an order about an item of a plan for a person the others learn that it is not to be shown. */
    @Test
    void tellsThatItIsNotForThePublicWhereItIsAboutAPerson() {
        String campaign = DemoDistrict.campaign();
        String plan = Journey.draft(campaign, "PERSON");
        String item = Journey.addItem(plan, Journey.itemRequest(Map.of("coOrganizations", List.of())));
        OFFICER.move("/v1/plans/" + plan + "/submission");
        Journey.endorse(plan);
        OFFICER.move("/v1/plans/" + plan + "/adoption");

        String order = Journey.order(request(Map.of("commitmentId", item)));

        DemoDistrict.await(() -> assertThat(events(order)).hasSize(1));
        assertThat(events(order).getFirst().at("/data/publicVisible").asBoolean()).isFalse();
    }

    /** SUP-2: a superior's leader who supervises others has a say as the superior. */
    @Test
    void isCommentedOnBySuperiorsWhoSuperviseElsewhere() {
        String path = "/v1/supervision-orders/" + Journey.order();
        Client both = Client.named("leader-and-supervisor", DemoDistrict.DISTRICT, "leader", "supervisor");

        Response commented = both.post(path + "/comments", Map.of("text", "请抓紧"));

        assertThat(commented.statusCode()).as(commented.asString()).isEqualTo(200);
        assertThat(AUDITOR.get(path + "/history").<List<String>>path("items.by"))
                .containsExactly("SUPERVISOR", "LEADER");
        assertThat(SUPERVISOR.post(path + "/comments", Map.of("text", "请抓紧")).statusCode()).isEqualTo(200);
    }

    @Test
    void isListedForThoseWhoMayLookAtTheOrganization() {
        String order = Journey.order();

        assertThat(OFFICER.get("/v1/supervision-orders?limit=200&open=true").<List<String>>path("items.id")).contains(order);
        assertThat(DemoDistrict.TOWN_OFFICER.get("/v1/supervision-orders?limit=200").<List<String>>path("items.id"))
                .doesNotContain(order);
        assertThat(DemoDistrict.TOWN_OFFICER.get("/v1/supervision-orders/" + order).statusCode()).isEqualTo(403);
        assertThat(OFFICER.get("/v1/supervision-orders?state=OPEN").statusCode()).isEqualTo(400);
        assertThat(OFFICER.get("/v1/escalations?kind=order").statusCode()).isEqualTo(400);
    }

    private static Map<String, Object> request(Map<String, Object> changes) {
        Map<String, Object> request = new HashMap<>(Journey.orderRequest());
        request.putAll(changes);
        return request;
    }

    private static List<JsonNode> events(String order) {
        return EventTopics.readAll(Topics.RECTIFICATION).stream()
                .filter(event -> order.equals(event.path("subject").asText()))
                .toList();
    }
}

package org.huiyin.rectification.lookback;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.rectification.AtOnce;
import org.huiyin.rectification.Database;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.rectification.tasks.TaskList;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;

/** SUP-3: findings become orders or items. */
@QuarkusTest
@WithRealParts
class LookBackFindingComponentTest {

    @Test
    @DisplayName("SUP-3: a finding becomes an item of the organization's plan, at most once, and the item names its origin")
    void becomesAnItemOnce() {
        // given
        String finding = LookBackJourney.finding();
        Map<String, Object> plan = LookBackJourney.intoPlan();

        // when
        List<Response> answers = AtOnce.run(() -> plan(finding, plan), () -> plan(finding, plan));

        // then
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        String item = OFFICER.get("/v1/look-back-findings/" + finding).path("plannedItemId");
        assertThat(OFFICER.get("/v1/items/" + item).<String>path("problem")).isEqualTo("回头看（三季度回头看 · 查B是否落实）：公示栏没有更新");
        Response refused = answers.stream().filter(answer -> answer.statusCode() == 409).findFirst().orElseThrow();
        assertThat(refused.<String>path("code")).isEqualTo("finding-turned");
        assertThat(refused.<String>path("plannedItemId")).isEqualTo(item);
        assertThat(open(finding)).isEmpty();
    }

    @Test
    @DisplayName("SUP-3: a finding becomes an order that names it, and then nothing else")
    void becomesAnOrderOnce() {
        // given
        String finding = LookBackJourney.finding();
        String path = "/v1/look-back-findings/" + finding + "/order";
        Map<String, Object> demand = Map.of("correctBy", Journey.today().plusDays(10).toString());

        // when
        List<Response> answers = AtOnce.run(() -> SUPERVISOR.post(path, demand), () -> SUPERVISOR.post(path, demand));

        // then
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        String order = OFFICER.get("/v1/look-back-findings/" + finding).path("orderId");
        Response issued = OFFICER.get("/v1/supervision-orders/" + order);
        assertThat(issued.<String>path("findingId")).isEqualTo(finding);
        assertThat(issued.<String>path("demand")).isEqualTo("公示栏没有更新");
        assertThat(issued.<String>path("basis")).isEqualTo("回头看（三季度回头看 · 查B是否落实）");
        Response refused = plan(finding, LookBackJourney.intoPlan());
        assertThat(refused.<String>path("code")).isEqualTo("finding-turned");
        assertThat(refused.<String>path("orderId")).isEqualTo(order);
        assertThat(open(finding)).isEmpty();
    }

    @Test
    @DisplayName("SUP-3: ordered and planned at the same instant, a finding becomes one of the two")
    void becomesAnOrderOrAnItem() {
        // given
        String finding = LookBackJourney.finding();
        Map<String, Object> plan = LookBackJourney.intoPlan();
        Map<String, Object> demand = Map.of("correctBy", Journey.today().plusDays(10).toString());

        // when
        List<Response> answers = AtOnce.run(
                () -> plan(finding, plan), () -> SUPERVISOR.post("/v1/look-back-findings/" + finding + "/order", demand));

        // then
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        Response turned = OFFICER.get("/v1/look-back-findings/" + finding);
        boolean wasPlanned = turned.path("plannedItemId") != null;
        assertThat(turned.path("orderId") != null).isNotEqualTo(wasPlanned);
        assertThat(OFFICER.get("/v1/plans/" + plan.get("planId")).<List<String>>path("items.id")).hasSize(wasPlanned ? 1 : 0);
        assertThat(OFFICER.get("/v1/supervision-orders?finding=" + finding).<List<String>>path("items"))
                .hasSize(wasPlanned ? 0 : 1);
    }

    @Test
    void isOpenAgainOnceTheItemIsRemovedFromThePlan() {
        String finding = LookBackJourney.finding();
        String item = plan(finding, LookBackJourney.intoPlan()).path("plannedItemId");

        assertThat(OFFICER.delete("/v1/items/" + item, "*").statusCode()).isEqualTo(204);

        assertThat(open(finding)).containsExactly(finding);
        assertThat(plan(finding, LookBackJourney.intoPlan()).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("SUP-3: once its order is withdrawn a finding is open again, and becomes another order")
    void isOpenAgainOnceTheOrderIsWithdrawn() {
        // given
        String finding = LookBackJourney.finding();
        String path = "/v1/look-back-findings/" + finding;
        Map<String, Object> term = Map.of("correctWithinWorkingDays", 5);
        String order = SUPERVISOR.move(path + "/order", term).path("orderId");

        // when
        SUPERVISOR.move("/v1/supervision-orders/" + order + "/withdrawal", Map.of("reason", "期限有误"));

        // then
        assertThat(open(finding)).containsExactly(finding);
        assertThat(TaskList.kindsAbout(OFFICER, finding)).containsExactly("FINDING_TO_PLAN");
        assertThat(Database.column(
                "select details ->> 'order' from change_log where action = 'reopen-look-back-finding' and aggregate_id = ?",
                finding)).containsExactly(order);
        String another = SUPERVISOR.move(path + "/order", term).path("orderId");
        assertThat(OFFICER.get("/v1/supervision-orders?finding=" + finding).<List<String>>path("items.id"))
                .containsExactlyInAnyOrder(order, another);
    }

    @Test
    @DisplayName("SUP-3: what was ordered and corrected stays turned")
    void staysTurnedOnceTheOrderIsClosed() {
        String finding = LookBackJourney.finding();
        String order = SUPERVISOR.move(
                "/v1/look-back-findings/" + finding + "/order", Map.of("correctWithinWorkingDays", 5)).path("orderId");
        OFFICER.move("/v1/supervision-orders/" + order + "/acknowledgement");
        OFFICER.move("/v1/supervision-orders/" + order + "/correction", Map.of("report", "公示栏已更新"));

        SUPERVISOR.move("/v1/supervision-orders/" + order + "/closing", Map.of("note", "属实"));

        assertThat(open(finding)).isEmpty();
    }

    @Test
    void isNotTakenUpInAPlanThatMayNoLongerBeChanged() {
        String finding = LookBackJourney.finding();

        Response answer = plan(finding, Map.of("planId", Journey.submitted(DemoDistrict.campaign())));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.<String>path("code")).isEqualTo("plan-not-in-state");
        assertThat(open(finding)).containsExactly(finding);
    }

    @Test
    void isNotOrderedInBlankWords() {
        String finding = LookBackJourney.finding();

        Response answer = SUPERVISOR.post("/v1/look-back-findings/" + finding + "/order", Map.of(
                "demand", "  ", "correctWithinWorkingDays", 5));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo("/demand");
        assertThat(open(finding)).containsExactly(finding);
    }

    private static Response plan(String finding, Map<String, Object> plan) {
        return OFFICER.post("/v1/look-back-findings/" + finding + "/planned-item", plan);
    }

    private static List<String> open(String finding) {
        String lookBack = OFFICER.get("/v1/look-back-findings/" + finding).path("lookBackId");
        return OFFICER.get("/v1/look-back-findings?open=true&lookBack=" + lookBack).path("items.id");
    }
}

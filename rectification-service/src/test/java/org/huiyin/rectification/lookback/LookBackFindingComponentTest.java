package org.huiyin.rectification.lookback;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.rectification.AtOnce;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
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
    void isOpenAgainOnceTheItemIsRemovedFromThePlan() {
        String finding = LookBackJourney.finding();
        String item = plan(finding, LookBackJourney.intoPlan()).path("plannedItemId");

        assertThat(OFFICER.delete("/v1/items/" + item, "*").statusCode()).isEqualTo(204);

        assertThat(open(finding)).containsExactly(finding);
        assertThat(plan(finding, LookBackJourney.intoPlan()).statusCode()).isEqualTo(200);
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

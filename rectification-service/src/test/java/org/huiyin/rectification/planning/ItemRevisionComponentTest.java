package org.huiyin.rectification.planning;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.huiyin.rectification.AtOnce;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;

@QuarkusTest
@WithRealParts
class ItemRevisionComponentTest {

    @Test
    void needsTheVersionThatWasRead() {
        // given
        String item = Journey.addItem(Journey.draft(DemoDistrict.campaign()));
        String path = "/v1/items/" + item;
        String etag = OFFICER.get(path).header("ETag");

        // when
        Response without = OFFICER.put(path, Journey.itemRequest(), null);
        Response right = OFFICER.put(path, Journey.itemRequest(Map.of("goal", "亮灯率达到99%")), etag);
        Response stale = OFFICER.put(path, Journey.itemRequest(), etag);

        // then
        assertThat(without.statusCode()).isEqualTo(428);
        assertThat(right.statusCode()).isEqualTo(200);
        assertThat(right.<String>path("goal")).isEqualTo("亮灯率达到99%");
        assertThat(right.header("ETag")).isNotEqualTo(etag);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.<String>path("currentETag")).isEqualTo(right.header("ETag"));
    }

    @Test
    void letsOneOfTwoRewriteIt() {
        String path = "/v1/items/" + Journey.addItem(Journey.draft(DemoDistrict.campaign()));
        String etag = OFFICER.get(path).header("ETag");

        List<Integer> statuses = AtOnce.run(
                () -> OFFICER.put(path, Journey.itemRequest(Map.of("goal", "甲")), etag).statusCode(),
                () -> OFFICER.put(path, Journey.itemRequest(Map.of("goal", "乙")), etag).statusCode());

        assertThat(statuses).containsOnlyOnce(200);
        assertThat(statuses).containsAnyOf(409, 412);
    }

    @Test
    void isOverOnceThePlanIsSubmitted() {
        // given
        String plan = Journey.draft(DemoDistrict.campaign());
        String item = Journey.addItem(plan);
        OFFICER.move("/v1/plans/" + plan + "/submission");

        // when
        Response rewritten = OFFICER.put("/v1/items/" + item, Journey.itemRequest(), "*");
        Response removed = OFFICER.delete("/v1/items/" + item, "*");
        Response added = OFFICER.post("/v1/plans/" + plan + "/items", Journey.itemRequest());

        // then
        for (Response answer : List.of(rewritten, removed, added)) {
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.<String>path("state")).isEqualTo("SUBMITTED");
            assertThat(answer.<List<String>>path("allowedMoves")).containsExactly("ENDORSEMENT", "RETURN");
        }
    }

    @Test
    void removesAnItem() {
        String plan = Journey.draft(DemoDistrict.campaign());
        String item = Journey.addItem(plan);

        Response removed = OFFICER.delete("/v1/items/" + item, OFFICER.get("/v1/items/" + item).header("ETag"));

        assertThat(removed.statusCode()).isEqualTo(204);
        assertThat(OFFICER.get("/v1/items/" + item).statusCode()).isEqualTo(404);
        assertThat(OFFICER.get("/v1/plans/" + plan).<Integer>path("itemCount")).isZero();
    }

    @Test
    void isPossibleAgainOnceThePlanIsReturned() {
        // given
        String plan = Journey.draft(DemoDistrict.campaign());
        String item = Journey.addItem(plan);
        OFFICER.move("/v1/plans/" + plan + "/submission");
        SUPERVISOR.move("/v1/plans/" + plan + "/return", Map.of(
                "version", 1, "reasons", "措施不够具体", "plan", Journey.judged(Map.of()),
                "items", List.of(Journey.judged(Map.of("itemId", item, "realistic", false, "reason", "目标太低")))));
        assertThat(OFFICER.get("/v1/plans/" + plan).<String>path("itemReasons[0].reason")).isEqualTo("目标太低");

        // when
        Response rewritten = OFFICER.put(
                "/v1/items/" + item, Journey.itemRequest(Map.of("goal", "亮灯率达到99%")), OFFICER.get("/v1/items/" + item).header("ETag"));

        // then
        assertThat(rewritten.statusCode()).isEqualTo(200);
        OFFICER.move("/v1/plans/" + plan + "/submission");
    }

    @Test
    void refusesSubmissionNamingEveryItemAndFieldThatIsMissing() {
        // given
        String plan = Journey.draft(DemoDistrict.campaign());
        Journey.addItem(plan);
        Journey.addItem(plan, Map.of("problem", "停车难", "track", "GRADUAL"));

        // when
        Response answer = OFFICER.post("/v1/plans/" + plan + "/submission", Map.of());

        // then
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.<String>path("code")).isEqualTo("plan-not-clear");
        assertThat(answer.<List<String>>path("errors.pointer"))
                .containsExactly(
                        "/items/1/measures",
                        "/items/1/deadline",
                        "/items/1/goal",
                        "/items/1/responsible",
                        "/items/1/explanation",
                        "/items/1/interimSteps",
                        "/items/1/nextReviewOn");
    }

    @Test
    void refusesReferencesThatDoNotHold() {
        // given
        String campaign = DemoDistrict.campaign();
        String plan = Journey.draft(campaign);
        String personal = DemoDistrict.problem(campaign, DemoDistrict.UNIT, true);
        String foreign = DemoDistrict.problem(campaign, DemoDistrict.TOWN, false);

        // when, then
        assertThat(pointer(plan, Map.of("problemIds", List.of(UUID.randomUUID().toString())))).isEqualTo("/problemIds/0");
        assertThat(pointer(plan, Map.of("problemIds", List.of(foreign)))).isEqualTo("/problemIds/0");
        assertThat(pointer(plan, Map.of("problemIds", List.of(personal)))).isEqualTo("/problemIds/0");
        assertThat(pointer(plan, parts("NOWHERE"))).isEqualTo("/coOrganizations/0/organizationCode");
        assertThat(pointer(plan, parts(DemoDistrict.UNIT))).isEqualTo("/coOrganizations/0/organizationCode");
        assertThat(pointer(plan, parts(DemoDistrict.TOWN, DemoDistrict.TOWN)))
                .isEqualTo("/coOrganizations/1/organizationCode");
    }

    private static Map<String, Object> parts(String... organizations) {
        return Map.of("coOrganizations", java.util.Arrays.stream(organizations)
                .map(code -> Map.of("organizationCode", code, "part", "协助"))
                .toList());
    }

    private static String pointer(String plan, Map<String, Object> changes) {
        Response answer = OFFICER.post("/v1/plans/" + plan + "/items", Journey.itemRequest(changes));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        return answer.path("errors[0].pointer");
    }
}

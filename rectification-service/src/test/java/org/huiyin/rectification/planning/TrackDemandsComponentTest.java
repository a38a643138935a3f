package org.huiyin.rectification.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.huiyin.rectification.Client;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.OFFICER;

/** REC-3, REC-4: what a track, or priority, demands beside the four clears. */
@QuarkusTest
@WithRealParts
class TrackDemandsComponentTest {

    @Test
    void refusesASubmissionAndNamesWhatAGradualItemLacks() {
        Response refused = submit(Map.of("track", "GRADUAL"));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("code")).isEqualTo("plan-not-clear");
        assertThat(refused.<List<String>>path("errors.pointer"))
                .containsExactly("/items/0/explanation", "/items/0/interimSteps", "/items/0/nextReviewOn");
    }

    @Test
    void refusesALongTermItemWithoutFeasibilityNote() {
        Response refused = submit(gradual(Map.of("longTerm", true)));

        assertThat(refused.<List<String>>path("errors.pointer")).containsExactly("/items/0/feasibility");
    }

    @Test
    void refusesPriorityWithoutAReason() {
        Response refused = submit(Map.of("priorityReasons", List.of()));

        assertThat(refused.<List<String>>path("errors.pointer")).containsExactly("/items/0/priorityReasons");
    }

    @Test
    void showsInPublicWhyALongTermItemCanBeDoneAndWhyItHasPriority() {
        // given
        String plan = Journey.draft(DemoDistrict.campaign());
        String item = Journey.addItem(plan, Journey.itemRequest(gradual(Map.of(
                "longTerm", true,
                "feasibility", "分三期实施，首期资金已落实🏗",
                "priorityReasons", List.of("MOST_HOPED_FOR", "CAN_BE_DONE_NOW", "MOST_HOPED_FOR")))));

        // when
        Journey.adopt(plan);

        // then
        Response shown = Client.PUBLIC.get("/v1/commitments/" + item);
        assertThat(shown.<String>path("feasibility")).isEqualTo("分三期实施，首期资金已落实🏗");
        assertThat(shown.<Boolean>path("priority")).isTrue();
        assertThat(shown.<List<String>>path("priorityReasons")).containsExactly("MOST_HOPED_FOR", "CAN_BE_DONE_NOW");
        String promised = Client.PUBLIC.get("/v1/public-log/entries?commitment=" + item).path("items[0].canonical");
        assertThat(promised).contains("分三期实施，首期资金已落实🏗", "MOST_HOPED_FOR", "先开放夜间共享", "完成摸底");
    }

    @Test
    void refusesMilestonesThatWeighMoreThanTheWhole() {
        String plan = Journey.draft(DemoDistrict.campaign());
        List<Map<String, Object>> milestones = List.of(
                Map.of("title", "完成摸底", "dueOn", "2026-12-01", "weight", 60),
                Map.of("title", "完成改造", "dueOn", "2026-12-20", "weight", 41));

        Response refused =
                OFFICER.post("/v1/plans/" + plan + "/items", Journey.itemRequest(Map.of("milestones", milestones)));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<String>path("errors[0].pointer")).isEqualTo("/milestones");
    }

    private static Response submit(Map<String, Object> changes) {
        String plan = Journey.draft(DemoDistrict.campaign());
        Journey.addItem(plan, Journey.itemRequest(changes));
        return OFFICER.post("/v1/plans/" + plan + "/submission");
    }

    private static Map<String, Object> gradual(Map<String, Object> more) {
        Map<String, Object> changes = new HashMap<>(more);
        changes.put("track", "GRADUAL");
        changes.put("explanation", "可用地块权属复杂");
        changes.put("interimSteps", List.of("先开放夜间共享"));
        changes.put("nextReviewOn", Journey.today().plusDays(20).toString());
        return changes;
    }
}

package org.huiyin.rectification.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.huiyin.rectification.Client;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.rectification.TestClock;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.OFFICER;

/** What was endorsed stays endorsed: a comment opens what it names, and has to be followed there (REC-5, TRU-4). */
@QuarkusTest
@WithRealParts
class AbsorbedCommentComponentTest {

    private String campaign;
    private String plan;
    private String item;

    @BeforeEach
    void consult() {
        campaign = DemoDistrict.campaign();
        plan = Journey.inConsultation(campaign);
        item = OFFICER.get("/v1/plans/" + plan).path("items[0].id");
    }

    @AfterEach
    void backToToday() {
        TestClock.reset();
    }

    static List<Arguments> everythingBesidesTheGoal() {
        return List.of(
                besides("problem", "演示二路一带路灯长期不亮"),
                besides("measures", List.of("加强宣传")),
                besides("deadline", Journey.today().plusYears(3).toString()),
                besides("track", "IMMEDIATE"),
                besides("explanation", "暂不具备条件"),
                besides("interimSteps", List.of("先修主路")),
                besides("nextReviewOn", Journey.today().plusDays(60).toString()),
                besides("longTerm", true),
                besides("feasibility", "可行"),
                besides("priorityReasons", List.of("CAN_BE_DONE_NOW")),
                besides("responsible", "办事员"),
                besides("coOrganizations", List.of()),
                besides("milestones", List.of()));
    }

    private static Arguments besides(String field, Object value) {
        return Arguments.of(field, value);
    }

    @ParameterizedTest
    @MethodSource("everythingBesidesTheGoal")
    @DisplayName("REC-5, TRU-4: a comment that names the goal opens the goal, and nothing else that was endorsed")
    void opensWhatTheCommentNamesAlone(String field, Object value) {
        // given
        absorb("goal");
        TestClock.aheadBy(1);

        // when
        Response refused = rewrite(Map.of("goal", "亮灯率达到99%", field, value));

        // then
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("code")).isEqualTo("nothing-absorbed");
        assertThat(refused.<List<String>>path("errors.pointer")).containsExactly("/" + field);
        assertThat(OFFICER.get("/v1/items/" + item).<String>path("goal")).isEqualTo("亮灯率达到98%以上");
        assertThat(rewrite(Map.of("goal", "亮灯率达到99%")).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("REC-5: what an item refers to, a problem or a deed, is not exchanged in consultation")
    void exchangesNoReference() {
        absorb("goal");
        String problem = DemoDistrict.problem(campaign, DemoDistrict.UNIT, false);

        Response refused = rewrite(Map.of("goal", "亮灯率达到99%", "problemIds", List.of(problem)));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<List<String>>path("errors.pointer")).containsExactly("/problemIds");
    }

    @Test
    @DisplayName("REC-5: two comments open what each of them names")
    void opensWhatEachCommentNames() {
        absorb("goal");
        absorb("responsible");

        assertThat(rewrite(Map.of("goal", "亮灯率达到99%", "responsible", "局长")).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("REC-3, REC-4: what another track demands goes with the track, and reasons go with the priority")
    void opensWhatMustChangeWithTheNamedField() {
        // given
        absorb("track");
        absorb("priority");

        // when
        Response gradual = rewrite(Map.of(
                "track", "GRADUAL", "explanation", "管网权属复杂", "interimSteps", List.of("先修主路"),
                "nextReviewOn", Journey.today().plusDays(60).toString(), "priority", false));
        Response unexplained = rewrite(Map.of("track", "GRADUAL", "deadline", Journey.today().plusDays(99).toString()));

        // then
        assertThat(gradual.statusCode()).isEqualTo(200);
        assertThat(unexplained.<List<String>>path("errors.pointer")).containsExactly("/deadline");
        OFFICER.move("/v1/plans/" + plan + "/adoption");
    }

    @Test
    @DisplayName("REC-5: a plan is adopted once each absorbed comment has changed what it names")
    void adoptsNoHollowAbsorption() {
        // given
        absorb("goal");
        absorb("measures");

        // when
        Response untouched = adopt();
        rewrite(Map.of("goal", "亮灯率达到99%"));
        Response half = adopt();
        rewrite(Map.of("goal", "亮灯率达到98%以上", "measures", List.of("每月公布巡查结果")));
        Response takenBack = adopt();
        rewrite(Map.of("goal", "亮灯率达到99%", "measures", List.of("每月公布巡查结果")));
        Response made = adopt();

        // then
        assertThat(List.of(untouched, half, takenBack)).allSatisfy(refused -> {
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.<String>path("code")).isEqualTo("absorbed-not-changed");
            assertThat(refused.<String>path("errors[0].detail")).contains(item);
        });
        assertThat(untouched.<List<String>>path("errors.pointer"))
                .containsExactlyInAnyOrder("/items/0/goal", "/items/0/measures");
        assertThat(half.<List<String>>path("errors.pointer")).containsExactly("/items/0/measures");
        assertThat(takenBack.<List<String>>path("errors.pointer")).containsExactly("/items/0/goal");
        assertThat(made.<String>path("state")).isEqualTo("ADOPTED");
    }

    private void absorb(String field) {
        String comment = Client.PUBLIC.move(
                "/v1/consultations/" + plan + "/comments", Map.of("text", "建议再具体一些。")).path("id");
        OFFICER.move("/v1/plans/" + plan + "/comments/" + comment + "/response", Map.of(
                "kind", "ABSORBED", "text", "已采纳。", "change", Map.of("itemId", item, "field", field)));
    }

    /** Everything else says what it says. */
    private Response rewrite(Map<String, Object> changes) {
        Map<String, Object> endorsed = new HashMap<>(Journey.itemRequest());
        endorsed.put("deadline", OFFICER.get("/v1/items/" + item).<String>path("deadline"));
        endorsed.put("milestones", OFFICER.get("/v1/items/" + item).<List<Map<String, Object>>>path("milestones").stream()
                .map(milestone -> Map.of("title", milestone.get("title"), "dueOn", milestone.get("dueOn")))
                .toList());
        endorsed.putAll(changes);
        return OFFICER.put("/v1/items/" + item, endorsed, "*");
    }

    private Response adopt() {
        return OFFICER.post("/v1/plans/" + plan + "/adoption", Map.of());
    }
}

package org.huiyin.opinions.directory;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.events.Contracts;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithRealParts
@DisplayName("CAM-1: organizations are moved, merged, dissolved and brought back")
class ReorganizationComponentTest {

    private Tree tree;

    @BeforeEach
    void plant() {
        tree = new Tree();
    }

    @Test
    void movesASubtreeAndTellsEachOrganizationOfIt() {
        // given
        tree.add("U", "DIRECT_UNIT", "");
        tree.add("T", "TOWN", "");
        String branch = tree.add("B", "BRANCH", "U");

        // when
        Response moved = tree.move("U", "T");

        // then
        moved.then().statusCode(200)
                .body("parentCode", equalTo(tree.code("T")))
                .body("level", equalTo(3))
                .header("ETag", "\"1\"");
        tree.get("B").then().body("level", equalTo(4)).body("parentCode", equalTo(tree.code("U")));
        Awaitility.await().untilAsserted(() -> assertThat(toldOf(branch))
                .hasSize(2)
                .allSatisfy(Contracts::assertMatches)
                .last()
                .satisfies(event -> assertThat(event.at("/data/level").asInt()).isEqualTo(4)));
    }

    @Test
    void namesTheFieldThatKeepsAnOrganizationFromMoving() {
        // given
        tree.add("U", "DIRECT_UNIT", "");
        tree.add("B", "BRANCH", "U");
        tree.add("X", "BRANCH", "U");
        tree.dissolve("X").then().statusCode(200);

        // then
        refusedPlace(tree.move("U", "B"), "cycle");
        refusedPlace(tree.move("U", "NOWHERE"), "unknown-parent");
        refusedPlace(tree.move("U", ""), "there-already");
        refusedPlace(tree.move("B", "X"), "dissolved-parent");
        tree.move("X", "B").then().statusCode(409)
                .body("code", equalTo("organization-not-in-state"))
                .body("state", equalTo("DISSOLVED"))
                .body("allowedMoves", contains("REACTIVATE"));
        DemoDistrict.admin().body(Map.of("parentCode", tree.root)).post("/v1/organizations/" + tree.code("B") + "/move")
                .then().statusCode(428);
        DemoDistrict.admin().header("If-Match", "\"9\"").body(Map.of("parentCode", tree.root))
                .post("/v1/organizations/" + tree.code("B") + "/move").then().statusCode(412);
    }

    @Test
    void letsOnlyOneOfTwoMovesThatWouldPutEachBelowTheOther() throws Exception {
        // given
        tree.add("A", "DIRECT_UNIT", "");
        tree.add("B", "DIRECT_UNIT", "");

        // when
        List<Integer> statuses;
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Future<Integer> one = two.submit(() -> tree.move("A", "B").statusCode());
            Future<Integer> other = two.submit(() -> tree.move("B", "A").statusCode());
            statuses = List.of(one.get(), other.get());
        }

        // then: the second sees the first, as a cycle or as a version that is gone
        assertThat(statuses).containsOnlyOnce(200);
        assertThat(statuses).filteredOn(status -> status != 200).isSubsetOf(400, 412);
    }

    @Test
    void mergesAnOrganizationAndLeavesNothingBelowIt() {
        // given
        String merged = tree.add("OLD", "DIRECT_UNIT", "");
        tree.add("NEW", "DIRECT_UNIT", "");
        tree.add("B", "BRANCH", "OLD");
        enterMember("OLD");

        // when
        Response answer = tree.merge("OLD", "NEW");

        // then
        answer.then().statusCode(200)
                .body("active", equalTo(false))
                .body("successorCode", equalTo(tree.code("NEW")))
                .body("parentCode", equalTo(tree.root));
        tree.get("B").then().body("parentCode", equalTo(tree.code("NEW"))).body("active", equalTo(true));
        members("NEW").then().body("items", hasSize(1));
        members("OLD").then().body("items", empty());
        Awaitility.await().untilAsserted(() -> assertThat(toldOf(merged))
                .hasSize(2)
                .allSatisfy(Contracts::assertMatches)
                .last()
                .satisfies(event -> {
                    assertThat(event.at("/data/active").asBoolean()).isFalse();
                    assertThat(event.at("/data/successorCode").asText()).isEqualTo(tree.code("NEW"));
                }));
    }

    @Test
    void mergesIntoNothingThatIsGoneBelowOrItself() {
        // given
        tree.add("U", "DIRECT_UNIT", "");
        tree.add("B", "BRANCH", "U");
        tree.add("GONE", "DIRECT_UNIT", "");
        tree.dissolve("GONE");

        // then
        refusedSuccessor(tree.merge("U", "B"), "successor-below");
        refusedSuccessor(tree.merge("U", "U"), "successor-below");
        refusedSuccessor(tree.merge("U", "GONE"), "dissolved-successor");
        refusedSuccessor(tree.merge("U", "NOWHERE"), "unknown-successor");
        tree.get("U").then().body("active", equalTo(true));
    }

    @Test
    void listsWhatStandsInTheWayOfADissolution() {
        // given
        UUID campaign = DemoDistrict.campaign();
        tree.add("U", "DIRECT_UNIT", "");
        tree.add("B", "BRANCH", "U");
        Map<String, Object> opinion = DemoDistrict.opinion(campaign);
        opinion.put("organizationCode", tree.code("U"));
        UUID open = DemoDistrict.submitted(opinion);
        enterMember("U");

        // when
        Response refused = tree.dissolve("U");

        // then
        refused.then().statusCode(409).body("code", equalTo("organization-still-needed"));
        assertThat(refused.<List<Map<String, Object>>>path("standing"))
                .containsExactlyInAnyOrder(
                        Map.of("what", "active-children", "count", 1),
                        Map.of("what", "open-opinions", "count", 1),
                        Map.of("what", "members", "count", 1));
        DemoDistrict.sorter().body(Map.of("text", "已修好。")).post("/v1/opinions/" + open + "/answer");
        assertThat(tree.dissolve("U").<List<String>>path("standing.what")).doesNotContain("open-opinions");
        tree.dissolve("B").then().statusCode(200).body("active", equalTo(false)).body("successorCode", nullValue());
    }

    @Test
    void bringsNothingBackBelowADissolvedParent() {
        // given
        tree.add("U", "DIRECT_UNIT", "");
        tree.add("B", "BRANCH", "U");
        tree.dissolve("B");
        tree.dissolve("U");

        // then
        tree.reactivate("B").then().statusCode(409).body("standing.what", contains("dissolved-parent"));
        tree.reactivate("U").then().statusCode(200).body("active", equalTo(true));
        tree.reactivate("B").then().statusCode(200);
        tree.reactivate("B").then().statusCode(409).body("code", equalTo("organization-not-in-state"));
    }

    @Test
    void refusesOpinionsAboutWhatIsGone() {
        // given
        tree.add("U", "DIRECT_UNIT", "");
        tree.dissolve("U");
        Map<String, Object> opinion = DemoDistrict.opinion(DemoDistrict.campaign());
        opinion.put("organizationCode", tree.code("U"));

        // then
        DemoDistrict.anyone().body(opinion).post("/v1/opinions").then()
                .statusCode(400).body("errors[0].pointer", equalTo("/organizationCode"));
    }

    private void enterMember(String organization) {
        Map<String, String> member = Map.of(
                "number", tree.code("M"), "organizationCode", tree.code(organization), "name", "党员甲", "category", "RETIRED");
        DemoDistrict.sorter().body(member).post("/v1/members").then().statusCode(201);
    }

    private Response members(String organization) {
        return DemoDistrict.sorter().queryParam("organization", tree.code(organization)).get("/v1/members");
    }

    private static List<JsonNode> toldOf(String id) {
        return EventTopics.read(EventCatalogue.ORGANIZATION_CHANGED, UUID.fromString(id));
    }

    private static void refusedPlace(Response answer, String code) {
        refused(answer, "/parentCode", code);
    }

    private static void refusedSuccessor(Response answer, String code) {
        refused(answer, "/successorCode", code);
    }

    private static void refused(Response answer, String pointer, String code) {
        answer.then().statusCode(400)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }
}

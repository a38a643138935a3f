package org.huiyin.opinions.members;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.parts.WithRealParts;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** CAM-4: the questions of the census, over a subtree that no other test knows. */
@QuarkusTest
@WithRealParts
class CensusComponentTest {

    private final String root = "C-" + UUID.randomUUID();

    @BeforeEach
    void prepare() {
        organization(root, "DISTRICT", null);
        organization(root + "-A", "ENTERPRISE", root);
        organization(root + "-B", "ENTERPRISE", root);
        organization(root + "-B1", "BRANCH", root + "-B");
        organization(root + "-C", "VILLAGE", root);
        for (int index = 1; index <= 3; index++) {
            member(root + "-A", "A" + index, "IN_SERVICE", index != 1);
            member(root + "-B", "B" + index, "FLOATING", false);
        }
        member(root + "-C", "C1", "RETIRED", true);
        member(root + "-C", "C2", "RETIRED", true);
    }

    @Test
    void tellsWhichOrganizationsShouldExistAndDoNot() {
        DemoDistrict.sorter().queryParam("organization", root).get("/v1/members/census/missing-branches").then()
                .statusCode(200)
                .body("membersForABranch", equalTo(3))
                .body("total", equalTo(1))
                .body("items.organizationCode", contains(root + "-A"))
                .body("items.members", contains(3));
    }

    @Test
    void tellsHowManyMembersCannotBeReached() {
        DemoDistrict.sorter().queryParam("organization", root).get("/v1/members/census/unreachable-members").then()
                .statusCode(200)
                .body("members", equalTo(8))
                .body("unreachable", equalTo(4))
                .body("floatingUnreachable", equalTo(3))
                .body("organizations.organizationCode", contains(root + "-B", root + "-A"))
                .body("organizations.unreachable", contains(3, 1));
    }

    @Test
    void countsNobodyWhoWasStruckOff() {
        // given
        String id = DemoDistrict.sorter().queryParam("text", root + "-A2").get("/v1/members").path("items[0].id");
        DemoDistrict.sorter().body(Map.of("reason", "DECEASED")).post("/v1/members/" + id + "/removal").then()
                .statusCode(200);

        // then
        DemoDistrict.sorter().queryParam("organization", root).get("/v1/members/census/missing-branches").then()
                .body("total", equalTo(0));
        DemoDistrict.sorter().queryParam("organization", root).get("/v1/members/census/unreachable-members").then()
                .body("members", equalTo(7));
    }

    private static void organization(String code, String kind, String parent) {
        Map<String, Object> organization = new HashMap<>(Map.of("code", code, "name", "演示" + kind, "kind", kind));
        if (parent != null) {
            organization.put("parentCode", parent);
        }
        DemoDistrict.admin().body(organization).post("/v1/organizations").then().statusCode(201);
    }

    private void member(String organization, String suffix, String category, boolean reachable) {
        Map<String, Object> member = new HashMap<>(Map.of(
                "number", root + "-" + suffix, "organizationCode", organization, "name", "党员" + suffix,
                "category", category, "reachable", reachable));
        if (category.equals("FLOATING")) {
            member.put("place", "不详");
        }
        DemoDistrict.sorter().body(member).post("/v1/members").then().statusCode(201);
    }
}

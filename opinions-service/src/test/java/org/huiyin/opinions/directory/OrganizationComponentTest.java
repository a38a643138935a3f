package org.huiyin.opinions.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithRealParts
class OrganizationComponentTest {

    private final String root = "R-" + UUID.randomUUID();

    @Test
    void letsAnyoneReadTheTreePageByPage() {
        // given
        create(root, "DISTRICT", null).then().statusCode(201);
        for (int number = 1; number <= 5; number++) {
            create(root + "-" + number, "TOWN", root).then().statusCode(201);
        }

        // when
        Response first = DemoDistrict.anyone().queryParam("parent", root).queryParam("limit", 3)
                .get("/v1/organizations");
        Response second = DemoDistrict.anyone()
                .queryParam("parent", root)
                .queryParam("limit", 3)
                .queryParam("cursor", first.<String>path("next"))
                .get("/v1/organizations");

        // then
        first.then().statusCode(200).body("items", hasSize(3)).header("Link", containsString("rel=\"next\""));
        second.then().statusCode(200).body("items", hasSize(2)).body("next", nullValue());
        assertThat(second.<List<String>>path("items.code")).containsExactly(root + "-4", root + "-5");
    }

    @Test
    void findsOrganizationsByPartOfTheirName() {
        // given
        create(root, "DISTRICT", null);

        // when
        Response found = DemoDistrict.anyone().queryParam("text", "演示" + root.substring(0, 12))
                .get("/v1/organizations");

        // then
        found.then().statusCode(200).body("items.code", hasItem(root));
        DemoDistrict.anyone().queryParam("text", "%_").get("/v1/organizations").then().body("items", hasSize(0));
        DemoDistrict.anyone().queryParam("text", "区").get("/v1/organizations").then()
                .statusCode(400).body("errors[0].pointer", equalTo("?text"));
    }

    @Test
    void movesAnOrganizationWithEverythingBelowIt() {
        // given
        create(root, "DISTRICT", null);
        create(root + "-T", "TOWN", root);
        String unit = create(root + "-U", "DIRECT_UNIT", root).path("id");
        String branch = create(root + "-B", "BRANCH", root + "-U").path("id");

        // when
        Response moved = DemoDistrict.admin()
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "演示", "kind", "SECONDARY_UNIT", "parentCode", root + "-T"))
                .put("/v1/organizations/" + root + "-U");

        // then
        moved.then().statusCode(200).body("level", equalTo(3)).body("parentCode", equalTo(root + "-T"));
        DemoDistrict.anyone().get("/v1/organizations/" + root + "-B").then().body("level", equalTo(4));
        Awaitility.await().untilAsserted(() -> {
            assertThat(EventTopics.read(EventCatalogue.ORGANIZATION_CHANGED, UUID.fromString(unit))).hasSize(2);
            assertThat(EventTopics.read(EventCatalogue.ORGANIZATION_CHANGED, UUID.fromString(branch)))
                    .last()
                    .satisfies(event -> assertThat(event.at("/data/level").asInt()).isEqualTo(4));
        });
    }

    @Test
    void refusesACycleAnUnknownParentAndAStaleVersion() {
        // given
        create(root, "DISTRICT", null);
        create(root + "-U", "DIRECT_UNIT", root);
        create(root + "-B", "BRANCH", root + "-U");
        Map<String, Object> below = Map.of("name", "演示", "kind", "DIRECT_UNIT", "parentCode", root + "-B");

        // when, then
        DemoDistrict.admin().header("If-Match", "\"0\"").body(below).put("/v1/organizations/" + root + "-U").then()
                .statusCode(400).body("errors[0].code", equalTo("cycle"));
        DemoDistrict.admin().header("If-Match", "\"7\"").body(below).put("/v1/organizations/" + root + "-U").then()
                .statusCode(412);
        create(root + "-X", "TOWN", "MISSING").then()
                .statusCode(400).body("errors[0].code", equalTo("unknown-parent"));
        create(root, "DISTRICT", null).then().statusCode(409).body("code", equalTo("organization-exists"));
        DemoDistrict.anyone().get("/v1/organizations/NOTHING").then()
                .statusCode(404).body("code", equalTo("not-found"));
    }

    private static Response create(String code, String kind, String parent) {
        Map<String, Object> organization = new HashMap<>(Map.of("code", code, "name", "演示" + code, "kind", kind));
        if (parent != null) {
            organization.put("parentCode", parent);
        }
        return DemoDistrict.admin().body(organization).post("/v1/organizations");
    }
}

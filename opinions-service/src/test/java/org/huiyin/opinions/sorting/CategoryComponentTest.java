package org.huiyin.opinions.sorting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.huiyin.kit.identity.Caller;
import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

/** SRT-1, SRT-2. */
@QuarkusTest
@WithRealParts
class CategoryComponentTest {

    private static final Caller ADMIN = new Caller("admin", Set.of("admin"), Optional.empty());

    @Inject
    RegisterCategories registration;

    private final String code = "C-" + UUID.randomUUID();

    @Test
    void startsWithTheNineFirstLevels() {
        DemoDistrict.anyone().queryParam("limit", 200).get("/v1/categories").then()
                .statusCode(200)
                .body("items.code", hasItems(
                        "ECONOMIC_DEVELOPMENT", "SOCIAL_DEVELOPMENT", "PUBLIC_ORDER", "CADRE_CONDUCT", "PRODUCTION",
                        "LIVING_STANDARDS", "CIVILITY", "VILLAGE_APPEARANCE", "DEMOCRATIC_MANAGEMENT"));
    }

    @Test
    void growsToThreeLevelsAndNoFurther() {
        create(code, null).then().statusCode(201).body("level", equalTo(1));
        create(code + "-1", code).then().statusCode(201).body("level", equalTo(2));
        create(code + "-1-1", code + "-1").then().statusCode(201).body("level", equalTo(3));
        create(code + "-1-1-1", code + "-1-1").then()
                .statusCode(400).body("errors[0].pointer", equalTo("/parentCode"))
                .body("errors[0].code", equalTo("too-deep"));
        create(code, null).then().statusCode(409).body("code", equalTo("category-exists"));
        create(code + "-2", "MISSING").then().statusCode(400).body("errors[0].code", equalTo("unknown-parent"));
    }

    @Test
    void registersAListAndLeavesOutBadRows() {
        // given
        registration.register(ADMIN, List.of(new CategoryRow(code, "城乡建设", null)));

        // when
        RegisteredCategories outcome = registration.register(ADMIN, List.of(
                new CategoryRow(code, "城乡建设与管理", null),
                new CategoryRow(code + "/安全", "安全生产", code),
                new CategoryRow(code + "/安全/事故", "事故处理", code + "/安全"),
                new CategoryRow(code + "/安全", "安全生产", code),
                new CategoryRow("", "无", null),
                new CategoryRow(code + "/其他", "其他", "MISSING")));

        // then
        assertThat(outcome.created()).isEqualTo(2);
        assertThat(outcome.updated()).isEqualTo(1);
        assertThat(outcome.refused())
                .extracting(RegisteredCategories.Refused::reason)
                .containsExactly(
                        CategoryRefusal.REPEATED_CODE, CategoryRefusal.MALFORMED_CODE, CategoryRefusal.UNKNOWN_PARENT);
    }

    @Test
    void sortsAnOpinionIntoACategoryWithItsProminence() {
        // given
        UUID opinion = DemoDistrict.submitted(DemoDistrict.opinion(DemoDistrict.campaign()));
        String sorting = "/v1/opinions/" + opinion + "/sorting";

        // when
        Response answer = DemoDistrict.sorter()
                .body(Map.of("categoryCode", "PUBLIC_ORDER", "prominence", "VITAL_INTERESTS"))
                .post(sorting);

        // then
        answer.then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("state", equalTo("SORTED"))
                .body("prominence", equalTo("VITAL_INTERESTS"));
        DemoDistrict.sorter().body(Map.of("categoryCode", "MISSING")).post(sorting).then()
                .statusCode(400).body("errors[0].pointer", equalTo("/categoryCode"));
        DemoDistrict.officer(DemoDistrict.UNIT).body(Map.of("categoryCode", "PUBLIC_ORDER")).post(sorting).then()
                .statusCode(403);
    }

    private static Response create(String code, String parent) {
        Map<String, Object> category = new HashMap<>(Map.of("code", code, "name", "演示分类"));
        if (parent != null) {
            category.put("parentCode", parent);
        }
        return DemoDistrict.admin().body(category).post("/v1/categories");
    }
}

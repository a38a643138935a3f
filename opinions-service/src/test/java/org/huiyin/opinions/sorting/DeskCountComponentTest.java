package org.huiyin.opinions.sorting;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.opinions.DemoDistrict;
import org.huiyin.opinions.collection.Prominence;
import org.huiyin.testkit.parts.WithRealParts;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@DisplayName("SRT-2: the four kinds of prominence, filtered and counted")
@QuarkusTest
@WithRealParts
class DeskCountComponentTest {

    @Inject
    EntityManager entities;

    private UUID campaign;

    @BeforeEach
    void launch() {
        campaign = DemoDistrict.campaign();
    }

    @Test
    void countsAndFindsEachOfTheFourKinds() {
        // given
        Map<Prominence, UUID> prominent = new HashMap<>();
        for (Prominence kind : Prominence.values()) {
            prominent.put(kind, sorted("PUBLIC_ORDER", kind));
        }
        sorted("PUBLIC_ORDER", null);

        // when
        Response counts = counts();

        // then
        counts.then()
                .body("prominences.prominence", contains(
                        "OWN_SHORTCOMINGS", "RESENTED_CONDUCT", "HAMPERS_DEVELOPMENT", "VITAL_INTERESTS"))
                .body("prominences.count", contains(1, 1, 1, 1))
                .body("states.find { it.state == 'SORTED' }.count", equalTo(5));
        prominent.forEach((kind, opinion) ->
                DemoDistrict.sorter().queryParam("campaign", campaign).queryParam("prominence", kind)
                        .get("/v1/opinions")
                        .then().body("items.id", contains(opinion.toString())));
        DemoDistrict.sorter().queryParam("prominence", "VERY").get("/v1/opinions").then().statusCode(400);
    }

    @Test
    void countsACategoryWithThoseBelowIt() {
        // given
        String below = "BELOW-" + UUID.randomUUID();
        String lowest = "LOWEST-" + UUID.randomUUID();
        category(below, "CIVILITY");
        category(lowest, below);
        sorted("CIVILITY", null);
        sorted(below, null);
        sorted(lowest, null);

        // when, then
        counts().then().body("categories.find { it.categoryCode == 'CIVILITY' }.count", equalTo(3));
        DemoDistrict.sorter().queryParam("campaign", campaign).queryParam("parent", below)
                .get("/v1/opinions/counts").then()
                .body("categories", hasSize(1))
                .body("categories[0].categoryCode", equalTo(lowest))
                .body("categories[0].count", equalTo(1));
    }

    @Test
    void stopsCountingAtTenThousand() {
        // given
        UUID sample = DemoDistrict.submitted(DemoDistrict.opinion(campaign));
        DemoOpinions.copies(entities, sample, 10_000);

        // when
        Response counts = counts();

        // then
        counts.then()
                .body("states.find { it.state == 'RECEIVED' }.count", equalTo(10_000))
                .body("states.find { it.state == 'RECEIVED' }.more", equalTo(true))
                .body("states.find { it.state == 'SORTED' }.more", equalTo(false));
    }

    @Test
    void asksForTheCampaignAndForTheOffice() {
        DemoDistrict.sorter().get("/v1/opinions/counts").then()
                .statusCode(400).body("errors[0].pointer", equalTo("?campaign"));
        DemoDistrict.officer(DemoDistrict.UNIT).queryParam("campaign", campaign).get("/v1/opinions/counts").then()
                .statusCode(403);
        counts().then().body("states.count", contains(0, 0, 0, 0));
    }

    private UUID sorted(String category, Prominence prominence) {
        UUID opinion = DemoDistrict.submitted(DemoDistrict.opinion(campaign));
        Map<String, Object> request = new HashMap<>(Map.of("categoryCode", category));
        if (prominence != null) {
            request.put("prominence", prominence);
        }
        DemoDistrict.sorter().body(request).post("/v1/opinions/" + opinion + "/sorting").then().statusCode(200);
        return opinion;
    }

    private static void category(String code, String parent) {
        DemoDistrict.admin().body(Map.of("code", code, "name", "演示分类", "parentCode", parent))
                .post("/v1/categories").then().statusCode(201);
    }

    private Response counts() {
        return DemoDistrict.sorter().queryParam("campaign", campaign).get("/v1/opinions/counts");
    }
}

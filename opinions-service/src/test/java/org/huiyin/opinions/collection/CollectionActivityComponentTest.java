package org.huiyin.opinions.collection;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** COL-2. */
@QuarkusTest
@WithRealParts
class CollectionActivityComponentTest {

    private static final String ACTIVITIES = "/v1/collection-activities";

    private UUID campaign;

    @BeforeEach
    void launch() {
        campaign = DemoDistrict.campaign();
    }

    @Test
    void writesDownWhatTheOwnOrganizationDid() {
        // when
        Response answer = DemoDistrict.collector(DemoDistrict.UNIT).body(forms(100, 60)).post(ACTIVITIES);

        // then
        UUID id = UUID.fromString(answer.then().statusCode(201).extract().path("id"));
        DemoDistrict.sorter().queryParam("campaign", campaign).get(ACTIVITIES).then()
                .body("items", hasSize(1))
                .body("items[0].handedOut", equalTo(100))
                .body("items[0].returned", equalTo(60));
        Awaitility.await().untilAsserted(() ->
                assertThat(EventTopics.read(EventCatalogue.COLLECTION_ACTIVITY_RECORDED, id)).hasSize(1));
    }

    @Test
    void refusesMoreReturnsThanWereHandedOut() {
        DemoDistrict.collector(DemoDistrict.UNIT).body(forms(10, 11)).post(ACTIVITIES).then()
                .statusCode(400).body("errors[0].pointer", equalTo("/returned"));
        DemoDistrict.collector(DemoDistrict.UNIT).body(forms(-1, 0)).post(ACTIVITIES).then()
                .statusCode(400).body("errors[0].pointer", equalTo("/handedOut"));
    }

    @Test
    void refusesAnActivityOfAnotherOrganization() {
        DemoDistrict.collector(DemoDistrict.TOWN).body(forms(10, 5)).post(ACTIVITIES).then()
                .statusCode(403).body("code", equalTo("foreign-organization"));
        DemoDistrict.sorter().body(forms(10, 5)).post(ACTIVITIES).then()
                .statusCode(403).body("code", equalTo("forbidden"));
    }

    @Test
    void showsACollectorTheOwnOnes() {
        // given
        String id = DemoDistrict.collector(DemoDistrict.UNIT).body(forms(10, 5)).post(ACTIVITIES).path("id");

        // when, then
        DemoDistrict.collector(DemoDistrict.UNIT).get(ACTIVITIES + "/" + id).then().statusCode(200);
        DemoDistrict.collector(DemoDistrict.TOWN).get(ACTIVITIES + "/" + id).then().statusCode(403);
        DemoDistrict.collector(DemoDistrict.TOWN).queryParam("campaign", campaign).get(ACTIVITIES).then()
                .statusCode(200).body("items", hasSize(0));
    }

    private Map<String, Object> forms(int handedOut, int returned) {
        return new HashMap<>(Map.of(
                "campaignId", campaign,
                "organizationCode", DemoDistrict.UNIT,
                "channel", "FORM",
                "title", "发放征求意见表",
                "place", "演示路",
                "heldOn", "2026-03-02",
                "heldBy", "办公室",
                "participants", 100,
                "handedOut", handedOut,
                "returned", returned));
    }
}

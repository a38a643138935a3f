package org.huiyin.opinions.contactpoints;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.huiyin.opinions.contactpoints.HomeUnit.organization;
import static org.huiyin.opinions.contactpoints.HomeUnit.refused;
import static org.huiyin.opinions.contactpoints.HomeUnit.visitBy;

@QuarkusTest
@WithRealParts
@DisplayName("CAM-5: leaders, units and seconded cadres are paired with whom they visit, hear and help")
class ContactPointComponentTest {

    private static final String POINTS = "/v1/contact-points";

    private HomeUnit unit;

    @BeforeEach
    void prepare() {
        unit = HomeUnit.prepared();
    }

    @Test
    void pairsOnceWhileItLasts() {
        // when
        Response paired = unit.pair("UNIT", null);
        Response again = unit.pair("UNIT", null);

        // then
        paired.then().statusCode(201)
                .body("homeCode", equalTo(unit.code()))
                .body("endsOn", nullValue())
                .body("lastVisitedOn", nullValue());
        again.then().statusCode(409).body("code", equalTo("contact-point-exists"));
        String location = paired.header("Location");
        unit.collector().body(Map.of("endsOn", "2026-06-30")).post(location + "/ending").then()
                .statusCode(200).body("endsOn", equalTo("2026-06-30"));
        unit.collector().body(Map.of("endsOn", "2026-06-30")).post(location + "/ending").then()
                .statusCode(409).body("code", equalTo("contact-point-not-in-state"));
        unit.pair("UNIT", null).then().statusCode(201);
    }

    @Test
    void namesAPostAndNeverTakesAUnitForAPerson() {
        refused(unit.pair("LEADER", null), "/post");
        refused(unit.pair("UNIT", "局长"), "/post");
        refused(unit.pair("UNIT", null, unit.code()), "/visitedCode");
        refused(unit.pair("UNIT", null, unit.root()), "/visitedCode");
        refused(unit.pair("UNIT", null, "NOWHERE"), "/visitedCode");
        unit.pair("LEADER", "副局长").then().statusCode(201).body("post", equalTo("副局长"));
    }

    @Test
    void refusesAPairingThatCannotBeKept() {
        refused(unit.pair("FRIEND", null), "/kind");
        refused(unit.pair("LEADER", "长".repeat(101)), "/post");
    }

    @Test
    void findsThoseWithoutAVisitSinceADay() {
        // given
        String visited = unit.pair("UNIT", null).path("id");
        String never = unit.pair("LEADER", "局长").path("id");
        unit.visit(POINTS + "/" + visited, Map.of());

        // then
        assertThat(unvisitedSince("2026-03-02")).containsExactly(never);
        assertThat(unvisitedSince("2026-03-03")).containsExactly(never, visited);
        unit.visit(POINTS + "/" + visited, Map.of("visitedOn", "2026-02-01"));
        assertThat(unvisitedSince("2026-03-02")).containsExactly(never);
        DemoDistrict.sorter().queryParam("visited", unit.village()).queryParam("kind", "LEADER").get(POINTS).then()
                .body("items.id", contains(never));
        DemoDistrict.sorter().queryParam("unvisitedSince", "2500-01-01").get(POINTS).then().statusCode(400);
    }

    @Test
    void recordsWhatTheHomeUnitGaveItsCadre() {
        // given
        String cadre = unit.pair("SECONDED_CADRE", "第一书记").header("Location");
        String other = unit.pair("UNIT", null).header("Location");
        Map<String, String> pumps = Map.of("givenOn", "2026-03-02", "what", "抗旱水泵", "amount", "两台");

        // then
        unit.collector().body(pumps).post(cadre + "/support").then().statusCode(201).body("amount", equalTo("两台"));
        unit.collector().get(cadre + "/support").then()
                .body("items", hasSize(1)).body("items[0].homeCode", equalTo(unit.code()));
        unit.collector().body(pumps).post(other + "/support").then()
                .statusCode(409).body("code", equalTo("contact-point-not-in-state"));
        Map<String, String> early = Map.of("givenOn", "2026-01-01", "what", "水泵");
        refused(unit.collector().body(early).post(cadre + "/support"), "/givenOn");
    }

    @Test
    void pairsOnceWhenTwoTryAtOnce() throws Exception {
        // when
        List<Integer> statuses;
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Future<Integer> one = two.submit(() -> unit.pair("UNIT", null).statusCode());
            Future<Integer> other = two.submit(() -> unit.pair("UNIT", null).statusCode());
            statuses = List.of(one.get(), other.get());
        }

        // then
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void keepsACollectorToTheOwnOrganization() {
        // given
        String point = unit.pair("UNIT", null).header("Location");
        RequestSpecification foreign = DemoDistrict.collector(unit.village());

        // then
        foreign.get(point).then().statusCode(403);
        DemoDistrict.collector(unit.village()).queryParam("home", unit.code()).get(POINTS).then().statusCode(403);
        DemoDistrict.collector(unit.village()).get(POINTS).then().body("items", hasSize(0));
        visitBy(DemoDistrict.collector(unit.village()), point, Map.of()).then().statusCode(403);
        DemoDistrict.officer(unit.code()).get(POINTS).then().statusCode(403);
    }

    @Test
    @DisplayName("CAM-1: a contact point follows a merger, and its visits keep the codes of their day")
    void followsAnOrganizationIntoItsSuccessor() {
        // given
        String successor = unit.root() + "-W";
        organization(successor, "VILLAGE", unit.root());
        String follows = unit.pair("UNIT", null).header("Location");
        unit.pair("LEADER", "局长", successor);
        String ends = unit.pair("LEADER", "局长").header("Location");
        unit.visit(follows, Map.of());
        String path = "/v1/organizations/" + unit.village();
        String read = DemoDistrict.anyone().get(path).header("ETag");
        DemoDistrict.admin().header("If-Match", read).post(path + "/dissolution").then()
                .statusCode(409).body("standing.what", contains("contact-points")).body("standing.count", contains(2));

        // when
        DemoDistrict.admin().header("If-Match", read).body(Map.of("successorCode", successor)).post(path + "/merger")
                .then().statusCode(200);

        // then
        unit.collector().get(follows).then().body("visitedCode", equalTo(successor)).body("endsOn", nullValue());
        unit.collector().get(follows + "/visits").then().body("items.visitedCode", contains(unit.village()));
        unit.collector().get(ends).then().body("visitedCode", equalTo(unit.village())).body("endsOn", notNullValue());
    }

    private List<String> unvisitedSince(String day) {
        return DemoDistrict.sorter()
                .queryParam("home", unit.code())
                .queryParam("unvisitedSince", day)
                .get(POINTS)
                .path("items.id");
    }
}

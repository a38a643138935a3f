package org.huiyin.opinions.contactpoints;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
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
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithRealParts
@DisplayName("CAM-5: leaders, units and seconded cadres are paired with whom they visit, hear and help")
class ContactPointComponentTest {

    private static final String POINTS = "/v1/contact-points";

    private final String root = "C-" + UUID.randomUUID();
    private final String unit = root + "-U";
    private final String village = root + "-V";

    @BeforeEach
    void prepare() {
        organization(root, "DISTRICT", null);
        organization(unit, "DIRECT_UNIT", root);
        organization(village, "VILLAGE", root);
    }

    @Test
    void pairsOnceWhileItLasts() {
        // when
        Response paired = pair("UNIT", null, village);
        Response again = pair("UNIT", null, village);

        // then
        paired.then().statusCode(201)
                .body("homeCode", equalTo(unit))
                .body("endsOn", nullValue())
                .body("lastVisitedOn", nullValue());
        again.then().statusCode(409).body("code", equalTo("contact-point-exists"));
        String location = paired.header("Location");
        collector().body(Map.of("endsOn", "2026-06-30")).post(location + "/ending").then()
                .statusCode(200).body("endsOn", equalTo("2026-06-30"));
        collector().body(Map.of("endsOn", "2026-06-30")).post(location + "/ending").then()
                .statusCode(409).body("code", equalTo("contact-point-not-in-state"));
        pair("UNIT", null, village).then().statusCode(201);
    }

    @Test
    void namesAPostAndNeverTakesAUnitForAPerson() {
        refused(pair("LEADER", null, village), "/post");
        refused(pair("UNIT", "局长", village), "/post");
        refused(pair("UNIT", null, unit), "/visitedCode");
        refused(pair("UNIT", null, root), "/visitedCode");
        refused(pair("UNIT", null, "NOWHERE"), "/visitedCode");
        pair("LEADER", "副局长", village).then().statusCode(201).body("post", equalTo("副局长"));
    }

    @Test
    void collectsTheOpinionsOfAVisitThroughAnActivityOfItsOwn() {
        // given
        UUID campaign = DemoDistrict.campaign();
        String point = pair("LEADER", "局长", village).header("Location");

        // when
        Response visit = visit(point, Map.of("campaignId", campaign));

        // then
        String activity = visit.then().statusCode(201).body("activityId", notNullValue()).body("opinions", equalTo(0))
                .extract().path("activityId");
        collector().get("/v1/collection-activities/" + activity).then()
                .body("channel", equalTo("VISIT"))
                .body("heldOn", equalTo("2026-03-02"))
                .body("organizationCode", equalTo(unit));
        Map<String, Object> opinion = DemoDistrict.opinion(campaign);
        opinion.putAll(Map.of("channel", "VISIT", "activityId", activity));
        collector().body(opinion).post("/v1/opinions").then().statusCode(201);
        collector().get(point + "/visits").then()
                .body("items.opinions", contains(1))
                .body("items.visitedCode", contains(village));
        Awaitility.await().untilAsserted(() ->
                assertThat(EventTopics.read(EventCatalogue.COLLECTION_ACTIVITY_RECORDED, UUID.fromString(activity)))
                        .singleElement()
                        .satisfies(Contracts::assertMatches));
        // The office may record it as well, and an activity belongs to one visit.
        visitBy(DemoDistrict.sorter(), point, Map.of("campaignId", campaign)).then().statusCode(201);
        refused(visit(point, Map.of("activityId", activity)), "/activityId");
        refused(visit(point, Map.of("activityId", UUID.randomUUID())), "/activityId");
        refused(visit(point, Map.of("activityId", activity, "campaignId", campaign)), "/activityId");
        refused(visit(point, Map.of("campaignId", UUID.randomUUID())), "/campaignId");
    }

    @Test
    @DisplayName("CAM-5, SRT-4: what a visit brought back about a person counts for the office and auditors alone")
    void countsWhatIsAboutPersonsForTheOfficeAlone() {
        // given
        UUID campaign = DemoDistrict.campaign();
        String point = pair("LEADER", "局长", village).header("Location");
        String activity = visit(point, Map.of("campaignId", campaign)).path("activityId");
        Map<String, Object> opinion = DemoDistrict.opinion(campaign);
        opinion.putAll(Map.of("channel", "VISIT", "activityId", activity));
        collector().body(opinion).post("/v1/opinions").then().statusCode(201);
        opinion.putAll(Map.of("target", "UNIT_TEAM_MEMBER", "text", "副局长听不进意见。"));
        collector().body(opinion).post("/v1/opinions").then().statusCode(201);

        // then
        collector().get(point + "/visits").then().body("items.opinions", contains(1));
        DemoDistrict.admin().get(point + "/visits").then().body("items.opinions", contains(1));
        DemoDistrict.sorter().get(point + "/visits").then().body("items.opinions", contains(2));
    }

    @Test
    void takesVisitsWithinItsTimeAlone() {
        // given
        String point = pair("UNIT", null, village).header("Location");

        // then
        refused(visit(point, Map.of("visitedOn", "2026-01-04")), "/visitedOn");
        refused(visit(point, Map.of("visitedOn", "2199-01-01")), "/visitedOn");
        visit(point, Map.of()).then().statusCode(201);
        refused(collector().body(Map.of("endsOn", "2026-03-01")).post(point + "/ending"), "/endsOn");
        collector().body(Map.of("endsOn", "2026-03-02")).post(point + "/ending").then().statusCode(200);
        refused(visit(point, Map.of("visitedOn", "2026-03-03")), "/visitedOn");
    }

    @Test
    void findsThoseWithoutAVisitSinceADay() {
        // given
        String visited = pair("UNIT", null, village).path("id");
        String never = pair("LEADER", "局长", village).path("id");
        visit(POINTS + "/" + visited, Map.of());

        // then
        assertThat(unvisitedSince("2026-03-02")).containsExactly(never);
        assertThat(unvisitedSince("2026-03-03")).containsExactly(never, visited);
        visit(POINTS + "/" + visited, Map.of("visitedOn", "2026-02-01"));
        assertThat(unvisitedSince("2026-03-02")).containsExactly(never);
        DemoDistrict.sorter().queryParam("visited", village).queryParam("kind", "LEADER").get(POINTS).then()
                .body("items.id", contains(never));
        DemoDistrict.sorter().queryParam("unvisitedSince", "2500-01-01").get(POINTS).then().statusCode(400);
    }

    @Test
    void settlesAPracticalDeedOnce() {
        // given
        String point = pair("UNIT", null, village).header("Location");
        visit(point, Map.of("deeds", List.of("修通村道", "安装路灯💡")));
        String road = deed(point, "修通村道");

        // when
        Response done = settle(point, road, "DONE", "已修通。");

        // then
        done.then().statusCode(200).body("description", equalTo("修通村道")).body("state", equalTo("DONE"));
        settle(point, road, "DROPPED", "不修了。").then()
                .statusCode(409).body("code", equalTo("deed-not-in-state")).body("state", equalTo("DONE"));
        settle(point, deed(point, "安装路灯💡"), "PROMISED", "再说。").then()
                .statusCode(409).body("allowedMoves", contains("DONE", "DROPPED"));
        settle(point, UUID.randomUUID().toString(), "DONE", "已办。").then().statusCode(404);
        collector().queryParam("state", "PROMISED").get(point + "/deeds").then()
                .body("items.description", contains("安装路灯💡"));
    }

    @Test
    void recordsWhatTheHomeUnitGaveItsCadre() {
        // given
        String cadre = pair("SECONDED_CADRE", "第一书记", village).header("Location");
        String other = pair("UNIT", null, village).header("Location");
        Map<String, String> pumps = Map.of("givenOn", "2026-03-02", "what", "抗旱水泵", "amount", "两台");

        // then
        collector().body(pumps).post(cadre + "/support").then().statusCode(201).body("amount", equalTo("两台"));
        collector().get(cadre + "/support").then().body("items", hasSize(1)).body("items[0].homeCode", equalTo(unit));
        collector().body(pumps).post(other + "/support").then()
                .statusCode(409).body("code", equalTo("contact-point-not-in-state"));
        refused(collector().body(Map.of("givenOn", "2026-01-01", "what", "水泵")).post(cadre + "/support"), "/givenOn");
    }

    @Test
    void refusesWhatCannotBeKept() {
        // given
        String point = pair("UNIT", null, village).header("Location");

        // then
        refused(pair("FRIEND", null, village), "/kind");
        refused(pair("LEADER", "长".repeat(101), village), "/post");
        refused(visit(point, Map.of("heard", "听".repeat(5_001))), "/heard");
        refused(visit(point, Map.of("deeds", List.of(" "))), "/deeds/0");
        visit(point, Map.of("heard", "道路\u0000泥泞")).then().statusCode(400);
        visit(point, Map.of("visitedOn", "2026-02-30")).then().statusCode(400);
        collector().get(point + "/visits").then().body("items", hasSize(0));
    }

    @Test
    void writesAVisitDownOnceThatIsSentTwice() {
        // given
        String point = pair("UNIT", null, village).header("Location");
        String key = UUID.randomUUID().toString();

        // when
        Response first = visitBy(collector().header("Idempotency-Key", key), point, Map.of());
        Response again = visitBy(collector().header("Idempotency-Key", key), point, Map.of());

        // then
        assertThat(List.of(first.statusCode(), again.statusCode())).containsOnly(201);
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        collector().get(point + "/visits").then().body("items", hasSize(1));
    }

    @Test
    void pairsOnceWhenTwoTryAtOnce() throws Exception {
        // when
        List<Integer> statuses;
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Future<Integer> one = two.submit(() -> pair("UNIT", null, village).statusCode());
            Future<Integer> other = two.submit(() -> pair("UNIT", null, village).statusCode());
            statuses = List.of(one.get(), other.get());
        }

        // then
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void keepsACollectorToTheOwnOrganization() {
        // given
        String point = pair("UNIT", null, village).header("Location");
        RequestSpecification foreign = DemoDistrict.collector(village);

        // then
        foreign.get(point).then().statusCode(403);
        DemoDistrict.collector(village).queryParam("home", unit).get(POINTS).then().statusCode(403);
        DemoDistrict.collector(village).get(POINTS).then().body("items", hasSize(0));
        visitBy(DemoDistrict.collector(village), point, Map.of()).then().statusCode(403);
        DemoDistrict.officer(unit).get(POINTS).then().statusCode(403);
    }

    @Test
    @DisplayName("CAM-1: a contact point follows a merger, and its visits keep the codes of their day")
    void followsAnOrganizationIntoItsSuccessor() {
        // given
        String successor = root + "-W";
        organization(successor, "VILLAGE", root);
        String follows = pair("UNIT", null, village).header("Location");
        pair("LEADER", "局长", successor);
        String ends = pair("LEADER", "局长", village).header("Location");
        visit(follows, Map.of());
        String path = "/v1/organizations/" + village;
        String read = DemoDistrict.anyone().get(path).header("ETag");
        DemoDistrict.admin().header("If-Match", read).post(path + "/dissolution").then()
                .statusCode(409).body("standing.what", contains("contact-points")).body("standing.count", contains(2));

        // when
        DemoDistrict.admin().header("If-Match", read).body(Map.of("successorCode", successor)).post(path + "/merger")
                .then().statusCode(200);

        // then
        collector().get(follows).then().body("visitedCode", equalTo(successor)).body("endsOn", nullValue());
        collector().get(follows + "/visits").then().body("items.visitedCode", contains(village));
        collector().get(ends).then().body("visitedCode", equalTo(village)).body("endsOn", notNullValue());
    }

    private List<String> unvisitedSince(String day) {
        return DemoDistrict.sorter()
                .queryParam("home", unit)
                .queryParam("unvisitedSince", day)
                .get(POINTS)
                .path("items.id");
    }

    private RequestSpecification collector() {
        return DemoDistrict.collector(unit);
    }

    private Response pair(String kind, String post, String visited) {
        Map<String, Object> pairing = new HashMap<>(Map.of(
                "kind", kind, "homeCode", unit, "visitedCode", visited, "startsOn", "2026-01-05"));
        if (post != null) {
            pairing.put("post", post);
        }
        return collector().body(pairing).post(POINTS);
    }

    private Response visit(String point, Map<String, Object> more) {
        return visitBy(collector(), point, more);
    }

    private static Response visitBy(RequestSpecification caller, String point, Map<String, Object> more) {
        Map<String, Object> visit = new HashMap<>(Map.of("visitedOn", "2026-03-02", "heard", "村民反映道路泥泞、夜间无灯。"));
        visit.putAll(more);
        return caller.body(visit).post(point + "/visits");
    }

    private String deed(String point, String description) {
        return collector().get(point + "/deeds").path("items.find { it.description == '" + description + "' }.id");
    }

    private Response settle(String point, String deed, String state, String outcome) {
        return collector()
                .body(Map.of("state", state, "outcome", outcome))
                .post(point + "/deeds/" + deed + "/settlement");
    }

    private static void refused(Response answer, String pointer) {
        answer.then().statusCode(400).body("errors[0].pointer", equalTo(pointer));
    }

    private static void organization(String code, String kind, String parent) {
        Map<String, Object> organization = new HashMap<>(Map.of("code", code, "name", "演示" + kind, "kind", kind));
        if (parent != null) {
            organization.put("parentCode", parent);
        }
        DemoDistrict.admin().body(organization).post("/v1/organizations").then().statusCode(201);
    }
}

package org.huiyin.opinions.schedule;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.identity.Tokens;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

@DisplayName("CAM-3: the list of what is late, and how far each organization is")
@QuarkusTest
@WithRealParts
class LateDutiesComponentTest {

    @Inject
    AgroalDataSource database;

    private PlannedDistrict district;
    private String early;
    private String later;

    @BeforeEach
    void plan() {
        district = new PlannedDistrict();
        early = district.planned("发出征求意见表", "2026-03-05");
        later = district.planned("汇总意见", "2026-03-20");
    }

    @Test
    void isLateFromTheDayAfterTheOldestFirst() {
        // given
        district.tickOff(early, district.town, Map.of("evidence", "已发出")).then().statusCode(200);
        String today = district.tickOff(later, district.town, Map.of("evidence", "已汇总")).path("settledOn");

        // then
        late(district.duties(), "2026-03-05").then().statusCode(200).body("items", empty());
        late(district.duties(), "2026-03-06").then()
                .body("items.text", contains("发出征求意见表", "发出征求意见表", "发出征求意见表", "发出征求意见表"));
        late(district.duties(), today).then()
                .body("items.organizationCode", contains(
                        district.root, district.branch, district.unit, district.root, district.branch, district.unit))
                .body("items.dueOn", contains(
                        "2026-03-05", "2026-03-05", "2026-03-05", "2026-03-20", "2026-03-20", "2026-03-20"));
        late(district.duties().queryParam("phase", "STUDY"), today).then().body("items", empty());
    }

    @Test
    void pagesThroughWithoutALossOrARepetition() {
        // given
        String whole = String.join(",", keys(late(district.duties().queryParam("limit", 200), "2026-04-01")));

        // when
        List<String> pieces = new ArrayList<>();
        Response page = late(district.duties().queryParam("limit", 3), "2026-04-01");
        pieces.addAll(keys(page));
        while (page.path("next") != null) {
            page = late(district.duties().queryParam("limit", 3).queryParam("cursor", page.<String>path("next")), "2026-04-01");
            pieces.addAll(keys(page));
        }

        // then
        assertThat(pieces).hasSize(8);
        assertThat(String.join(",", pieces)).isEqualTo(whole);
    }

    @Test
    void showsEachCallerWhatIsTheirs() {
        // then
        late(mine(district.staff(district.unit)), "2026-03-06").then()
                .body("items.organizationCode", contains(district.unit));
        late(mine(district.leader(district.unit)), "2026-03-06").then()
                .body("items.organizationCode", containsInAnyOrder(district.unit, district.branch));
        late(mine(district.leader(district.unit)).queryParam("organization", district.branch), "2026-03-06").then()
                .body("items.organizationCode", contains(district.branch));
        late(mine(district.leader(district.unit)).queryParam("organization", district.town), "2026-03-06").then()
                .statusCode(403).body("code", equalTo("foreign-organization"));
        late(mine(district.staff(district.unit)).queryParam("organization", district.branch), "2026-03-06").then()
                .statusCode(403);
        late(mine(DemoDistrict.as(Tokens.forRole("auditor", "ELSEWHERE"))).queryParam("organization", district.unit), "2026-03-06")
                .then().body("items.organizationCode", containsInAnyOrder(district.unit, district.branch));
        DemoDistrict.sorter().get("/v1/requirements/duties").then()
                .statusCode(400).body("errors[0].pointer", equalTo("?campaign"));
    }

    @Test
    void sumsUpHowFarEachOrganizationIs() {
        // given
        district.tickOff(early, district.unit, Map.of("evidence", "已发出"));
        DemoDistrict.sorter().body(Map.of("reason", "不适用"))
                .post("/v1/requirements/%s/organizations/%s/waiver".formatted(early, district.branch));
        String today = DemoDistrict.sorter().queryParam("campaign", district.campaign).queryParam("state", "DONE")
                .get("/v1/requirements/duties").path("items[0].settledOn");

        // when
        Response now = district.duties().queryParam("asOf", today).get("/v1/requirements/progress");
        Response then = district.duties().queryParam("asOf", "2026-03-06").get("/v1/requirements/progress");

        // then: 20 March has passed, and what was ticked off was ticked off late
        now.then().statusCode(200)
                .body("items.organizationCode", contains(district.root, district.branch, district.town, district.unit))
                .body("items.late", contains(2, 1, 2, 1))
                .body("items.done", contains(0, 0, 0, 1))
                .body("items.doneLate", contains(0, 0, 0, 1))
                .body("items.waived", contains(0, 1, 0, 0))
                .body("items.open", contains(0, 0, 0, 0));
        then.then()
                .body("items.late", contains(1, 1, 1, 1))
                .body("items.open", contains(1, 1, 1, 1))
                .body("items.done", contains(0, 0, 0, 0));
        Response second = district.duties().queryParam("limit", 2).get("/v1/requirements/progress");
        district.duties().queryParam("limit", 2).queryParam("cursor", second.<String>path("next"))
                .get("/v1/requirements/progress")
                .then().body("items.organizationCode", contains(district.town, district.unit));
    }

    @Test
    void isOwedByAnOrganizationThatJoinsLater() {
        // when
        String newcomer = district.root + "-NEW";
        PlannedDistrict.organization(newcomer, "VILLAGE", district.town);

        // then
        late(DemoDistrict.sorter().queryParam("campaign", district.campaign).queryParam("organization", newcomer), "2026-04-01")
                .then().body("items.requirementId", contains(early, later));
    }

    // TRU-3
    @Test
    void recordsWhoDidWhatAndWhen() throws SQLException {
        // given
        String addition = district.staff(district.unit)
                .body(withOrganization(district.requirement("自选", "2026-03-20")))
                .post("/v1/requirements/additions").path("id");
        String place = "/v1/requirements/%s/organizations/%s/".formatted(addition, district.unit);

        // when
        district.staff(district.unit).header("If-Match", "\"0\"").body(PlannedDistrict.description("自选改", "2026-03-21"))
                .put("/v1/requirements/" + addition).then().statusCode(200);
        district.tickOff(addition, district.unit, Map.of("evidence", "已办"));
        district.staff(district.unit).body(Map.of("reason", "误")).post(place + "completion-withdrawal");
        DemoDistrict.sorter().body(Map.of("reason", "不适用")).post(place + "waiver");
        DemoDistrict.sorter().body(Map.of("reason", "适用")).post(place + "waiver-withdrawal");
        district.staff(district.unit).body(Map.of("reason", "不做了"))
                .post("/v1/requirements/" + addition + "/withdrawal");

        // then
        assertThat(recorded(addition)).containsExactly(
                "add-requirement", "change-requirement", "tick-off-requirement", "untick-requirement",
                "waive-requirement", "reinstate-requirement", "withdraw-requirement");
    }

    private Map<String, Object> withOrganization(Map<String, Object> requirement) {
        requirement.put("organizationCode", district.unit);
        return requirement;
    }

    private List<String> recorded(String requirement) throws SQLException {
        List<String> actions = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select action from change_log where aggregate_type = 'requirement' and aggregate_id = ? order by changed_at, id")) {
            statement.setString(1, requirement);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    actions.add(rows.getString(1));
                }
            }
        }
        return actions;
    }

    private RequestSpecification mine(RequestSpecification caller) {
        return caller.queryParam("campaign", district.campaign);
    }

    private static List<String> keys(Response page) {
        List<String> keys = new ArrayList<>();
        page.<List<Map<String, Object>>>path("items")
                .forEach(item -> keys.add(item.get("requirementId") + "@" + item.get("organizationCode")));
        return keys;
    }

    private static Response late(RequestSpecification caller, String asOf) {
        return caller.queryParam("state", "LATE").queryParam("asOf", asOf).get("/v1/requirements/duties");
    }
}

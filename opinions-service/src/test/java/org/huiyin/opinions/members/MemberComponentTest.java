package org.huiyin.opinions.members;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.identity.Tokens;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

/** CAM-4: the ledger of members, kept by each organization for itself. */
@QuarkusTest
@WithRealParts
class MemberComponentTest {

    private final String number = "M-" + UUID.randomUUID();

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void prepare() {
        DemoDistrict.ensure();
    }

    @Test
    void entersAFloatingMemberWithPlaceAndRelation() {
        // when
        Response entered = keeper().body(floating()).post("/v1/members");

        // then
        entered.then().statusCode(201)
                .header("ETag", "\"0\"")
                .body("category", equalTo("FLOATING"))
                .body("place", equalTo("外省某市"))
                .body("relation", equalTo("TEMPORARY"))
                .body("groups", equalTo(List.of("LAID_OFF", "VETERAN")))
                .body("reachable", equalTo(false));
        keeper().get(entered.header("Location")).then().statusCode(200).body("number", equalTo(number));
    }

    @Test
    void entersANumberOnce() {
        // given
        keeper().body(floating()).post("/v1/members").then().statusCode(201);

        // when
        Response again = keeper().body(floating()).post("/v1/members");

        // then
        again.then().statusCode(409).body("code", equalTo("member-exists"));
    }

    @Test
    void showsMembersToTheirOwnOrganizationTheOfficeAndAuditorsAlone() {
        // given
        String location = keeper().body(floating()).post("/v1/members").header("Location");

        // then
        for (String role : List.of("sorter", "auditor", "admin")) {
            as(role, DemoDistrict.DISTRICT).get(location).then().statusCode(200);
        }
        as("officer", DemoDistrict.UNIT).get(location).then().statusCode(200);
        as("collector", DemoDistrict.TOWN).get(location).then()
                .statusCode(403).body("code", equalTo("foreign-organization"));
        as("leader", DemoDistrict.DISTRICT).get(location).then().statusCode(403);
        as("supervisor", DemoDistrict.DISTRICT).get(location).then().statusCode(403);
        DemoDistrict.anyone().get(location).then().statusCode(401);
        as("collector", DemoDistrict.TOWN).queryParam("text", number).get("/v1/members").then()
                .body("items", hasSize(0));
        as("collector", DemoDistrict.TOWN).queryParam("organization", DemoDistrict.UNIT).get("/v1/members").then()
                .statusCode(403);
    }

    @Test
    void findsMembersByCategoryGroupReachAndPartOfTheName() {
        // given
        keeper().body(floating()).post("/v1/members").then().statusCode(201);

        // then
        for (Map<String, String> filter : List.of(
                Map.of("category", "FLOATING"), Map.of("group", "VETERAN"), Map.of("reachable", "false"))) {
            keeper().queryParam("text", number).queryParams(filter).get("/v1/members").then()
                    .statusCode(200).body("items.number", hasItem(number));
        }
        keeper().queryParam("text", number).queryParam("group", "GRADUATE").get("/v1/members").then()
                .body("items", hasSize(0));
        keeper().queryParam("text", "党员").queryParam("limit", 200).get("/v1/members").then()
                .body("items", not(hasSize(0)));
    }

    @Test
    void changesAnEntryOnItsVersionAndRecordsWhatChangedWithoutNames() throws SQLException {
        // given
        String location = keeper().body(floating()).post("/v1/members").header("Location");
        Map<String, Object> changed = new HashMap<>(floating());
        changed.remove("number");
        changed.put("reachable", true);

        // when
        Response unconditional = keeper().body(changed).put(location);
        Response done = keeper().header("If-Match", "\"0\"").body(changed).put(location);
        Response stale = keeper().header("If-Match", "\"0\"").body(changed).put(location);

        // then
        unconditional.then().statusCode(428);
        done.then().statusCode(200).header("ETag", "\"1\"").body("reachable", equalTo(true));
        stale.then().statusCode(412);
        List<String> recorded = changeLog(location.substring(location.lastIndexOf('/') + 1));
        assertThat(recorded).hasSize(2).noneMatch(details -> details.contains("党员甲") || details.contains("外省某市"));
        assertThat(recorded.getLast()).contains("reachable", "\"before\": \"false\"", "\"after\": \"true\"");
    }

    @Test
    void strikesAMemberOffAndRestoresTheEntry() {
        // given
        String location = keeper().body(floating()).post("/v1/members").header("Location");

        // when
        Response off = keeper().body(Map.of("reason", "TRANSFERRED")).post(location + "/removal");
        Response offAgain = keeper().body(Map.of("reason", "TRANSFERRED")).post(location + "/removal");

        // then
        off.then().statusCode(200).body("removedFor", equalTo("TRANSFERRED"));
        offAgain.then().statusCode(409).body("code", equalTo("member-not-in-state"))
                .body("allowedMoves", equalTo(List.of("RESTORE")));
        keeper().queryParam("text", number).get("/v1/members").then().body("items", hasSize(0));
        keeper().queryParam("text", number).queryParam("removed", true).get("/v1/members").then()
                .body("items", hasSize(1));
        keeper().post(location + "/restoration").then().statusCode(200);
        keeper().queryParam("text", number).get("/v1/members").then().body("items", hasSize(1));
    }

    @Test
    void namesTheFieldThatIsWrong() {
        // given
        Map<String, Object> nowhere = new HashMap<>(floating());
        nowhere.remove("place");
        Map<String, Object> unknown = new HashMap<>(floating());
        unknown.put("organizationCode", "NO-SUCH");

        // then
        keeper().body(nowhere).post("/v1/members").then()
                .statusCode(400).body("errors[0].pointer", equalTo("/place"))
                .body("errors[0].code", equalTo("no-place"));
        as("sorter", DemoDistrict.DISTRICT).body(unknown).post("/v1/members").then()
                .statusCode(400).body("errors[0].pointer", equalTo("/organizationCode"));
    }

    @Test
    void pagesThroughTheWholeLedger() {
        // given
        for (int index = 1; index <= 3; index++) {
            Map<String, Object> member = new HashMap<>(floating());
            member.put("number", number + "-" + index);
            keeper().body(member).post("/v1/members").then().statusCode(201);
        }

        // when
        Response first = keeper().queryParam("text", number).queryParam("limit", 2).get("/v1/members");
        Response second = keeper().queryParam("text", number).queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("next")).get("/v1/members");

        // then
        assertThat(first.<List<String>>path("items.number")).containsExactly(number + "-1", number + "-2");
        assertThat(second.<List<String>>path("items.number")).containsExactly(number + "-3");
    }

    /** Nothing but the table itself shows what stands in it. */
    private List<String> changeLog(String member) throws SQLException {
        List<String> details = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select details::text from change_log where aggregate_id = ? order by id")) {
            select.setString(1, member);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    details.add(row.getString(1));
                }
            }
        }
        return details;
    }

    private Map<String, Object> floating() {
        return Map.of(
                "number", number,
                "organizationCode", DemoDistrict.UNIT,
                "name", "党员甲",
                "category", "FLOATING",
                "groups", List.of("VETERAN", "LAID_OFF"),
                "place", "外省某市",
                "relation", "TEMPORARY",
                "reachable", false);
    }

    private static RequestSpecification keeper() {
        return DemoDistrict.collector(DemoDistrict.UNIT);
    }

    private static RequestSpecification as(String role, String organization) {
        return DemoDistrict.as(Tokens.forRole(role, organization));
    }
}

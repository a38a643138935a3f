package org.huiyin.opinions.directory;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithRealParts
@DisplayName("CAM-1: what an organization was is kept, and the tree of a past day is there")
class OrganizationHistoryComponentTest {

    private Tree tree;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void plant() {
        tree = new Tree();
    }

    @Test
    void tellsWhatHappenedByWhomLatestFirst() {
        // given
        tree.add("U", "DIRECT_UNIT", "");
        tree.add("T", "TOWN", "");
        tree.add("B", "BRANCH", "U");
        tree.move("U", "T");
        rename("U", "演示新名");
        tree.merge("B", "T");

        // when
        Response unit = history("U", Map.of());
        Response branch = history("B", Map.of());

        // then
        unit.then().statusCode(200)
                .body("items.happened", contains("DESCRIBED", "MOVED", "REGISTERED"))
                .body("items.parentCode", contains(tree.code("T"), tree.code("T"), tree.root))
                .body("items[0].name", equalTo("演示新名"))
                .body("items[0].validTo", nullValue())
                .body("items[1].validTo", notNullValue())
                .body("items.recordedBy", contains("admin", "admin", "admin"));
        branch.then()
                .body("items.happened", contains("MERGED", "MOVED_ALONG", "REGISTERED"))
                .body("items[0].successorCode", equalTo(tree.code("T")))
                .body("items.level", contains(4, 4, 3));
    }

    @Test
    void pagesThroughAHistory() {
        // given
        tree.add("U", "DIRECT_UNIT", "");
        rename("U", "演示第二名");
        rename("U", "演示第三名");

        // when
        Response first = history("U", Map.of("limit", 2));
        Response second = history("U", Map.of("limit", 2, "cursor", first.path("next")));

        // then
        first.then().body("items", hasSize(2)).header("Link", containsString("rel=\"next\""));
        second.then().body("items.happened", contains("REGISTERED")).body("next", nullValue());
        history("NOTHING", Map.of()).then().statusCode(404);
    }

    @Test
    void showsTheTreeAsItStoodOnADay() throws SQLException {
        // given: the unit was below the district until it moved today
        tree.add("U", "DIRECT_UNIT", "");
        tree.add("T", "TOWN", "");
        since("2026-01-10", tree.root, tree.code("U"), tree.code("T"));
        tree.move("U", "T");
        tree.add("LATE", "TOWN", "");

        // when
        Response before = on("2026-02-01", tree.root);
        Response today = DemoDistrict.anyone().queryParam("parent", tree.root).get("/v1/organizations");

        // then
        before.then().statusCode(200)
                .body("items.code", contains(tree.code("T"), tree.code("U")))
                .body("items[1].level", equalTo(2));
        assertThat(today.<List<String>>path("items.code")).containsExactly(tree.code("LATE"), tree.code("T"));
        on("2026-01-09", tree.root).then().body("items", hasSize(0));
        on("2199-12-31", tree.code("T")).then().body("items.code", contains(tree.code("U")));
        on("2200-01-01", tree.root).then().statusCode(400).body("errors[0].pointer", equalTo("?on"));
        on("yesterday", tree.root).then().statusCode(400);
    }

    @Test
    void keepsInThePastTreeWhatWasDissolvedSince() throws SQLException {
        // given
        tree.add("U", "DIRECT_UNIT", "");
        since("2026-01-10", tree.root, tree.code("U"));
        tree.dissolve("U");

        // then
        on("2026-02-01", tree.root).then().body("items.active", contains(true));
        on("2199-12-31", tree.root).then().body("items.active", contains(false));
    }

    @Test
    void recordsThePlaceThatAnImportGave() {
        // given
        tree.add("U", "DIRECT_UNIT", "");
        tree.add("T", "TOWN", "");
        String file = "code,name,kind,parentCode\n%s,演示单位,DIRECT_UNIT,%s\n".formatted(tree.code("U"), tree.code("T"));

        // when
        DemoDistrict.admin()
                .contentType("multipart/form-data")
                .multiPart("file", "list.csv", file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/organizations/imports")
                .then().statusCode(200).body("updated", equalTo(1));

        // then
        history("U", Map.of()).then().body("items.happened", contains("MOVED", "REGISTERED"));
    }

    @Test
    @DisplayName("TRU-3: who moved what from where to where is recorded beside the change")
    void recordsBeforeAndAfter() throws SQLException {
        // given
        String unit = tree.add("U", "DIRECT_UNIT", "");
        tree.add("T", "TOWN", "");

        // when
        tree.move("U", "T");

        // then
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select actor, details #>> '{changes,parentCode,before}', details #>> '{changes,parentCode,after}'
                        from change_log where aggregate_id = ? and action = 'change-organization'""")) {
            select.setString(1, unit);
            ResultSet row = select.executeQuery();
            assertThat(row.next()).isTrue();
            assertThat(List.of(row.getString(1), row.getString(2), row.getString(3)))
                    .containsExactly("admin", tree.root, tree.code("T"));
            assertThat(row.next()).isFalse();
        }
    }

    private Response history(String name, Map<String, Object> query) {
        return DemoDistrict.sorter().queryParams(query).get("/v1/organizations/" + tree.code(name) + "/history");
    }

    private static Response on(String day, String parent) {
        return DemoDistrict.anyone().queryParam("on", day).queryParam("parent", parent).get("/v1/organizations");
    }

    private void rename(String name, String to) {
        Response now = tree.get(name);
        DemoDistrict.admin().header("If-Match", now.header("ETag"))
                .body(Map.of("name", to, "kind", now.path("kind"), "parentCode", now.path("parentCode")))
                .put("/v1/organizations/" + tree.code(name)).then().statusCode(200);
    }

    /** As if they had been registered on an earlier day. */
    private void since(String day, String... codes) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update organization_history set valid_from = ?::date where organization_code = any(?)")) {
            update.setString(1, day);
            update.setArray(2, connection.createArrayOf("text", codes));
            assertThat(update.executeUpdate()).isEqualTo(codes.length);
        }
    }
}

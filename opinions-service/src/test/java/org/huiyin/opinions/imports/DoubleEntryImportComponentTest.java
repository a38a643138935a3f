package org.huiyin.opinions.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.huiyin.opinions.imports.table.SampleFiles;
import org.huiyin.testkit.parts.WithRealParts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@WithRealParts
@DisplayName("COL-2, COL-6: what was typed in for an activity does not come a second time with a file")
class DoubleEntryImportComponentTest {

    private static final String FILE = """
            编号,内容
            1,路灯不亮 请维修
            2,井盖缺失。
            3,井盖缺失。
            """;

    @TempDir
    Path folder;

    private String campaign;
    private String activity;

    @BeforeEach
    void prepare() throws IOException {
        ImportFixture.directory(folder);
        campaign = ImportFixture.campaign();
        activity = collect("/v1/collection-activities", Map.of(
                        "campaignId", campaign, "organizationCode", ImportFixture.UNIT, "channel", "FORM",
                        "title", "征求意见表", "heldOn", "2026-03-02", "handedOut", 60, "returned", 40))
                .then().statusCode(201).extract().path("id");
    }

    @Test
    void reportsTheRowThatWasTypedInAndTakesRowsThatAreAlike() throws IOException {
        // given
        type("路灯不亮，请维修。").then().statusCode(201);

        // when
        JsonPath job = imported(false);

        // then: thirty people who write the same words on their forms gave thirty opinions
        assertThat(ImportFixture.counts(job)).isEqualTo(ImportFixture.counts(3, 2, 0, 1));
        given().auth().oauth2(ImportFixture.sorter())
                .get("/v1/opinion-imports/" + job.getString("id") + "/rejections").then()
                .body("items.row", contains(2))
                .body("items.code", contains("entered-by-hand"));
        assertThat(ImportFixture.counts(imported(true))).isEqualTo(ImportFixture.counts(3, 1, 2, 0));
    }

    @Test
    void refusesToTypeInWhatTheFileBrought() throws IOException {
        // given
        imported(false);

        // then
        type("井盖缺失").then().statusCode(409).body("code", equalTo("entered-before"));
    }

    private JsonPath imported(boolean isConfirmedDifferent) throws IOException {
        String request = """
                {"campaignId": "%s", "sourceSystem": "forms", "columns": {"sourceId": "编号", "text": "内容"},
                 "defaults": {"organizationCode": "%s", "target": "UNIT_TEAM", "channel": "FORM", "respondent": "RESIDENT",
                              "collectedBy": "%2$s", "activityId": "%s"}, "confirmedDifferent": %s}"""
                .formatted(campaign, ImportFixture.UNIT, activity, isConfirmedDifferent);
        return ImportFixture.importWhole(ImportFixture.sorter(), SampleFiles.text(folder, "forms.csv", FILE), request);
    }

    private Response type(String text) {
        return collect("/v1/opinions", Map.of(
                "campaignId", campaign, "organizationCode", ImportFixture.UNIT, "target", "UNIT_TEAM", "channel",
                "FORM",
                "respondent", "RESIDENT", "text", text, "activityId", activity));
    }

    private static Response collect(String path, Map<String, Object> body) {
        return given().auth().oauth2(ImportFixture.collector()).contentType(ContentType.JSON).body(body).post(path);
    }
}

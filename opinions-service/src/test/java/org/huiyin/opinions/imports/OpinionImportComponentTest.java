package org.huiyin.opinions.imports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.huiyin.opinions.imports.table.SampleFiles;
import org.huiyin.testkit.identity.Tokens;
import org.huiyin.testkit.parts.WithRealParts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** COL-6: a register is sent as an office keeps it, and every row ends as an opinion or on the list of rejections. */
@QuarkusTest
@WithRealParts
class OpinionImportComponentTest {

    @TempDir
    Path folder;

    @Inject
    AgroalDataSource database;

    private String campaign;

    @BeforeEach
    void prepare() throws IOException {
        ImportFixture.directory(folder);
        campaign = ImportFixture.campaign();
    }

    @Test
    void importsTheSameLettersOnceFromCsvAndWorkbook() throws IOException {
        // given
        Path csv = SampleFiles.text(folder, "letters.csv", ImportFixture.letters(1_500, UnaryOperator.identity()));
        Path workbook = workbook(1_500);
        String request = ImportFixture.request(campaign, "message-board");

        // when
        JsonPath first = ImportFixture.importWhole(ImportFixture.sorter(), csv, request);
        JsonPath again = ImportFixture.importWhole(ImportFixture.sorter(), csv, request);
        JsonPath otherFormat = ImportFixture.importWhole(ImportFixture.sorter(), workbook, request);

        // then
        assertThat(ImportFixture.counts(first)).isEqualTo(ImportFixture.counts(1_500, 1_500, 0, 0));
        assertThat(ImportFixture.counts(again)).isEqualTo(ImportFixture.counts(1_500, 0, 1_500, 0));
        assertThat(ImportFixture.counts(otherFormat)).isEqualTo(ImportFixture.counts(1_500, 0, 1_500, 0));
        assertThat(opinions()).isEqualTo(1_500);
        assertThat(query("select text from opinion where campaign_id = ? and source_id = '7'"))
                .isEqualTo("第7号来信说：路灯不亮，请“处理”。");
    }

    @Test
    void readsBothKindsOfDateInAWorkbook() throws IOException {
        // when
        JsonPath job = ImportFixture.importWhole(
                ImportFixture.sorter(), workbook(1_500), ImportFixture.request(campaign, "message-board"));

        // then
        assertThat(ImportFixture.counts(job)).isEqualTo(ImportFixture.counts(1_500, 1_500, 0, 0));
        assertThat(query("select received_on from opinion where campaign_id = ? and source_id = '1'"))
                .isEqualTo("2019-02-02");
        assertThat(query("select received_on from opinion where campaign_id = ? and source_id = '2'"))
                .isEqualTo("2019-02-03");
        assertThat(job.getString("startedAt")).isNotNull();
        assertThat(job.getString("finishedAt")).isNotNull();
        assertThat(query("select count(*) from opinion_import_file where ?::uuid is not null")).isEqualTo("0");
    }

    @Test
    void listsEachRejectedRowWithColumnValueAndReason() throws IOException {
        // given
        String csv = ImportFixture.letters(20, row -> switch (row.substring(0, row.indexOf(','))) {
            case "3" -> "3,U3,题,昨天下午,一封好信\n";
            case "5" -> "5,U5,题,2019-02-01,\" \n\t\"\n";
            case "8" -> "8,某某,题,2019-02-31,\n";
            default -> row;
        });
        Path file = SampleFiles.text(folder, "letters.csv", csv, Charset.forName("GB18030"));

        // when
        JsonPath job = ImportFixture.importWhole(
                ImportFixture.sorter(), file, ImportFixture.request(campaign, "message-board"));

        // then
        assertThat(ImportFixture.counts(job)).isEqualTo(ImportFixture.counts(20, 17, 0, 3));
        JsonPath first = rejections(job.getString("id"), "?limit=2", "en");
        assertThat(first.getList("items.row", Integer.class)).containsExactly(4, 6);
        assertThat(first.getString("items[0].column")).isEqualTo("留言时间");
        assertThat(first.getString("items[0].value")).isEqualTo("昨天下午");
        assertThat(first.getString("items[0].code")).isEqualTo("date-unreadable");
        assertThat(first.getString("items[0].reason")).contains("2019-02-28");
        JsonPath rest = rejections(job.getString("id"), "?limit=2&cursor=" + first.getString("next"), "zh-CN");
        assertThat(rest.getList("items.column", String.class)).containsExactlyInAnyOrder("留言时间", "留言详情");
        assertThat(rest.getList("items.reason", String.class)).contains("没有意见内容");
        assertThat(rest.getString("next")).isNull();
        assertThat(rejections(job.getString("id"), "", "en").prettify()).doesNotContain("某某").doesNotContain("一封好信");
    }

    @Test
    void rejectsRowsThatNameWhatIsNotThere() throws IOException {
        // given
        Path file = SampleFiles.text(folder, "forum.csv", """
                内容;单位;征集单位;活动
                班子要多下基层;IMPORT-UNIT-01;;
                会议太多;NO-SUCH-UNIT;IMPORT-UNIT-01;
                路口积水;IMPORT-UNIT-01;NO-SUCH-UNIT;019ab000-0000-7000-8000-000000000009
                """);
        String request = """
                {"campaignId": "%s", "sourceSystem": "forums",
                 "columns": {"text": "内容", "organizationCode": "单位", "collectedBy": "征集单位", "activityId": "活动"},
                 "defaults": {"target": "区直单位班子", "channel": "座谈会", "respondent": "党员"}}""".formatted(campaign);

        // when
        JsonPath job = ImportFixture.importWhole(ImportFixture.sorter(), file, request);

        // then
        assertThat(ImportFixture.counts(job)).isEqualTo(ImportFixture.counts(3, 1, 0, 2));
        JsonPath rejections = rejections(job.getString("id"), "", "en");
        assertThat(rejections.getList("items.code", String.class))
                .containsExactly("organization-unknown", "organization-unknown", "activity-unknown");
        assertThat(rejections.getList("items.row", Integer.class)).containsExactly(3, 4, 4);
    }

    @Test
    void bringsTwoUploadsOfTheSameFileInOnce() throws IOException {
        // given
        Path file = SampleFiles.text(folder, "letters.csv", ImportFixture.letters(3_000, UnaryOperator.identity()));
        String request = ImportFixture.request(campaign, "message-board");

        // when
        String first = ImportFixture.send(ImportFixture.sorter(), file, request).header("Location");
        String second = ImportFixture.send(ImportFixture.sorter(), file, request).header("Location");

        // then
        JsonPath firstJob = ImportFixture.awaitEnd(ImportFixture.sorter(), first);
        JsonPath secondJob = ImportFixture.awaitEnd(ImportFixture.sorter(), second);
        assertThat(List.of(firstJob.getString("state"), secondJob.getString("state"))).containsOnly("COMPLETED");
        assertThat(firstJob.getInt("imported") + secondJob.getInt("imported")).isEqualTo(3_000);
        assertThat(firstJob.getInt("alreadyThere") + secondJob.getInt("alreadyThere")).isEqualTo(3_000);
        assertThat(opinions()).isEqualTo(3_000);
    }

    @Test
    void recordsAnEventForEachOpinionAndNoneForARepeatedRow() throws IOException {
        // given
        String row = "1,U1,题,2019-02-01,路灯不亮\n";
        Path file = SampleFiles.text(folder, "letters.csv", "留言编号,留言用户,留言主题,留言时间,留言详情\n" + row + row);

        // when
        JsonPath job = ImportFixture.importWhole(
                ImportFixture.sorter(), file, ImportFixture.request(campaign, "message-board"));

        // then
        assertThat(ImportFixture.counts(job)).isEqualTo(ImportFixture.counts(2, 1, 1, 0));
        assertThat(query("select import_id from opinion where campaign_id = ?")).isEqualTo(job.getString("id"));
        assertThat(query("""
                select sum((details ->> 'added')::int) from change_log
                where action = 'register-opinions' and aggregate_id = '%s' and ?::uuid is not null"""
                        .formatted(job.getString("id"))))
                .isEqualTo("1");
    }

    @Test
    void keepsTheRegistersOfTwoOfficesApart() throws IOException {
        // given
        Path file = SampleFiles.text(
                folder, "letters.csv", "留言编号,留言用户,留言主题,留言时间,留言详情\n1,U1,题,2019-02-01,路灯不亮\n");
        String request = ImportFixture.request(campaign, "letters");
        String otherCollector = Tokens.forRole("collector", ImportFixture.OTHER_UNIT);

        // when
        JsonPath own = ImportFixture.importWhole(ImportFixture.collector(), file, request);
        JsonPath other = ImportFixture.importWhole(otherCollector, file, request);
        JsonPath again = ImportFixture.importWhole(otherCollector, file, request);
        ImportFixture.importWhole(ImportFixture.sorter(), file, request);
        JsonPath officeAgain = ImportFixture.importWhole(ImportFixture.sorter(), file, request);

        // then
        assertThat(own.getInt("imported")).isEqualTo(1);
        assertThat(other.getInt("imported")).isEqualTo(1);
        assertThat(again.getInt("alreadyThere")).isEqualTo(1);
        assertThat(officeAgain.getInt("alreadyThere")).isEqualTo(1);
        assertThat(opinions()).isEqualTo(3);
    }

    @Test
    void hangsOpinionsOnlyOnActivitiesOfTheCollectingOrganization() throws IOException {
        // given
        String own = activity(ImportFixture.collector(), ImportFixture.UNIT);
        String foreign = activity(Tokens.forRole("collector", ImportFixture.OTHER_UNIT), ImportFixture.OTHER_UNIT);
        Path file = SampleFiles.text(
                folder, "forum.csv", "内容,活动\n路灯不亮,%s\n路口积水,%s\n".formatted(own, foreign));
        String request = """
                {"campaignId": "%s", "sourceSystem": "forums", "columns": {"text": "内容"%s},
                 "defaults": {"organizationCode": "IMPORT-UNIT-01", "target": "UNIT_TEAM", "channel": "FORUM",
                              "respondent": "MEMBER"%s}}""";

        // when
        JsonPath byRow = ImportFixture.importWhole(
                ImportFixture.collector(), file, request.formatted(campaign, ", \"activityId\": \"活动\"", ""));
        Response byDefault = ImportFixture.send(
                ImportFixture.collector(), file,
                request.formatted(campaign, "", ", \"activityId\": \"" + foreign + "\""));

        // then
        assertThat(ImportFixture.counts(byRow)).isEqualTo(ImportFixture.counts(2, 1, 0, 1));
        assertThat(query("select activity_id from opinion where campaign_id = ?")).isEqualTo(own);
        assertThat(byDefault.statusCode()).isEqualTo(400);
        assertThat(byDefault.jsonPath().getString("errors[0].pointer")).isEqualTo("/defaults/activityId");
    }

    private String activity(String collector, String organization) {
        Response recorded = given().auth()
                .oauth2(collector)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "campaignId", campaign,
                        "organizationCode", organization,
                        "channel", "FORUM",
                        "title", "座谈会",
                        "heldOn", "2026-03-02"))
                .post("/v1/collection-activities");
        assertThat(recorded.statusCode()).as(recorded.asString()).isEqualTo(201);
        return recorded.path("id");
    }

    private Path workbook(int count) throws IOException {
        return SampleFiles.workbook(folder, "letters.xlsx", sheet -> {
            List<String> headers = List.of("留言编号", "留言用户", "留言主题", "留言时间", "留言详情");
            for (int column = 0; column < headers.size(); column++) {
                sheet.value(0, column, headers.get(column));
            }
            for (int number = 1; number <= count; number++) {
                LocalDate day = LocalDate.of(2019, 2, number % 28 + 1);
                sheet.value(number, 0, number);
                sheet.value(number, 1, "U" + number);
                sheet.value(number, 2, "第" + number + "号来信");
                if (number % 2 == 0) {
                    sheet.value(number, 3, day.atTime(9, 5, 7));
                    sheet.style(number, 3).format("yyyy-mm-dd h:mm:ss").set();
                } else {
                    sheet.value(number, 3, day.getYear() + "/" + day.getMonthValue() + "/" + day.getDayOfMonth() + " 9:05:07");
                }
                sheet.inlineString(number, 4, "\n\t\t第" + number + "号来信说：路灯不亮，请“处理”。\n\t");
            }
        });
    }

    private JsonPath rejections(String job, String query, String language) {
        Response answer = given().auth()
                .oauth2(ImportFixture.sorter())
                .header("Accept-Language", language)
                .get("/v1/opinion-imports/" + job + "/rejections" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.jsonPath();
    }

    private long opinions() {
        return Long.parseLong(query("select count(*) from opinion where campaign_id = ?"));
    }

    /** The first value that is found for the campaign. */
    private String query(String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, UUID.fromString(campaign));
            try (ResultSet found = select.executeQuery()) {
                assertThat(found.next()).isTrue();
                return found.getString(1);
            }
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}

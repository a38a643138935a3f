package org.huiyin.opinions.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.huiyin.opinions.DemoDistrict;
import org.huiyin.opinions.imports.table.SampleFiles;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@DisplayName("CAM-3: the schedule of a phase comes as a file: 5 links, 18 steps, 36 requirements")
@QuarkusTest
@WithRealParts
class RequirementImportComponentTest {

    private static final int[] STEPS_OF_LINK = {4, 4, 4, 3, 3};

    @TempDir
    Path folder;

    private UUID campaign;

    @BeforeEach
    void launch() {
        campaign = UUID.fromString(DemoDistrict.admin().body(Map.of(
                        "code", "import-" + UUID.randomUUID(), "name", "演示活动",
                        "startsOn", "2026-01-01", "endsOn", "2026-12-31",
                        "batches", List.of(Map.of(
                                "number", 3, "name", "村", "startsOn", "2026-01-01", "endsOn", "2026-06-30",
                                "phases", List.of(Map.of("kind", "ANALYSIS", "startsOn", "2026-03-01", "endsOn", "2026-04-15"))))))
                .post("/v1/campaigns").then().statusCode(201).extract().path("id"));
    }

    @Test
    void importsAWholePhaseInWhichCellsAreMerged() throws IOException {
        // given
        Path file = SampleFiles.text(folder, "schedule.csv", wholePhase());

        // when
        JsonPath report = imported(file, "{\"campaignId\": \"%s\", \"batch\": 3}".formatted(campaign));
        JsonPath again = imported(file, "{\"campaignId\": \"%s\", \"batch\": 3}".formatted(campaign));

        // then
        assertThat(report.getInt("created")).isEqualTo(36);
        assertThat(report.getInt("rejectedTotal")).isZero();
        assertThat(again.getInt("unchanged")).isEqualTo(36);
        Response schedule = DemoDistrict.sorter().queryParam("campaign", campaign).get("/v1/requirements");
        schedule.then().body("items", hasSize(36)).body("items[0].text", equalTo("要求1-1-1"));
        assertThat(schedule.<List<String>>path("items.link").stream().distinct()).hasSize(5);
        assertThat(schedule.<List<String>>path("items.step").stream().distinct()).hasSize(18);
    }

    @Test
    void takesWhatStandsInAMergedCellForEveryRowOfIt() throws IOException {
        // given
        Path file = SampleFiles.workbook(folder, "schedule.xlsx", sheet -> {
            List<String> header = List.of("阶段", "环节", "步骤", "要求", "时限");
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
            }
            sheet.value(1, 0, "分析评议");
            sheet.value(1, 1, "征求意见");
            sheet.value(1, 2, "座谈");
            for (int column = 0; column < 3; column++) {
                sheet.range(1, column, 2, column).merge();
            }
            sheet.value(1, 3, "开会");
            sheet.value(2, 3, "作记录");
            sheet.value(1, 4, "2026-03-10");
            sheet.value(2, 4, "2026-03-11");
        });

        // when
        JsonPath report = imported(file, "{\"campaignId\": \"%s\", \"batch\": 3}".formatted(campaign));

        // then
        assertThat(report.getInt("created")).isEqualTo(2);
        DemoDistrict.sorter().queryParam("campaign", campaign).get("/v1/requirements").then()
                .body("items.step", equalTo(List.of("座谈", "座谈")))
                .body("items.text", equalTo(List.of("开会", "作记录")));
    }

    @Test
    void datesKnownRequirementsAnewAndLeavesBadRowsOut() throws IOException {
        // given
        String request = "{\"campaignId\": \"%s\", \"batch\": 3, \"phase\": \"ANALYSIS\"}".formatted(campaign);
        imported(SampleFiles.text(folder, "first.csv", "环节,步骤,要求,时限\n征求意见,座谈,开会,2026-03-10\n"), request);

        // when
        JsonPath report = imported(SampleFiles.text(folder, "second.csv", """
                环节,步骤,要求,时限,对象,单位类型
                征求意见,座谈,开会,2026年3月12日,,
                ,,作记录,2026-03-12,领导干部,村、社区
                ,,太晚,2026-05-01,,
                ,,,2026-03-12,,
                ,,没有日期,someday,,
                ,,开会,2026-03-12,,
                ,,没有的对象,2026-03-12,过路人,火星
                分析,,没有步骤,2026-03-12,,
                """), request);

        // then
        assertThat(report.getInt("updated")).isEqualTo(1);
        assertThat(report.getInt("created")).isEqualTo(1);
        assertThat(report.getList("rejected.row", Integer.class)).containsExactly(4, 5, 6, 7, 8, 8, 9);
        assertThat(report.getList("rejected.column", String.class))
                .containsExactly("时限", "要求", "时限", "要求", "对象", "单位类型", "步骤");
        assertThat(report.getList("rejected.code", String.class)).containsExactly(
                "outside-phase", "value-missing", "date-unreadable", "repeated", "value-unknown", "value-unknown",
                "value-missing");
        DemoDistrict.sorter().queryParam("campaign", campaign).get("/v1/requirements").then()
                .body("items", hasSize(2))
                .body("items[0].dueOn", equalTo("2026-03-12"))
                .body("items[1].addressee", equalTo("LEADERS"))
                .body("items[1].kinds", equalTo(List.of("COMMUNITY", "VILLAGE")));
    }

    @Test
    void refusesABatchThatTheCampaignDoesNotHave() throws IOException {
        Path file = SampleFiles.text(folder, "schedule.csv", wholePhase());

        ImportFixture.upload(ImportFixture.sorter(), file, "{\"campaignId\": \"%s\", \"batch\": 4}".formatted(campaign))
                .post("/v1/requirements/imports").then()
                .statusCode(400).body("errors[0].pointer", equalTo("/batch"));
    }

    /** Below the first row of a link or a step its cell is empty, as a spreadsheet saves a merged one. */
    private static String wholePhase() {
        StringBuilder csv = new StringBuilder("阶段,环节,步骤,要求,时限\n");
        int day = 0;
        for (int link = 1; link <= STEPS_OF_LINK.length; link++) {
            for (int step = 1; step <= STEPS_OF_LINK[link - 1]; step++) {
                for (int requirement = 1; requirement <= 2; requirement++) {
                    csv.append("%s,%s,%s,要求%d-%d-%d,2026-03-%02d\n".formatted(
                            day == 0 ? "分析评议" : "",
                            step == 1 && requirement == 1 ? "环节" + link : "",
                            requirement == 1 ? "步骤%d-%d".formatted(link, step) : "",
                            link, step, requirement, 1 + day++ / 2));
                }
            }
        }
        return csv.toString();
    }

    private static JsonPath imported(Path file, String request) {
        Response answer = ImportFixture.upload(ImportFixture.sorter(), file, request).post("/v1/requirements/imports");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }
}

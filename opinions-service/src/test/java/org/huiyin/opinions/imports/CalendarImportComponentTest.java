package org.huiyin.opinions.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.huiyin.opinions.imports.table.SampleFiles;
import org.huiyin.testkit.parts.WithRealParts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** Years long past: other tests count by the calendar too. */
@DisplayName("CAM-6: the working calendar comes as a file")
@QuarkusTest
@WithRealParts
class CalendarImportComponentTest {

    @TempDir
    Path folder;

    @Test
    void importsWholeYearsOfHolidaysAndWorkedWeekends() throws IOException {
        // given: two dates as text, two as an office writes them
        Path file = SampleFiles.text(folder, "calendar.csv", """
                日期,类型,名称
                1961-01-01,放假,元旦
                1961年1月2日,放假,元旦
                1961/1/7,调休上班,
                1962-01-01,HOLIDAY,元旦
                """);

        // when
        JsonPath report = imported(file);
        JsonPath again = imported(file);

        // then
        assertThat(report.getInt("rows")).isEqualTo(4);
        assertThat(report.getInt("created")).isEqualTo(4);
        assertThat(again.getInt("unchanged")).isEqualTo(4);
        given().get("/v1/working-calendars/1961").then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("days.date", contains("1961-01-01", "1961-01-02", "1961-01-07"))
                .body("days.kind", contains("HOLIDAY", "HOLIDAY", "WORKED_WEEKEND"));
        given().get("/v1/working-calendars/1962").then().statusCode(200);
    }

    @Test
    void importsAWorkbookWithDatesAsASpreadsheetKeepsThem() throws IOException {
        // given
        Path file = SampleFiles.workbook(folder, "calendar.xlsx", sheet -> {
            sheet.value(0, 0, "1960年放假安排");
            sheet.value(1, 0, "日期");
            sheet.value(1, 1, "安排");
            sheet.value(1, 2, "节日");
            sheet.value(2, 0, LocalDate.of(1960, 10, 1));
            sheet.style(2, 0).format("yyyy-mm-dd").set();
            sheet.value(2, 1, "放假");
            sheet.value(2, 2, "国庆节");
        });

        // when
        JsonPath report = imported(file);

        // then
        assertThat(report.getInt("created")).isEqualTo(1);
        given().get("/v1/working-calendars/1960").then()
                .body("days.date", contains("1960-10-01"))
                .body("days.name", contains("国庆节"));
    }

    @Test
    void takesNothingFromAFileWithABadRowForACalendarWithAHoleGivesWrongDeadlines() throws IOException {
        // given
        Path file = SampleFiles.text(folder, "holes.csv", """
                date,kind,name
                1963-01-01,HOLIDAY,元旦
                someday,HOLIDAY,😀
                1963-01-02,WORKED_WEEKEND,
                1963-01-01,HOLIDAY,
                1963-01-05,maybe,
                1900-01-01,HOLIDAY,
                """);

        // when
        JsonPath report = imported(file);

        // then
        assertThat(report.getInt("created")).isZero();
        assertThat(report.getList("rejected.row", Integer.class)).containsExactly(3, 4, 5, 6, 7);
        assertThat(report.getList("rejected.column", String.class))
                .containsExactly("date", "kind", "date", "kind", "date");
        assertThat(report.getList("rejected.code", String.class))
                .containsExactly("date-unreadable", "not-a-weekend", "repeated-day", "value-unknown", "other-year");
        given().get("/v1/working-calendars/1963").then().statusCode(404);
    }

    @Test
    void replacesAYearThatIsThere() throws IOException {
        // given
        imported(SampleFiles.text(folder, "first.csv", "date,kind\n1964-01-01,HOLIDAY\n1964-01-02,HOLIDAY\n"));

        // when
        JsonPath report = imported(
                SampleFiles.text(folder, "second.csv", "date,kind\n1964-01-01,HOLIDAY\n1964-01-04,WORKED_WEEKEND\n"));

        // then
        assertThat(report.getInt("unchanged")).isEqualTo(1);
        assertThat(report.getInt("created")).isEqualTo(1);
        given().get("/v1/working-calendars/1964").then()
                .header("ETag", equalTo("\"1\""))
                .body("days.date", contains("1964-01-01", "1964-01-04"));
    }

    private static JsonPath imported(Path file) {
        Response answer = ImportFixture.upload(ImportFixture.admin(), file, null).post("/v1/working-calendars/imports");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }
}

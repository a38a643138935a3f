package org.huiyin.opinions.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.huiyin.opinions.imports.table.SampleFiles;
import org.huiyin.testkit.parts.WithRealParts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** CAM-4: the ledger comes as a file; a bad row is reported by row and column and stops nothing else. */
@QuarkusTest
@WithRealParts
class MemberImportComponentTest {

    private final String mark = UUID.randomUUID().toString();

    @TempDir
    Path folder;

    @BeforeEach
    void prepare() throws IOException {
        ImportFixture.directory(folder);
    }

    @Test
    void importsAnOfficesOwnColumnsAndReportsBadRows() throws IOException {
        // given
        Path file = SampleFiles.text(folder, "ledger.csv", """
                党员编号,单位代码,姓名,党员类别,重点群体,流入地,组织关系转移,能否联系
                %1$s-1,IMPORT-UNIT-01,党员甲,在职,,,,能
                %1$s-2,IMPORT-UNIT-01,党员乙,流动,下岗失业、退役军人,外省某市,流动党员活动证,失联
                %1$s-3,IMPORT-UNIT-01,党员丙,流动,,,,
                %1$s-4,NO-SUCH,党员丁,在职,,,,
                %1$s-5,IMPORT-UNIT-01,,在职,,,,
                %1$s-6,IMPORT-UNIT-01,党员己,候鸟,,,,也许
                %1$s-1,IMPORT-UNIT-01,党员庚,在职,,,,
                """.formatted(mark));

        // when
        JsonPath report = imported(ImportFixture.sorter(), file, null);
        JsonPath again = imported(ImportFixture.sorter(), file, null);

        // then
        assertThat(report.getInt("created")).isEqualTo(2);
        assertThat(report.getInt("rejectedTotal")).isEqualTo(5);
        assertThat(report.getList("rejected.row", Integer.class)).containsExactly(4, 5, 6, 7, 7, 8);
        assertThat(report.getList("rejected.column", String.class))
                .containsExactly("流入地", "单位代码", "姓名", "党员类别", "能否联系", "党员编号");
        assertThat(again.getInt("unchanged")).isEqualTo(2);
        assertThat(again.getInt("created")).isZero();
        given().auth().oauth2(ImportFixture.sorter()).queryParam("text", mark + "-2").get("/v1/members").then()
                .body("items[0].relation", equalTo("TEMPORARY"))
                .body("items[0].reachable", equalTo(false));
    }

    @Test
    void keepsACollectorToTheOwnLedger() throws IOException {
        // given
        Path own = SampleFiles.text(folder, "own.csv", "编号,姓名,类别\n%s-7,党员辛,离退休\n".formatted(mark));
        Path foreign = SampleFiles.text(folder, "foreign.csv",
                "编号,单位代码,姓名,类别\n%s-8,IMPORT-UNIT-02,党员壬,离退休\n".formatted(mark));

        // then
        assertThat(imported(ImportFixture.collector(), own, null).getInt("created")).isEqualTo(1);
        JsonPath refused = imported(ImportFixture.collector(), foreign, null);
        assertThat(refused.getInt("created")).isZero();
        assertThat(refused.getList("rejected.code", String.class)).containsExactly("foreign-organization");
    }

    @Test
    void takesAWholeDistrictInOneFile() throws IOException {
        // given
        StringBuilder csv = new StringBuilder("编号,单位代码,姓名,类别\n");
        for (int number = 1; number <= 15_000; number++) {
            csv.append("%s-%05d,IMPORT-UNIT-0%d,党员%d,在职\n".formatted(mark, number, 1 + number % 2, number));
        }
        Path file = SampleFiles.text(folder, "district.csv", csv.toString());

        // when
        JsonPath report = imported(ImportFixture.sorter(), file, null);

        // then
        assertThat(report.getInt("rows")).isEqualTo(15_000);
        assertThat(report.getInt("created")).isEqualTo(15_000);
        assertThat(report.getInt("rejectedTotal")).isZero();
    }

    private static JsonPath imported(String token, Path file, String request) {
        Response answer = ImportFixture.upload(token, file, request).post("/v1/members/imports");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }
}

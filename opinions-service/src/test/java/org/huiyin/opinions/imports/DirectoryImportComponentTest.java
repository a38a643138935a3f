package org.huiyin.opinions.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

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

/** CAM-1, SRT-1: the directory and the categories come as files; a bad row is reported and stops nothing else. */
@QuarkusTest
@WithRealParts
class DirectoryImportComponentTest {

    @TempDir
    Path folder;

    @BeforeEach
    void prepare() throws IOException {
        ImportFixture.directory(folder);
    }

    @Test
    void importsOrganizationsAndReportsBadRowsByRowAndColumn() throws IOException {
        // given
        Path file = SampleFiles.workbook(folder, "list.xlsx", sheet -> {
            List<List<String>> rows = List.of(
                    List.of("单位代码", "单位名称", "类型", "上级代码", "批次"),
                    List.of("IMPORT-A-1", "甲支部", "支部", "IMPORT-A", "2"),
                    List.of("IMPORT-A", "甲单位", "区直单位", "IMPORT-DEMO", "1"),
                    List.of("IMPORT-B", "", "区直单位", "IMPORT-DEMO", "1"),
                    List.of("IMPORT-C", "丙单位", "公司", "IMPORT-DEMO", "x"),
                    List.of("IMPORT-D", "丁单位", "区直单位", "NO-SUCH", "1"),
                    List.of("代码", "戊单位", "区直单位", "IMPORT-DEMO", "1"));
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < 5; column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        });

        // when
        JsonPath report = importInto("/v1/organizations/imports", file, null);
        JsonPath again = importInto("/v1/organizations/imports", file, null);

        // then
        assertThat(report.getInt("rows")).isEqualTo(6);
        assertThat(report.getInt("created")).isEqualTo(2);
        assertThat(report.getInt("rejectedTotal")).isEqualTo(4);
        assertThat(report.getList("rejected.row", Integer.class)).containsExactly(4, 5, 5, 6, 7);
        assertThat(report.getList("rejected.column", String.class)).containsExactly("单位名称", "类型", "批次", "上级代码", "单位代码");
        assertThat(report.getList("rejected.code", String.class))
                .containsExactly(
                        "value-missing", "value-unknown", "number-unreadable", "unknown-parent", "malformed-code");
        assertThat(again.getInt("unchanged")).isEqualTo(2);
        assertThat(given().get("/v1/organizations/IMPORT-A-1").jsonPath().getInt("level")).isEqualTo(3);
    }

    @Test
    void takesKindAndParentFromTheRequestWhereTheFileHasCodeAndNameOnly() throws IOException {
        // given
        Path file = SampleFiles.text(folder, "list.csv", "code,name\r\n68236467-9,演示审批局\r\n083372204,演示教体局\r\n");
        String request = """
                {"defaults": {"kind": "DIRECT_UNIT", "parentCode": "IMPORT-DEMO"}}""";

        // when
        JsonPath report = importInto("/v1/organizations/imports", file, request);

        // then
        assertThat(report.getInt("created")).isEqualTo(2);
        assertThat(given().get("/v1/organizations/083372204").jsonPath().getString("parentCode"))
                .isEqualTo("IMPORT-DEMO");
    }

    @Test
    void updatesOrganizationsInPlaceByCode() throws IOException {
        // given
        Path before = SampleFiles.text(folder, "list.csv", "code,name,kind,parentCode\nIMPORT-U,旧名,TOWN,IMPORT-DEMO\n");
        Path after = SampleFiles.text(folder, "new.csv", "code,name,kind,parentCode\nIMPORT-U,新名,TOWN,IMPORT-DEMO\n");
        importInto("/v1/organizations/imports", before, null);

        // when
        JsonPath report = importInto("/v1/organizations/imports", after, null);

        // then
        assertThat(report.getInt("updated")).isEqualTo(1);
        assertThat(given().get("/v1/organizations/IMPORT-U").jsonPath().getString("name")).isEqualTo("新名");
    }

    @Test
    void importsCategoriesOnThreeLevels() throws IOException {
        // given
        Path file = SampleFiles.text(folder, "categories.csv", """
                一级分类,二级分类,三级分类
                导入建设,导入安全,导入事故
                导入建设,导入安全,导入隐患
                导入建设,导入市政,
                导入农村,,
                导入农村,,导入三级
                ,导入二级,
                """);

        // when
        JsonPath report = importInto("/v1/categories/imports", file, null);
        JsonPath again = importInto("/v1/categories/imports", file, null);

        // then
        assertThat(report.getInt("rows")).isEqualTo(6);
        assertThat(report.getInt("created")).isEqualTo(6);
        assertThat(report.getList("rejected.row", Integer.class)).containsExactly(6, 7);
        assertThat(report.getList("rejected.code", String.class)).containsOnly("level-missing");
        assertThat(again.getInt("created")).isZero();
        assertThat(again.getInt("unchanged")).isEqualTo(6);
    }

    @Test
    void answersInTheClerksLanguage() throws IOException {
        // given
        Path file = SampleFiles.text(folder, "categories.csv", "一级分类,二级分类,三级分类\n,导入二级,\n");

        // when
        Response answer = ImportFixture.upload(ImportFixture.admin(), file, null)
                .header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8")
                .post("/v1/categories/imports");

        // then
        assertThat(answer.jsonPath().getString("rejected[0].reason")).isEqualTo("上一级分类为空");
    }

    @Test
    void refusesAFileThatIsTooLargeOrLacksItsColumns() throws IOException {
        // given
        Path large = SampleFiles.text(folder, "large.csv", "code,name\n" + "A,0123456789\n".repeat(900_000));
        Path other = SampleFiles.text(folder, "other.csv", "序号,单位\n1,a\n");

        // when
        Response tooLarge = ImportFixture.upload(ImportFixture.admin(), large, null).post("/v1/organizations/imports");
        Response lacking = ImportFixture.upload(ImportFixture.admin(), other, null).post("/v1/organizations/imports");

        // then
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(tooLarge.jsonPath().getString("code")).isEqualTo("payload-too-large");
        assertThat(lacking.statusCode()).isEqualTo(422);
        assertThat(lacking.jsonPath().getString("detail")).contains("“code / 代码").contains("序号, 单位");
    }

    @Test
    void isForAdministratorsAlone() throws IOException {
        // given
        Path file = SampleFiles.text(folder, "list.csv", "code,name\nA,b\n");

        // then
        for (String path : List.of("/v1/organizations/imports", "/v1/categories/imports")) {
            assertThat(ImportFixture.upload(ImportFixture.sorter(), file, null).post(path).statusCode()).isEqualTo(403);
        }
    }

    private static JsonPath importInto(String path, Path file, String request) {
        Response answer = ImportFixture.upload(ImportFixture.admin(), file, request).post(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }
}

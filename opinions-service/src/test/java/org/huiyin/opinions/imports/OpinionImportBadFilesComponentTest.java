package org.huiyin.opinions.imports;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.huiyin.opinions.imports.table.SampleFiles;
import org.huiyin.testkit.parts.WithRealParts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@WithRealParts
@DisplayName("COL-6: registers arrive as offices make them, and what cannot be used is refused with what to do")
class OpinionImportBadFilesComponentTest {

    @TempDir
    Path folder;

    private String campaign;

    @BeforeEach
    void prepare() throws IOException {
        ImportFixture.directory(folder);
        campaign = ImportFixture.campaign();
    }

    @ParameterizedTest
    @CsvSource({"Workbook, file-old-excel, Save it as .xlsx", "EncryptedPackage, file-password-protected, Remove it"})
    void refusesOldWorkbooksAndThoseWithAPassword(String stream, String code, String advice) throws IOException {
        refuses(container(stream), code, advice);
    }

    @Test
    void refusesAZipBombBeforeItUnpacks() throws IOException {
        Path bomb = SampleFiles.bomb(folder, "register.xlsx", 64 << 20);

        assertThat(Files.size(bomb)).isLessThan(200_000);
        refuses(bomb, "file-expands-too-much", "too large");
    }

    @Test
    void takesAnXlsxThatCallsItselfXls() throws IOException {
        // given
        Path file = SampleFiles.workbook(folder, "letters.xls", sheet -> {
            headers(sheet::value);
            row(sheet::value, 1, "1", "2019年2月28日", "路灯不亮");
        });

        // when
        JsonPath job = importWhole(file, ImportFixture.request(campaign, "board"));

        // then
        assertThat(ImportFixture.counts(job)).isEqualTo(ImportFixture.counts(1, 1, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, false", "UTF-8, true", "GBK, false", "GB18030, false", "UTF-16LE, true"})
    void takesEveryEncodingWithSemicolonsAndDatesInFiveForms(String encoding, boolean withMark) throws IOException {
        // given
        String csv = (withMark ? "\uFEFF" : "") + """
                留言编号;留言主题;留言时间;留言详情
                1;一;2019/2/28 11:25:05;路灯不亮，请处理
                2;二;2019-02-28;下水道堵塞，请处理
                3;三;2019年2月28日;公交太少，请增加
                4;四;20190228;噪声扰民，请管一管
                5;五;43524;电梯停运，请维修
                """;

        // when
        JsonPath job = importWhole(
                SampleFiles.text(folder, "letters.csv", csv, Charset.forName(encoding)),
                ImportFixture.request(campaign, "board"));

        // then
        assertThat(ImportFixture.counts(job)).isEqualTo(ImportFixture.counts(5, 5, 0, 0));
        assertThat(opinions("items.receivedOn")).hasSize(5).containsOnly("2019-02-28");
        assertThat(opinions("items.text")).contains("电梯停运，请维修");
    }

    @Test
    void countsAMergedUnitForEachRowThatItCoversAndMergedWordsOnce() throws IOException {
        // given
        Path file = SampleFiles.workbook(folder, "merged.xlsx", sheet -> {
            sheet.value(0, 0, "征求意见登记表");
            sheet.range(0, 0, 0, 4).merge();
            headers((row, column, value) -> sheet.value(row + 1, column, value));
            sheet.value(1, 4, "单位");
            row((row, column, value) -> sheet.value(row + 1, column, value), 1, "", "2019-02-28", "路灯不亮");
            sheet.value(2, 4, "IMPORT-UNIT-02");
            sheet.range(2, 4, 3, 4).merge();
            sheet.range(2, 2, 3, 2).merge();
            sheet.value(3, 3, "下水道堵塞");
            sheet.value(4, 2, "2019-03-01");
            sheet.range(4, 3, 5, 3).merge();
            sheet.value(4, 3, "公交太少");
            sheet.value(5, 2, "2019-03-02");
        });
        String request = ImportFixture.request(campaign, "board")
                .replace("\"receivedOn\"", "\"organizationCode\": \"单位\", \"receivedOn\"");

        // when
        JsonPath job = importWhole(file, request);

        // then
        assertThat(ImportFixture.counts(job)).isEqualTo(ImportFixture.counts(4, 3, 0, 1));
        assertThat(opinions("items.findAll { it.organizationCode == 'IMPORT-UNIT-02' }.text"))
                .containsExactlyInAnyOrder("路灯不亮", "下水道堵塞");
        assertThat(opinions("items.findAll { it.organizationCode == 'IMPORT-UNIT-02' }.receivedOn"))
                .containsOnly("2019-02-28");
        assertThat(rejections(job).getList("items.code", String.class)).containsExactly("text-missing");
        assertThat(rejections(job).getList("items.row", Integer.class)).containsExactly(6);
    }

    @Test
    void takesResultsOfFormulasAndNamesThoseThatAreMissing() throws IOException {
        // given
        Path file = SampleFiles.formulas(folder, "formulas.xlsx", Map.of(
                "2", "<c t=\"str\"><f>A9</f><v>路灯不亮</v></c>", "3", "<c><f>A10</f></c>", "4",
                "<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"));

        // when
        JsonPath job = importWhole(file, """
                {"campaignId": "%s", "sourceSystem": "board", "columns": {"text": "内容"},
                 "defaults": {"organizationCode": "IMPORT-UNIT-01", "target": "UNIT_TEAM", "channel": "ONLINE", "respondent": "RESIDENT"}}"""
                .formatted(campaign));

        // then
        assertThat(ImportFixture.counts(job)).isEqualTo(ImportFixture.counts(3, 1, 0, 2));
        assertThat(rejections(job).getList("items.code", String.class))
                .containsExactly("formula-failed", "formula-failed");
        assertThat(opinions("items.text")).containsExactly("路灯不亮");
    }

    @Test
    void takesTheSameFileWhileTheFirstIsStillRunning() throws IOException {
        // given
        Path file = SampleFiles.text(folder, "letters.csv", ImportFixture.letters(4_000, UnaryOperator.identity()));
        String request = ImportFixture.request(campaign, "board");
        String first = ImportFixture.send(ImportFixture.sorter(), file, request).header("Location");

        // when
        JsonPath second = importWhole(file, request);

        // then
        JsonPath done = ImportFixture.awaitEnd(ImportFixture.sorter(), first);
        assertThat(done.getInt("imported") + second.getInt("imported")).isEqualTo(4_000);
        assertThat(done.getInt("rejected") + second.getInt("rejected")).isZero();
    }

    private void refuses(Path file, String code, String advice) {
        Response answer = ImportFixture.send(ImportFixture.sorter(), file, ImportFixture.request(campaign, "board"));
        answer.then().statusCode(422).contentType("application/problem+json").body("code", equalTo(code));
        assertThat(answer.<String>path("detail")).contains(advice);
    }

    private JsonPath importWhole(Path file, String request) {
        return ImportFixture.importWhole(ImportFixture.sorter(), file, request);
    }

    private List<String> opinions(String path) {
        return given().auth().oauth2(ImportFixture.sorter()).queryParam("campaign", campaign).get("/v1/opinions")
                .path(path);
    }

    private static JsonPath rejections(JsonPath job) {
        return given().auth().oauth2(ImportFixture.sorter())
                .get("/v1/opinion-imports/" + job.getString("id") + "/rejections").jsonPath();
    }

    private interface Writing {
        void value(int row, int column, String value);
    }

    private static void headers(Writing sheet) {
        row(sheet, 0, "留言编号", "留言时间", "留言详情");
    }

    private static void row(Writing sheet, int row, String number, String day, String text) {
        sheet.value(row, 0, number);
        sheet.value(row, 1, row == 0 ? "留言主题" : "题");
        sheet.value(row, 2, day);
        sheet.value(row, 3, text);
    }

    /** The header and directory of a compound file, the container of the old format and of encrypted new ones. */
    private Path container(String streamName) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(2_048).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        bytes.putShort(30, (short) 9);
        bytes.putInt(48, 1);
        bytes.put(1_024, streamName.getBytes(StandardCharsets.UTF_16LE));
        return Files.write(folder.resolve("letters.xls"), bytes.array());
    }
}

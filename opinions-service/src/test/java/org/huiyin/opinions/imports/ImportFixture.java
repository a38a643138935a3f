package org.huiyin.opinions.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.MultiPartSpecification;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;

import org.huiyin.opinions.imports.table.SampleFiles;
import org.huiyin.testkit.identity.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What imports need to be there, and how they are sent. */
final class ImportFixture {

    static final String DISTRICT = "IMPORT-DEMO";
    static final String UNIT = "IMPORT-UNIT-01";
    static final String OTHER_UNIT = "IMPORT-UNIT-02";

    private ImportFixture() {}

    static String admin() {
        return Tokens.forRole("admin", DISTRICT);
    }

    static String sorter() {
        return Tokens.forRole("sorter", DISTRICT);
    }

    static String collector() {
        return Tokens.forRole("collector", UNIT);
    }

    /** A district with two units; there once, however often it is asked for. */
    static void directory(Path folder) throws IOException {
        Path file = SampleFiles.text(folder, "organizations.csv", """
                代码,名称,类型,上级代码,批次
                IMPORT-DEMO,导入演示区,区,,1
                IMPORT-UNIT-01,导入演示单位一,区直单位,IMPORT-DEMO,1
                IMPORT-UNIT-02,导入演示单位二,区直单位,IMPORT-DEMO,1
                """);
        Response answer = upload(admin(), file, null).post("/v1/organizations/imports");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    static String campaign() {
        String body = """
                {"code": "IMPORT-%s", "name": "导入演示活动", "startsOn": "2019-01-01", "endsOn": "2026-12-31"}"""
                .formatted(UUID.randomUUID());
        Response answer = given().auth().oauth2(admin()).contentType(ContentType.JSON).body(body).post("/v1/campaigns");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        String location = answer.header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** The mapping of a message board's letters; placeholders are filled by {@link String#formatted}. */
    static String request(String campaign, String sourceSystem) {
        return """
                {"campaignId": "%s", "sourceSystem": "%s",
                 "columns": {"sourceId": "留言编号", "title": "留言主题", "text": "留言详情", "receivedOn": "留言时间"},
                 "defaults": {"organizationCode": "IMPORT-UNIT-01", "target": "UNIT_TEAM", "channel": "ONLINE",
                              "respondent": "RESIDENT"}}"""
                .formatted(campaign, sourceSystem);
    }

    static RequestSpecification upload(String token, Path file, String request) {
        RequestSpecification call = given().auth().oauth2(token).multiPart("file", file.toFile());
        return request == null ? call : call.multiPart(requestPart(request));
    }

    /** REST-assured would send it in ASCII. */
    static MultiPartSpecification requestPart(String request) {
        return new MultiPartSpecBuilder(request)
                .controlName("request")
                .emptyFileName()
                .mimeType("application/json")
                .charset(StandardCharsets.UTF_8)
                .build();
    }

    static Response send(String token, Path file, String request) {
        return upload(token, file, request).post("/v1/opinion-imports");
    }

    /** Sends it and waits for its end. */
    static JsonPath importWhole(String token, Path file, String request) {
        Response accepted = send(token, file, request);
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        return awaitEnd(token, accepted.header("Location"));
    }

    static JsonPath awaitEnd(String token, String location) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> given().auth().oauth2(token).get(location).jsonPath(),
                        job -> job.getString("state").matches("COMPLETED|FAILED"));
    }

    static Map<String, Integer> counts(JsonPath job) {
        return Map.of(
                "rowsTotal", job.getInt("rowsTotal"),
                "rowsRead", job.getInt("rowsRead"),
                "imported", job.getInt("imported"),
                "alreadyThere", job.getInt("alreadyThere"),
                "rejected", job.getInt("rejected"));
    }

    static Map<String, Integer> counts(int total, int imported, int alreadyThere, int rejected) {
        return Map.of(
                "rowsTotal", total,
                "rowsRead", total,
                "imported", imported,
                "alreadyThere", alreadyThere,
                "rejected", rejected);
    }

    /** A register as CSV, with dates as text in several forms. */
    static String letters(int count, UnaryOperator<String> change) {
        StringBuilder csv = new StringBuilder("\uFEFF留言编号,留言用户,留言主题,留言时间,留言详情\n");
        for (int number = 1; number <= count; number++) {
            String row = "%d,U%05d,第%d号来信,%s,\"\n\t\t第%d号来信说：路灯不亮，请“处理”。\n\n\t\"\n"
                    .formatted(number, number, number, day(number), number);
            csv.append(change.apply(row));
        }
        return csv.toString();
    }

    private static String day(int number) {
        int day = number % 28 + 1;
        return switch (number % 3) {
            case 0 -> String.format(Locale.ROOT, "2019/2/%d 9:05:07", day);
            case 1 -> String.format(Locale.ROOT, "2019-02-%02d 19:05", day);
            default -> String.format(Locale.ROOT, "2019年2月%d日", day);
        };
    }
}

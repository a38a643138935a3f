package org.huiyin.opinions.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.huiyin.opinions.imports.table.SampleFiles;
import org.huiyin.testkit.identity.Tokens;
import org.huiyin.testkit.parts.WithRealParts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** COL-6: what cannot become an import is refused at once, as a problem that says what to do. */
@QuarkusTest
@WithRealParts
class OpinionImportRefusalComponentTest {

    @TempDir
    Path folder;

    private String campaign;

    @BeforeEach
    void prepare() throws IOException {
        ImportFixture.directory(folder);
        campaign = ImportFixture.campaign();
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("", "file-empty"),
                Arguments.of("留言编号,留言主题,留言时间,留言详情\n", "file-empty"),
                Arguments.of("<html></html>", "file-not-a-table"),
                Arguments.of("PK\u0003\u0004 and nothing", "file-damaged"),
                Arguments.of("编号,留言主题,留言时间,留言详情\n1,a,b,c\n", "column-missing"),
                Arguments.of("留言编号,留言主题,留言时间,留言详情,留言详情\n1,a,b,c,d\n", "column-duplicate"),
                Arguments.of("留言编号,留言主题,留言时间,留言详情\n1,a,b,\"c\n", "file-damaged"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void namesWhatIsWrongWithAFile(String content, String code) throws IOException {
        // given
        Path file = SampleFiles.text(folder, "letters.xlsx", content);

        // when
        Response answer = ImportFixture.send(ImportFixture.sorter(), file, ImportFixture.request(campaign, "x"));

        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
        assertThat(answer.jsonPath().getString("detail")).isNotBlank();
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                Arguments.of("\"UNIT_TEAM\"", "\"NOBODY\"", "/defaults/target", "unknown-value"),
                Arguments.of(", \"respondent\": \"RESIDENT\"", "", "/defaults/respondent", "required"),
                Arguments.of("\"IMPORT-UNIT-01\"", "\"NO-SUCH-UNIT\"", "/defaults/organizationCode", "unknown"),
                Arguments.of("\"text\": \"留言详情\"", "\"text\": \"\"", "/columns/text", "required"),
                Arguments.of("\"columns\"", "\"encoding\": \"UTF-99\", \"columns\"", "/encoding", "unknown-value"),
                Arguments.of("\"columns\"", "\"delimiter\": \"ab\", \"columns\"", "/delimiter", "wrong-format"),
                Arguments.of(
                        "\"columns\"", "\"dateFormats\": [\"HH:mm\"], \"columns\"", "/dateFormats", "wrong-format"),
                Arguments.of("\"columns\"", "\"giver\": \"留言用户\", \"columns\"", "/giver", "unknown-field"),
                Arguments.of("\"campaignId\": \"", "\"campaignId\": \"x", "/campaignId", "wrong-format"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void pointsAtWhatIsWrongWithTheRequest(String part, String replacement, String pointer, String code) throws IOException {
        // given
        Path file = SampleFiles.text(folder, "letters.csv", ImportFixture.letters(1, UnaryOperator.identity()));
        String request = ImportFixture.request(campaign, "x").replaceAll("\\s+", " ").replace(part, replacement);

        // when
        Response answer = ImportFixture.send(ImportFixture.sorter(), file, request);

        // then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo(pointer);
        assertThat(answer.jsonPath().getString("errors[0].code")).isEqualTo(code);
    }

    @Test
    void refusesACampaignThatIsNotThere() throws IOException {
        // given
        Path file = SampleFiles.text(folder, "letters.csv", ImportFixture.letters(1, UnaryOperator.identity()));

        // when
        Response answer = ImportFixture.send(
                ImportFixture.sorter(), file, ImportFixture.request(UUID.randomUUID().toString(), "x"));

        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/campaignId");
    }

    @Test
    void refusesAnUploadWithoutFileRequestOrJson() throws IOException {
        // given
        Path file = SampleFiles.text(folder, "letters.csv", ImportFixture.letters(1, UnaryOperator.identity()));
        String token = ImportFixture.sorter();
        String request = ImportFixture.request(campaign, "x");

        // when
        Response withoutFile = given().auth().oauth2(token)
                .multiPart(ImportFixture.requestPart(request)).post("/v1/opinion-imports");
        Response withoutRequest = ImportFixture.send(token, file, null);
        Response malformed = ImportFixture.send(token, file, "{");
        Response noForm = given().auth().oauth2(token)
                .contentType("application/json").body("{}").post("/v1/opinion-imports");

        // then
        assertThat(withoutFile.statusCode()).isEqualTo(400);
        assertThat(withoutFile.jsonPath().getString("errors[0].pointer")).isEqualTo("/file");
        assertThat(withoutRequest.statusCode()).isEqualTo(400);
        assertThat(malformed.statusCode()).isEqualTo(400);
        assertThat(malformed.jsonPath().getString("code")).isEqualTo("malformed-request");
        assertThat(noForm.statusCode()).isEqualTo(415);
        assertThat(Stream.of(withoutFile, withoutRequest, malformed, noForm).map(Response::contentType))
                .allMatch(type -> type.startsWith("application/problem+json"));
    }

    @Test
    void takesARequestOfManyWords() throws IOException {
        // given
        Path file = SampleFiles.text(folder, "letters.csv", ImportFixture.letters(1, UnaryOperator.identity()));
        String request = ImportFixture.request(campaign, "x").replaceFirst("\\{", "{" + " ".repeat(8_000));

        // then
        assertThat(ImportFixture.send(ImportFixture.sorter(), file, request).statusCode()).isEqualTo(202);
    }

    @Test
    void keepsCollectorsToTheirOwnOrganization() throws IOException {
        // given
        Path file = SampleFiles.text(folder, "letters.csv", ImportFixture.letters(3, UnaryOperator.identity()));
        String request = ImportFixture.request(campaign, "x");
        String foreign = request.replace("\"target\"", "\"collectedBy\": \"IMPORT-UNIT-02\", \"target\"");
        String otherCollector = Tokens.forRole("collector", ImportFixture.OTHER_UNIT);

        // when
        JsonPath own = ImportFixture.importWhole(ImportFixture.collector(), file, request);

        // then
        String job = "/v1/opinion-imports/" + own.getString("id");
        assertThat(ImportFixture.counts(own)).isEqualTo(ImportFixture.counts(3, 3, 0, 0));
        assertThat(ImportFixture.send(ImportFixture.collector(), file, foreign).jsonPath().getString("code"))
                .isEqualTo("foreign-organization");
        for (String path : new String[] {job, job + "/rejections"}) {
            assertThat(given().auth().oauth2(otherCollector).get(path).statusCode()).isEqualTo(403);
            assertThat(given().auth().oauth2(ImportFixture.sorter()).get(path).statusCode()).isEqualTo(200);
        }
        assertThat(given().auth().oauth2(otherCollector).get("/v1/opinion-imports").asString())
                .doesNotContain(own.getString("id"));
        assertThat(given().auth().oauth2(ImportFixture.collector()).get("/v1/opinion-imports").asString())
                .contains(own.getString("id"));
        assertThat(ImportFixture.send(Tokens.forRole("officer", ImportFixture.UNIT), file, request).statusCode())
                .isEqualTo(403);
        assertThat(ImportFixture.send(Tokens.forRole("auditor", ImportFixture.UNIT), file, request).statusCode())
                .isEqualTo(403);
        assertThat(given().get(job).statusCode()).isEqualTo(401);
    }

    @Test
    void makesOneImportOfARepeatedRequest() throws IOException {
        // given
        Path file = SampleFiles.text(folder, "letters.csv", ImportFixture.letters(3, UnaryOperator.identity()));
        String key = UUID.randomUUID().toString();
        String request = ImportFixture.request(campaign, "x");

        // when
        Response first = sendWithKey(file, request, key);
        Response second = sendWithKey(file, request, key);
        Response other = sendWithKey(file, request.replace("\"x\"", "\"y\""), key);

        // then
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(ImportFixture.awaitEnd(ImportFixture.sorter(), first.header("Location")).getString("state"))
                .isEqualTo("COMPLETED");
    }

    @Test
    void answersForAnImportThatIsNotThere() {
        String token = ImportFixture.sorter();
        assertThat(given().auth().oauth2(token).get("/v1/opinion-imports/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(given().auth().oauth2(token).get("/v1/opinion-imports/nonsense").statusCode()).isEqualTo(400);
        assertThat(given().auth().oauth2(token).get("/v1/opinion-imports?cursor=nonsense").jsonPath().getString("code"))
                .isEqualTo("invalid-cursor");
    }

    private static Response sendWithKey(Path file, String request, String key) {
        return ImportFixture.upload(ImportFixture.sorter(), file, request)
                .header("Idempotency-Key", key)
                .post("/v1/opinion-imports");
    }
}

package org.huiyin.rectification.satisfaction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.huiyin.rectification.Client;
import org.huiyin.rectification.Database;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;

/** SAT-1: codes on paper, and codes taken back. */
@QuarkusTest
@WithRealParts
class BallotCodeComponentTest {

    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");

    @Test
    @DisplayName("SAT-1: a sheet holds each code once, in an order that is neither that of issue nor that of storage")
    void printsSlipsInAnOrderOfTheirOwn() {
        // given
        String survey = Polling.survey(Map.of("title", "路灯<b>整改</b>测评", "question", "您对路灯整改满意吗？"));
        List<String> codes = Journey.codes(survey, 60);
        long rows = Database.count("select count(*) from ballot_code");

        // when
        Response sheet = sheet(survey, codes, "text/html");
        Response again = sheet(survey, codes, "text/html");

        // then
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.contentType()).isEqualTo("text/html;charset=utf-8");
        assertThat(sheet.header("Cache-Control")).isEqualTo("no-store");
        assertThat(sheet.asString()).contains("路灯&lt;b&gt;整改&lt;/b&gt;测评", "您对路灯整改满意吗？", "投票不记名",
                        "截止 " + Journey.today().plusDays(14)).doesNotContain("<b>");
        // One order of 60! would be the same by chance.
        assertThat(codesIn(sheet)).containsExactlyInAnyOrderElementsOf(codes).isNotEqualTo(codes);
        assertThat(codesIn(again)).containsExactlyInAnyOrderElementsOf(codes).isNotEqualTo(codesIn(sheet));
        assertThat(Database.count("select count(*) from ballot_code")).isEqualTo(rows);
    }

    @Test
    @DisplayName("SAT-1: codes lie in the order of their hashes, under the numbers of nobody")
    void storesCodesInNoOrderOfIssue() {
        // given
        String survey = Polling.survey(Map.of());
        List<String> first = Journey.codes(survey, 30);
        Database.execute("update ballot_code set used = true where survey_id = '" + survey + "'");
        Journey.codes(survey, 30);

        // then
        List<String> byPlace = Database.column(
                "select code_hash::text from ballot_code where survey_id = ? and not used order by ctid", Journey.uuid(survey));
        assertThat(byPlace).hasSize(30).isSorted();
        assertThat(first).doesNotContainAnyElementsOf(byPlace);
        assertThat(Database.column("select column_name::text from information_schema.columns where table_name = 'ballot_code'"))
                .containsExactlyInAnyOrder("survey_id", "code_hash", "used");
        List<String> sorted = new ArrayList<>(first);
        Collections.sort(sorted);
        assertThat(first).isNotEqualTo(sorted);
    }

    @Test
    void printsATableForFormLetters() {
        // given
        String survey = Polling.survey(Map.of("title", "=1+1,\"测评\""));
        List<String> codes = Journey.codes(survey, 3);

        // when
        Response table = sheet(survey, codes, "text/csv");

        // then
        assertThat(table.contentType()).isEqualTo("text/csv;charset=utf-8");
        assertThat(table.asString().lines()).hasSize(4).first().asString().endsWith("测评,投票码,截止日期,测评编号");
        assertThat(table.asString()).contains("\"'=1+1,\"\"测评\"\"\"," + codesIn(table).getFirst() + ",");
        assertThat(codesIn(table)).containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void namesWhatIsNoCode() {
        String survey = Polling.survey(Map.of());
        List<String> codes = List.of(Journey.codes(survey, 1).getFirst(), "0110-ABCD-EFGH-2345");

        Response answer = sheet(survey, codes, "text/html");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo("/codes/1");
        assertThat(sheet(survey, List.of(), "text/html").statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("SAT-1: codes that were left over are withdrawn: they work no more, used ones stay, others may be made")
    void takesBackWhatWasLeftOver() {
        // given
        String survey = Polling.survey(Map.of("invited", List.of(Map.of("kind", "RESIDENT", "number", 12))));
        List<String> codes = Journey.codes(survey, 12);
        SUPERVISOR.must(Polling.ballot(survey, codes.get(0)));
        Response tooMany = SUPERVISOR.post("/v1/surveys/" + survey + "/ballot-codes", Map.of("count", 1));
        assertThat(tooMany.<String>path("code")).isEqualTo("ballot-codes-exhausted");
        assertThat(tooMany.<Integer>path("left")).isZero();

        // when
        Response withdrawn = withdraw(survey, Map.of("codes", List.of(codes.get(0), codes.get(1), codes.get(1), codes.get(2))));

        // then
        assertThat(withdrawn.<Integer>path("withdrawn")).isEqualTo(2);
        assertThat(Polling.ballot(survey, codes.get(1)).<String>path("code")).isEqualTo("ballot-code-unknown");
        assertThat(Polling.ballot(survey, codes.get(0)).<String>path("code")).isEqualTo("ballot-code-used");
        assertThat(Polling.get(survey).<Integer>path("codesWithdrawn")).isEqualTo(2);
        SUPERVISOR.must(Polling.ballot(survey, Journey.codes(survey, 2).getFirst()));

        // and of lost ones nobody knows which they are
        assertThat(withdraw(survey, Map.of()).<Integer>path("withdrawn")).isEqualTo(10);
        assertThat(Polling.ballot(survey, codes.get(11)).statusCode()).isEqualTo(404);
        Journey.codes(survey, 10).forEach(code -> SUPERVISOR.must(Polling.ballot(survey, code)));
        assertThat(Polling.close(survey).<Float>path("result.responsePercent")).isEqualTo(100.0f);
        assertThat(withdraw(survey, Map.of()).statusCode()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "null",
        "[]",
        "{\"code\": \"CODE\"}",
        "{\"code\": \"CODE\", \"choice\": null}",
        "{\"code\": \"CODE\", \"choice\": \"满意\"}",
        "{\"code\": \"CODE\", \"choice\": 1}",
        "{\"code\": \"CODE\", \"choice\": \"SATISFIED\", \"remark\": \"\\u0000\"}",
        "{\"code\": \"CODE\", \"choice\": \"SATISFIED\", \"remark\": \"\\ud83c\"}",
        "{\"code\": \"CODE\", \"choice\": \"SATISFIED\", \"remark\": \"LONG\"}",
        "{\"code\": \"CODE\", \"choice\": \"SATISFIED\", \"name\": \"某人\"}",
        "{\"code\": [\"CODE\"], \"choice\": \"SATISFIED\"}"
    })
    @DisplayName("SAT-1: a malformed ballot uses no code")
    void keepsTheCodeOfAMalformedBallot(String body) {
        String survey = Polling.survey(Map.of());
        String code = Journey.codes(survey, 1).getFirst();

        Response refused = Client.PUBLIC.post(
                "/v1/surveys/" + survey + "/ballots", body.replace("CODE", code).replace("LONG", "长".repeat(2001)));

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(Polling.ballot(survey, code, "DISSATISFIED", "好🏮").statusCode()).isEqualTo(200);
    }

    private static Response withdraw(String survey, Map<String, ?> request) {
        return SUPERVISOR.post("/v1/surveys/" + survey + "/ballot-code-withdrawals", request);
    }

    private static Response sheet(String survey, List<String> codes, String type) {
        return RestAssured.given()
                .auth()
                .oauth2(DemoDistrict.SORTER.token())
                .contentType(ContentType.JSON)
                .accept(type)
                .body(Map.of("codes", codes))
                .post("/v1/surveys/" + survey + "/ballot-code-sheets");
    }

    private static List<String> codesIn(Response sheet) {
        return CODE.matcher(sheet.asString()).results().map(MatchResult::group).toList();
    }
}

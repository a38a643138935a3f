package org.huiyin.opinions.answering;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.identity.Tokens;
import org.huiyin.testkit.parts.WithRealParts;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithRealParts
@DisplayName("SRT-5: a given answer is corrected beside itself, never in its place")
class CorrectAnswerComponentTest {

    private UUID campaign;
    private Given opinion;
    private String answer;

    @BeforeEach
    void answer() {
        campaign = DemoDistrict.campaign();
        opinion = Given.in(campaign);
        officer(DemoDistrict.UNIT).body(Map.of("text", "四月修好。")).post("/v1/opinions/" + opinion.id() + "/answer").then()
                .statusCode(200);
        answer = DemoDistrict.sorter().get("/v1/opinions/" + opinion.id() + "/answers").path("items[0].id");
    }

    @Test
    void showsTheFirstAnswerBesideItsCorrections() {
        // when
        Response first = correct(officer(DemoDistrict.UNIT), answer, "五月修好。", "日期写错");
        Response second = correct(DemoDistrict.sorter(), first.path("id"), "六月修好。", "仍写错");

        // then
        first.then().statusCode(201).body("corrects", equalTo(answer));
        second.then().statusCode(201).body("corrects", equalTo(answer));
        opinion.seen()
                .body("state", equalTo("ANSWERED"))
                .body("answers", hasSize(1))
                .body("answers[0].text", equalTo("四月修好。"))
                .body("answers[0].corrections.text", contains("五月修好。", "六月修好。"))
                .body("answers[0].corrections.reason", contains("日期写错", "仍写错"))
                .body("answers[0].corrections.organizationName", contains("演示区城管局", "演示区"));
        officer(DemoDistrict.UNIT).get("/v1/opinions/" + opinion.id() + "/answers").then()
                .statusCode(200)
                .body("items.text", contains("四月修好。", "五月修好。", "六月修好。"))
                .body("items[0].corrects", nullValue());
    }

    @Test
    void isReadByStaffWhoMayReadTheOpinionAndPaged() {
        correct(DemoDistrict.sorter(), answer, "五月修好。", "日期写错");
        officer(DemoDistrict.TOWN).get("/v1/opinions/" + opinion.id() + "/answers").then().statusCode(403);
        String next = DemoDistrict.sorter().get("/v1/opinions/" + opinion.id() + "/answers?limit=1").then()
                .body("items.text", contains("四月修好。")).extract().path("next");
        DemoDistrict.sorter().get("/v1/opinions/" + opinion.id() + "/answers?limit=1&cursor=" + next).then()
                .body("items.text", contains("五月修好。"));
    }

    @Test
    void leavesADeclineToTheOffice() {
        // given
        Given declined = Given.in(campaign);
        DemoDistrict.sorter().body(Map.of("reason", "UNFOUNDED", "text", "不属实。"))
                .post("/v1/opinions/" + declined.id() + "/decline");
        String decline = DemoDistrict.sorter().get("/v1/opinions/" + declined.id() + "/answers").path("items[0].id");
        String path = "/v1/opinions/" + declined.id() + "/answers/" + decline + "/corrections";

        // when, then
        officer(DemoDistrict.UNIT).body(Map.of("text", "属实。", "reason", "重新核实")).post(path).then().statusCode(403);
        DemoDistrict.sorter().body(Map.of("text", "部分属实。", "reason", "重新核实")).post(path).then().statusCode(201);
        declined.seen()
                .body("decline.text", equalTo("不属实。"))
                .body("decline.corrections.text", contains("部分属实。"));
    }

    @Test
    @DisplayName("SRT-5: an organization puts right what it said itself, and not what the office said about it")
    void leavesTheOfficesAnswerToTheOffice() {
        // given
        Given answered = Given.in(campaign);
        DemoDistrict.as(Tokens.of("sorter-of-unit", DemoDistrict.UNIT, "sorter")).body(Map.of("text", "情况属实，限期整改。"))
                .post("/v1/opinions/" + answered.id() + "/answer").then().statusCode(200);
        String said = DemoDistrict.sorter().get("/v1/opinions/" + answered.id() + "/answers").then()
                .body("items[0].byOffice", equalTo(true)).extract().path("items[0].id");
        Map<String, Object> words = Map.of("text", "情况不属实。", "reason", "本单位有异议");

        // when, then
        officer(DemoDistrict.UNIT).body(words)
                .post("/v1/opinions/" + answered.id() + "/answers/" + said + "/corrections")
                .then().statusCode(403).body("code", equalTo("foreign-organization"));
        officer(DemoDistrict.UNIT)
                .body(Map.of("opinionIds", List.of(answered.id()), "text", "情况不属实。", "corrects", said, "correctionReason", "异议"))
                .post("/v1/answer-drafts").then().statusCode(403);
        String correction = correct(DemoDistrict.sorter(), answer, "六月修好。", "仍写错").path("id");
        correct(officer(DemoDistrict.UNIT), correction, "四月修好。", "没写错").then().statusCode(403);
        answered.seen().body("answers[0].corrections", hasSize(0));
    }

    @Test
    void refusesOthersAnswersOfOtherOpinionsAndTooMany() {
        Given other = Given.in(campaign);
        correct(officer(DemoDistrict.TOWN), answer, "五月", "错").then().statusCode(403);
        DemoDistrict.sorter().body(Map.of("text", "五月", "reason", "错"))
                .post("/v1/opinions/" + other.id() + "/answers/" + answer + "/corrections").then().statusCode(404);
        correct(DemoDistrict.sorter(), answer, "五月", "　").then()
                .statusCode(400).body("errors[0].pointer", equalTo("/reason"));
        for (int correction = 1; correction <= CorrectAnswer.MOST_CORRECTIONS; correction++) {
            correct(DemoDistrict.sorter(), answer, "第" + correction + "稿", "错").then().statusCode(201);
        }
        correct(DemoDistrict.sorter(), answer, "还有", "错").then()
                .statusCode(409).body("code", equalTo("too-many-corrections"));
    }

    @Test
    @DisplayName("TRU-4: a correction goes by way of approval, too")
    void goesByWayOfADraftWhereTheCampaignAsksForApproval() {
        // given
        DemoDistrict.admin().header("If-Match", "*").body(Map.of("answersNeedApproval", true))
                .put("/v1/campaigns/" + campaign + "/answer-policy").then().statusCode(200);
        correct(DemoDistrict.sorter(), answer, "五月", "错").then()
                .statusCode(409).body("code", equalTo("answer-needs-approval"));
        String draft = officer(DemoDistrict.UNIT)
                .body(Map.of("opinionIds", List.of(opinion.id()), "text", "五月修好。", "corrects", answer, "correctionReason", "日期写错"))
                .post("/v1/answer-drafts").then().statusCode(201).extract().path("id");
        officer(DemoDistrict.UNIT).post("/v1/answer-drafts/" + draft + "/submission").then().statusCode(200);

        // when
        DemoDistrict.as(Tokens.forRole("leader", DemoDistrict.UNIT)).header("If-Match", "\"1\"")
                .post("/v1/answer-drafts/" + draft + "/approval").then().statusCode(200);

        // then
        opinion.seen().body("answers[0].text", equalTo("四月修好。")).body("answers[0].corrections.text", contains("五月修好。"));
    }

    private Response correct(RequestSpecification corrector, String id, String text, String reason) {
        return corrector.body(Map.of("text", text, "reason", reason))
                .post("/v1/opinions/" + opinion.id() + "/answers/" + id + "/corrections");
    }

    private static RequestSpecification officer(String organization) {
        return DemoDistrict.officer(organization);
    }
}

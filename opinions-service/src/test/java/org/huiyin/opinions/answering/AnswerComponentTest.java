package org.huiyin.opinions.answering;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** SRT-5, COL-5. */
@QuarkusTest
@WithRealParts
class AnswerComponentTest {

    private UUID opinion;
    private String receipt;

    @BeforeEach
    void submit() {
        Response submitted = DemoDistrict.anyone()
                .body(DemoDistrict.opinion(DemoDistrict.campaign()))
                .post("/v1/opinions");
        opinion = UUID.fromString(submitted.path("opinionId"));
        receipt = submitted.path("receipt");
    }

    @Test
    void showsByReceiptWhereTheOpinionStands() {
        inquire(receipt).then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("state", equalTo("RECEIVED"))
                .body("organizationName", equalTo("演示区城管局"))
                .body("answers", empty())
                .body("results", empty());
    }

    @Test
    void showsTheAnswerByReceipt() {
        // when
        Response answered = answer(DemoDistrict.UNIT, "已安排维修。");

        // then
        answered.then().statusCode(200).body("state", equalTo("ANSWERED")).header("ETag", equalTo("\"1\""));
        inquire(receipt.replaceAll("(....)", "$1 ")).then()
                .body("state", equalTo("ANSWERED"))
                .body("answers", hasSize(1))
                .body("answers[0].text", equalTo("已安排维修。"))
                .body("answers[0].organizationName", equalTo("演示区城管局"));
        Awaitility.await().untilAsserted(
                () -> assertThat(EventTopics.read(EventCatalogue.OPINION_ANSWERED, opinion)).hasSize(1));
    }

    @Test
    void showsWhyNothingIsDone() {
        // when
        Response declined = decline("OUTSIDE_REMIT", "请向市级部门反映。");

        // then
        declined.then().statusCode(200).body("state", equalTo("DECLINED"));
        inquire(receipt).then()
                .body("state", equalTo("DECLINED"))
                .body("decline.reason", equalTo("OUTSIDE_REMIT"))
                .body("decline.reasonZh", equalTo("不属于本区职权范围"))
                .body("decline.text", equalTo("请向市级部门反映。"));
        decline("BECAUSE", "无").then().statusCode(400).body("errors[0].pointer", equalTo("/reason"));
    }

    @Test
    void refusesASecondAnswerWithTheStateAndWhatIsAllowed() {
        // given
        answer(DemoDistrict.UNIT, "已安排维修。");

        // when
        Response again = answer(DemoDistrict.UNIT, "又一次");

        // then
        again.then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("opinion-not-in-state"))
                .body("state", equalTo("ANSWERED"))
                .body("allowedMoves", contains("SORT"));
        decline("UNFOUNDED", "不属实").then().statusCode(409);
        inquire(receipt).then().body("answers", hasSize(1));
    }

    @Test
    void refusesAnOfficerOfAnotherOrganizationAndOneWhoseColleagueItIsAbout() {
        // given
        Map<String, Object> aboutMember = DemoDistrict.opinion(DemoDistrict.campaign());
        aboutMember.put("target", "UNIT_TEAM_MEMBER");
        UUID aboutPerson = DemoDistrict.submitted(aboutMember);

        // when, then
        answer(DemoDistrict.TOWN, "不是我们的事").then().statusCode(403).body("code", equalTo("foreign-organization"));
        DemoDistrict.officer(DemoDistrict.UNIT).body(Map.of("text", "他没错"))
                .post("/v1/opinions/" + aboutPerson + "/answer")
                .then().statusCode(403).body("code", equalTo("opinion-about-person"));
        DemoDistrict.sorter().body(Map.of("text", "已约谈本人。")).post("/v1/opinions/" + aboutPerson + "/answer")
                .then().statusCode(200);
    }

    @Test
    void letsOneOfTwoWinWhoAnswerAtOnce() throws Exception {
        // given
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<Integer> answering = () -> {
            start.await();
            return DemoDistrict.sorter().body(Map.of("text", "答复")).post("/v1/opinions/" + opinion + "/answer")
                    .statusCode();
        };

        // when
        List<Future<Integer>> both;
        try (ExecutorService sorters = Executors.newFixedThreadPool(2)) {
            both = sorters.invokeAll(List.of(answering, answering));
        }

        // then
        assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(200, 409);
        inquire(receipt).then().body("answers", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000000000000000", "123", "not-a-receipt", "１２３４", ""})
    void givesOneAnswerToEveryReceiptThatIsNone(String typed) {
        inquire(typed).then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("receipt-not-found"));
    }

    @Test
    void refusesAnInquiryThatIsNoText() {
        DemoDistrict.anyone().body("{\"receipt\":1234567890123456}").post("/v1/receipts/inquiries").then()
                .statusCode(400).body("errors[0].pointer", equalTo("/receipt"));
        DemoDistrict.anyone().body("{}").post("/v1/receipts/inquiries").then().statusCode(400);
    }

    private Response answer(String organization, String text) {
        return DemoDistrict.officer(organization).body(Map.of("text", text))
                .post("/v1/opinions/" + opinion + "/answer");
    }

    private Response decline(String reason, String text) {
        return DemoDistrict.sorter()
                .body(Map.of("reason", reason, "text", text))
                .post("/v1/opinions/" + opinion + "/decline");
    }

    private static Response inquire(String receipt) {
        return DemoDistrict.anyone().body(Map.of("receipt", receipt)).post("/v1/receipts/inquiries");
    }
}

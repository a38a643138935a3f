package org.huiyin.opinions.asking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.opinions.DemoDistrict;
import org.huiyin.opinions.TestClock;
import org.huiyin.testkit.events.Contracts;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@WithRealParts
@DisplayName("COL-5, SRT-5: questions and replies by receipt, and the clock that stands still meanwhile")
class QuestionComponentTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate DUE = MONDAY.plusDays(21);

    private UUID opinion;
    private String receipt;

    @BeforeEach
    void submit() {
        UUID campaign = DemoDistrict.campaign();
        TestClock.turnTo(MONDAY);
        Response submitted = DemoDistrict.anyone().body(DemoDistrict.opinion(campaign)).post("/v1/opinions");
        submitted.then().statusCode(201).body("replyDueOn", equalTo(DUE.toString()));
        opinion = UUID.fromString(submitted.path("opinionId"));
        receipt = submitted.path("receipt");
    }

    @AfterEach
    void backToToday() {
        TestClock.reset();
    }

    @Test
    void isReadAndRepliedToWithTheReceiptAndReadByTheOneWhoAsked() {
        // given
        String question = asked("哪一盏灯？");
        seen().body("questions.text", contains("哪一盏灯？"))
                .body("questions[0].organizationName", equalTo("演示区城管局"))
                .body("questions[0].state", equalTo("OPEN"))
                .body("questions[0].replyWelcome", equalTo(true));

        // when
        Response replied = reply(question, "路口第三盏😀。");

        // then
        replied.then().statusCode(201).body("state", equalTo("REPLIED")).body("replies.text", contains("路口第三盏😀。"));
        seen().body("questions[0].replies.text", contains("路口第三盏😀。"));
        DemoDistrict.officer(DemoDistrict.UNIT).get("/v1/opinions/" + opinion + "/questions").then()
                .statusCode(200).body("items[0].replies.text", contains("路口第三盏😀。"));
        DemoDistrict.officer(DemoDistrict.TOWN).get("/v1/opinions/" + opinion + "/questions").then().statusCode(403);

        String waiting = unread(DemoDistrict.UNIT).body("items.opinionId", hasItem(opinion.toString()))
                .extract().path("items.find { it.opinionId == '" + opinion + "' }.id");
        unread(DemoDistrict.TOWN).body("items.opinionId", not(hasItem(opinion.toString())));
        DemoDistrict.officer(DemoDistrict.TOWN).post("/v1/giver-replies/" + waiting + "/reading").then().statusCode(403);
        DemoDistrict.officer(DemoDistrict.UNIT).post("/v1/giver-replies/" + waiting + "/reading").then()
                .statusCode(200).body("readOn", equalTo(MONDAY.toString()));
        unread(DemoDistrict.UNIT).body("items.opinionId", not(hasItem(opinion.toString())));
    }

    @Test
    @DisplayName("CAM-6: the due date moves by the days that the question was open, and an event tells it")
    void movesTheDueDateByTheDaysItWasOpen() {
        // given
        TestClock.turnTo(MONDAY.plusDays(1));
        String question = asked("哪一盏灯？");
        assertThat(replyDueOn()).isEqualTo(LocalDate.of(2026, 4, 6));

        // when
        TestClock.turnTo(MONDAY.plusDays(8));
        reply(question, "第三盏。").then().statusCode(201);

        // then
        assertThat(replyDueOn()).isEqualTo(DUE.plusDays(7));
        assertThat(toldTerms(2)).containsExactly("2026-04-06", DUE.plusDays(7).toString());
        reply(question, "还有第四盏。").then().statusCode(201);
        assertThat(replyDueOn()).isEqualTo(DUE.plusDays(7));
    }

    @Test
    void runsOnByItselfWhenTheGiverStaysSilentAndStillHearsALateReply() {
        // given
        String question = asked("哪一盏灯？");
        assertThat(replyDueOn()).isEqualTo(LocalDate.of(2026, 4, 6));

        // when
        TestClock.turnTo(LocalDate.of(2026, 3, 17));

        // then
        seen().body("questions[0].state", equalTo("EXPIRED")).body("questions[0].replyWelcome", equalTo(true));
        reply(question, "才看到。").then().statusCode(201).body("state", equalTo("REPLIED"));
        assertThat(replyDueOn()).isEqualTo(LocalDate.of(2026, 4, 6));
        assertThat(toldTerms(1)).hasSize(1);
    }

    @Test
    void givesTheDaysBackWhenTheQuestionIsWithdrawn() {
        // given
        String question = asked("哪一盏灯？");

        // when
        Response withdrawn = DemoDistrict.officer(DemoDistrict.UNIT)
                .post("/v1/opinions/" + opinion + "/questions/" + question + "/withdrawal");

        // then
        withdrawn.then().statusCode(200).body("state", equalTo("WITHDRAWN"));
        assertThat(replyDueOn()).isEqualTo(DUE);
        reply(question, "第三盏").then().statusCode(409).body("code", equalTo("question-not-in-state")).body("allowedMoves", empty());
    }

    @Test
    void stopsNoClockThatHasRunOut() {
        // given
        TestClock.turnTo(DUE.plusDays(1));

        // when
        asked("哪一盏灯？");

        // then
        assertThat(replyDueOn()).isEqualTo(DUE);
    }

    @Test
    void countsTheDayInAsiaShanghai() {
        // given
        asked("哪一盏灯？");

        // when
        TestClock.turnTo(LocalDate.of(2026, 3, 16), LocalTime.of(23, 59, 30));
        seen().body("questions[0].state", equalTo("OPEN"));
        TestClock.turnTo(LocalDate.of(2026, 3, 17), LocalTime.MIDNIGHT);

        // then
        seen().body("questions[0].state", equalTo("EXPIRED"));
    }

    @Test
    void limitsHowOftenAndHowMuchIsAskedAndReplied() {
        // given
        String first = asked("一？");
        ask("二？").then().statusCode(409).body("code", equalTo("question-still-open"));
        for (int reply = 1; reply <= ReplyToQuestion.MOST_REPLIES; reply++) {
            reply(first, "第" + reply + "次").then().statusCode(201);
        }

        // when, then
        reply(first, "再一次").then().statusCode(409).body("code", equalTo("too-many-replies"));
        reply(first, "第1次").then().statusCode(201).body("replies", hasSize(ReplyToQuestion.MOST_REPLIES));
        reply(first, "长".repeat(2_001)).then().statusCode(400).body("errors[0].pointer", equalTo("/text"));
        reply(first, "　").then().statusCode(400).body("errors[0].pointer", equalTo("/text"));
        reply(asked("二？"), "好").then().statusCode(201);
        reply(asked("三？"), "好").then().statusCode(201);
        ask("四？").then().statusCode(409).body("code", equalTo("too-many-questions"));
    }

    @Test
    void refusesQuestionsAboutWhatIsClosedForeignOrAboutAPerson() {
        // given
        Map<String, Object> aboutMember = DemoDistrict.opinion(DemoDistrict.campaign());
        aboutMember.put("target", "UNIT_TEAM_MEMBER");
        UUID person = DemoDistrict.submitted(aboutMember);
        String question = asked("哪一盏灯？");
        DemoDistrict.sorter().body(Map.of("text", "已答复")).post("/v1/opinions/" + opinion + "/answer").then().statusCode(200);

        // when, then
        ask("还有？").then().statusCode(409).body("code", equalTo("opinion-not-in-state")).body("state", equalTo("ANSWERED"));
        reply(question, "第三盏").then().statusCode(409).body("code", equalTo("opinion-not-in-state"));
        seen().body("questions[0].replyWelcome", equalTo(false));
        DemoDistrict.officer(DemoDistrict.TOWN).body(Map.of("text", "？")).post("/v1/opinions/" + opinion + "/questions").then().statusCode(403);
        DemoDistrict.officer(DemoDistrict.UNIT).body(Map.of("text", "谁说的？")).post("/v1/opinions/" + person + "/questions").then()
                .statusCode(403).body("code", equalTo("opinion-about-person"));
    }

    @Test
    void takesAReplyOnlyWithTheReceiptOfTheQuestionsOpinion() {
        // given
        String question = asked("哪一盏灯？");
        Response other = DemoDistrict.anyone().body(DemoDistrict.opinion(DemoDistrict.campaign())).post("/v1/opinions");

        // when, then
        reply("0000000000000000", question, "我猜").then().statusCode(404).body("code", equalTo("receipt-not-found"));
        reply("abc", question, "我猜").then().statusCode(404).body("code", equalTo("receipt-not-found"));
        reply(other.path("receipt"), question, "别人的").then().statusCode(404).body("code", equalTo("not-found"));
        seen().body("questions[0].replies", empty());
    }

    @Test
    void keepsOneOfTwoEqualRepliesSentAtOnce() throws Exception {
        // given
        String question = asked("哪一盏灯？");
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<Integer> replying = () -> {
            start.await();
            return reply(question, "第三盏。").statusCode();
        };

        // when
        List<Future<Integer>> both;
        try (ExecutorService givers = Executors.newFixedThreadPool(2)) {
            both = givers.invokeAll(List.of(replying, replying));
        }

        // then
        assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactly(201, 201);
        seen().body("questions[0].replies", hasSize(1));
    }

    @Test
    void asksOnceThoughTwoAskAtOnce() throws Exception {
        // given
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<Integer> asking = () -> {
            start.await();
            return ask("哪一盏灯？").statusCode();
        };

        // when
        List<Future<Integer>> both;
        try (ExecutorService officers = Executors.newFixedThreadPool(2)) {
            both = officers.invokeAll(List.of(asking, asking));
        }

        // then
        assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(201, 409);
        assertThat(replyDueOn()).isEqualTo(LocalDate.of(2026, 4, 6));
    }

    private String asked(String text) {
        return ask(text).then().statusCode(201).extract().path("id");
    }

    private Response ask(String text) {
        return DemoDistrict.officer(DemoDistrict.UNIT).body(Map.of("text", text)).post("/v1/opinions/" + opinion + "/questions");
    }

    private Response reply(String question, String text) {
        return reply(receipt, question, text);
    }

    private static Response reply(String receipt, String question, String text) {
        return DemoDistrict.anyone().body(Map.of("receipt", receipt, "questionId", question, "text", text)).post("/v1/receipts/replies");
    }

    private ValidatableResponse seen() {
        return DemoDistrict.anyone().body(Map.of("receipt", receipt)).post("/v1/receipts/inquiries").then().statusCode(200);
    }

    private static ValidatableResponse unread(String organization) {
        return DemoDistrict.officer(organization).get("/v1/giver-replies?limit=200").then().statusCode(200);
    }

    private LocalDate replyDueOn() {
        return LocalDate.parse(DemoDistrict.sorter().get("/v1/opinions/" + opinion).path("replyDueOn"));
    }

    private List<String> toldTerms(int expected) {
        Awaitility.await().until(() -> EventTopics.read(EventCatalogue.OPINION_REPLY_TERM_MOVED, opinion).size() >= expected);
        List<JsonNode> events = EventTopics.read(EventCatalogue.OPINION_REPLY_TERM_MOVED, opinion);
        events.forEach(Contracts::assertMatches);
        assertThat(events).noneMatch(event -> event.toString().contains("盏"));
        return events.stream().map(event -> event.at("/data/opinion/replyDueOn").asText()).toList();
    }
}

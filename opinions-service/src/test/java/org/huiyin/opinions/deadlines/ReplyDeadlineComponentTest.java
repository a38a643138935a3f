package org.huiyin.opinions.deadlines;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.opinions.DemoDistrict;
import org.huiyin.opinions.TestClock;
import org.huiyin.testkit.identity.Tokens;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@WithRealParts
@DisplayName("CAM-6, SRT-5: what is due and what is overdue")
class ReplyDeadlineComponentTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate DUE = MONDAY.plusDays(21);

    private UUID campaign;

    @BeforeEach
    void launch() {
        campaign = DemoDistrict.campaign();
        TestClock.turnTo(MONDAY);
    }

    @AfterEach
    void backToToday() {
        TestClock.reset();
    }

    @Test
    void listsOpenOpinionsTheMostUrgentFirst() {
        // given
        TestClock.turnTo(MONDAY.plusDays(1));
        String later = given("UNIT_TEAM", DemoDistrict.UNIT);
        TestClock.turnTo(MONDAY);
        String sooner = given("UNIT_TEAM", DemoDistrict.UNIT);
        String answered = given("UNIT_TEAM", DemoDistrict.UNIT);
        DemoDistrict.sorter().body(Map.of("text", "已答复")).post("/v1/opinions/" + answered + "/answer");
        TestClock.turnTo(DUE.plusDays(1));

        // when, then
        list(DemoDistrict.sorter(), "").then()
                .body("items.opinionId", contains(sooner, later))
                .body("items.overdue", contains(true, false))
                .body("items.replyDueOn", contains(DUE.toString(), DUE.plusDays(1).toString()));
        list(DemoDistrict.sorter(), "&overdue=true").then().body("items.opinionId", contains(sooner));
        list(DemoDistrict.sorter(), "&overdue=false").then().body("items.opinionId", contains(later));
        list(DemoDistrict.sorter(), "&withinDays=0&overdue=false").then().body("items.opinionId", contains(later));
        TestClock.turnTo(DUE.minusDays(1));
        list(DemoDistrict.sorter(), "&withinDays=1").then().body("items.opinionId", contains(sooner));
        list(DemoDistrict.sorter(), "&withinDays=367").then().statusCode(400);
    }

    @Test
    void isOverdueWhenTheLastDayHasPassedInAsiaShanghai() {
        // given
        given("UNIT_TEAM", DemoDistrict.UNIT);

        // when, then
        TestClock.turnTo(DUE, LocalTime.of(23, 59, 30));
        list(DemoDistrict.sorter(), "").then().body("items.overdue", contains(false));
        TestClock.turnTo(DUE.plusDays(1), LocalTime.MIDNIGHT);
        list(DemoDistrict.sorter(), "").then().body("items.overdue", contains(true));
    }

    @Test
    void pagesWithoutLossOrRepetition() {
        // given
        List<String> given = new ArrayList<>();
        for (int one = 0; one < 5; one++) {
            given.add(given("UNIT_TEAM", DemoDistrict.UNIT));
        }

        // when
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = list(DemoDistrict.sorter(), "&limit=2&cursor=" + cursor);
            seen.addAll(page.path("items.opinionId"));
            cursor = page.path("next");
        }

        // then
        assertThat(seen).containsExactlyInAnyOrderElementsOf(given).isSorted();
        list(DemoDistrict.sorter(), "&cursor=abc").then().statusCode(400).body("code", equalTo("invalid-cursor"));
    }

    @Test
    @DisplayName("SRT-4: officers see their own organization's, leaders their subtree's, neither those about a person")
    void isNarrowedToWhomItConcerns() {
        // given
        String ofUnit = given("UNIT_TEAM", DemoDistrict.UNIT);
        String ofBranch = given("BRANCH_TEAM", DemoDistrict.BRANCH);
        String ofTown = given("UNIT_TEAM", DemoDistrict.TOWN);
        String aboutPerson = given("UNIT_TEAM_MEMBER", DemoDistrict.UNIT);

        // when, then
        list(DemoDistrict.officer(DemoDistrict.UNIT), "").then().body("items.opinionId", contains(ofUnit));
        list(leader(DemoDistrict.UNIT), "").then().body("items.opinionId", contains(ofUnit, ofBranch));
        list(leader(DemoDistrict.DISTRICT), "").then()
                .body("items.opinionId", contains(ofUnit, ofBranch, ofTown))
                .body("items.opinionId", not(hasItem(aboutPerson)));
        list(DemoDistrict.sorter(), "").then().body("items.opinionId", contains(ofUnit, ofBranch, ofTown, aboutPerson));
        list(DemoDistrict.sorter(), "&organization=" + DemoDistrict.UNIT).then()
                .body("items.opinionId", contains(ofUnit, ofBranch, aboutPerson));
        DemoDistrict.collector(DemoDistrict.UNIT).get("/v1/reply-deadlines").then().statusCode(403);
    }

    @Test
    void saysUntilWhenAQuestionHoldsTheClock() {
        // given
        String opinion = given("UNIT_TEAM", DemoDistrict.UNIT);
        DemoDistrict.sorter().body(Map.of("text", "哪一盏灯？")).post("/v1/opinions/" + opinion + "/questions").then()
                .statusCode(201);

        // when, then
        list(DemoDistrict.sorter(), "").then()
                .body("items.pausedUntil", contains("2026-03-16"))
                .body("items.replyDueOn", contains("2026-04-06"));
        TestClock.turnTo(LocalDate.of(2026, 3, 17));
        list(DemoDistrict.sorter(), "").then().body("items.pausedUntil", everyItem(equalTo(null)));
    }

    private String given(String target, String organization) {
        Map<String, Object> opinion = DemoDistrict.opinion(campaign);
        opinion.put("target", target);
        opinion.put("organizationCode", organization);
        return DemoDistrict.submitted(opinion).toString();
    }

    private Response list(RequestSpecification caller, String more) {
        return caller.get("/v1/reply-deadlines?campaign=" + campaign + more);
    }

    private static RequestSpecification leader(String organization) {
        return DemoDistrict.as(Tokens.forRole("leader", organization));
    }
}

package org.huiyin.rectification.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.rectification.Client;
import org.huiyin.rectification.Database;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.rectification.TestClock;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.UNIT;

/** What cannot be promised in public is refused before it is; and a plan that cannot is taken back, and mended (REC-5, REC-6). */
@QuarkusTest
@WithRealParts
class PromisablePlanComponentTest {

    private String campaign;

    @BeforeEach
    void begin() {
        campaign = DemoDistrict.campaign();
    }

    @AfterEach
    void backToToday() {
        TestClock.reset();
    }

    @Test
    @DisplayName("REC-6: a deadline that is over is not handed in for review; today's is not over")
    void submitsNoDeadlineThatIsOver() {
        // given
        String plan = Journey.draft(campaign);
        String item = Journey.addItem(plan, dueIn(-1));

        // when
        Response late = move(plan, "submission");
        OFFICER.put("/v1/items/" + item, dueIn(0), "*");
        Response today = move(plan, "submission");

        // then
        notClear(late, "/items/0/deadline", "out-of-range");
        assertThat(today.statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("REC-6: a plan is not shown to the public for longer than one of its deadlines")
    void opensNoConsultationBeyondADeadline() {
        String plan = endorsed(dueIn(10));

        Response tooLong = OFFICER.post("/v1/plans/" + plan + "/consultation", Map.of("days", 10));
        Response justOverBefore = OFFICER.post("/v1/plans/" + plan + "/consultation", Map.of("days", 9));

        notClear(tooLong, "/items/0/deadline", "out-of-range");
        assertThat(justOverBefore.statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("REC-5, REC-6: nothing is promised that is missed on the same day; the plan is taken back, mended and adopted")
    void adoptsNoDeadlineThatIsOver() {
        // given
        String plan = endorsed(dueIn(10));
        OFFICER.move("/v1/plans/" + plan + "/consultation", Map.of("days", 3));
        TestClock.aheadBy(11);

        // when
        Response late = move(plan, "adoption");
        Response withdrawn = withdraw(plan);
        String item = itemOf(plan);
        OFFICER.must(OFFICER.put("/v1/items/" + item, dueIn(30), "*"));
        Journey.adopt(plan);

        // then
        notClear(late, "/items/0/deadline", "out-of-range");
        assertThat(withdrawn.<String>path("state")).isEqualTo("RETURNED");
        assertThat(withdrawn.<String>path("returnReasons")).isEqualTo("时限已过，重新商定。");
        Response promised = OFFICER.get("/v1/items/" + item);
        assertThat(promised.<String>path("standing")).isEqualTo("IN_PROGRESS");
        assertThat(promised.<String>path("promisedDeadline")).isEqualTo(Journey.today().plusDays(30).toString());
    }

    @Test
    @DisplayName("REP-7: a problem that turns out to be about a person is in no public plan, at whichever step it is found out")
    void publishesNothingAboutAPerson() {
        // given
        String problem = DemoDistrict.problem(campaign, UNIT, false);
        Map<String, Object> request = Journey.itemRequest(Map.of("problemIds", List.of(problem)));
        String drafted = Journey.draft(campaign);
        Journey.addItem(drafted, request);
        String endorsed = endorsed(request);
        String shown = endorsed(request);
        OFFICER.move("/v1/plans/" + shown + "/consultation");

        // when
        DemoDistrict.foundAboutPerson(problem, campaign, UNIT);

        // then
        notClear(move(drafted, "submission"), "/items/0/problemIds/0", "about-person");
        notClear(move(endorsed, "consultation"), "/items/0/problemIds/0", "about-person");
        notClear(move(shown, "adoption"), "/items/0/problemIds/0", "about-person");
        assertThat(withdraw(shown).statusCode()).isEqualTo(200);
        assertThat(Client.PUBLIC.get("/v1/consultations/" + shown).statusCode()).isEqualTo(404);
        OFFICER.must(OFFICER.put("/v1/items/" + itemOf(shown), Journey.itemRequest(), "*"));
        Journey.adopt(shown);
    }

    @Test
    @DisplayName("REC-5: what an item names may be gone or be about a person by now; a comment is absorbed all the same")
    void absorbsACommentBesideAReferenceThatNoLongerHolds() {
        // given
        String town = "DEMO-TOWN-" + UUID.randomUUID().toString().substring(0, 8);
        DemoDistrict.organization(town, DemoDistrict.DISTRICT, 2);
        DemoDistrict.await(() -> assertThat(Database.count(
                "select count(*) from organization where code = ? and active", town)).isEqualTo(1));
        List<Map<String, String>> parts = List.of(Map.of("organizationCode", town, "part", "协助夜间巡查"));
        Map<String, Object> request = Journey.itemRequest(Map.of("coOrganizations", parts));
        String plan = endorsed(request);
        OFFICER.move("/v1/plans/" + plan + "/consultation");
        absorb(plan, "goal");

        // when
        DemoDistrict.gone(town, DemoDistrict.DISTRICT, 2, DemoDistrict.TOWN);
        Map<String, Object> changed = new HashMap<>(request);
        changed.put("goal", "亮灯率达到99%");
        Response absorbed = OFFICER.put("/v1/items/" + itemOf(plan), changed, "*");
        changed.put("coOrganizations", List.of(Map.of("organizationCode", "DEMO-NOWHERE", "part", "协助")));
        Response added = OFFICER.put("/v1/items/" + itemOf(plan), changed, "*");

        // then
        assertThat(absorbed.statusCode()).as(absorbed.asString()).isEqualTo(200);
        assertThat(added.statusCode()).isEqualTo(400);
        assertThat(move(plan, "adoption").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("REC-5: comments on what was taken back stay owed, and open nothing once they were heeded")
    void owesWhatWasSaidBeforeItWasTakenBack() {
        // given
        String plan = endorsed(Journey.itemRequest());
        OFFICER.move("/v1/plans/" + plan + "/consultation");
        absorb(plan, "goal");
        absorb(plan, "responsible");
        withdraw(plan);
        Map<String, Object> betterGoal = Journey.itemRequest(Map.of("goal", "亮灯率达到99%"));
        OFFICER.must(OFFICER.put("/v1/items/" + itemOf(plan), betterGoal, "*"));
        OFFICER.move("/v1/plans/" + plan + "/submission");
        Journey.endorse(plan);
        OFFICER.move("/v1/plans/" + plan + "/consultation");

        // when
        Response hollow = move(plan, "adoption");
        Response goalAgain = OFFICER.put(
                "/v1/items/" + itemOf(plan), Journey.itemRequest(Map.of("goal", "亮灯率达到50%", "responsible", "局长")), "*");
        betterGoal.put("responsible", "局长");
        OFFICER.must(OFFICER.put("/v1/items/" + itemOf(plan), betterGoal, "*"));
        Response made = move(plan, "adoption");

        // then
        assertThat(hollow.<String>path("code")).isEqualTo("absorbed-not-changed");
        assertThat(hollow.<List<String>>path("errors.pointer")).containsExactly("/items/0/responsible");
        assertThat(goalAgain.<String>path("code")).isEqualTo("nothing-absorbed");
        assertThat(goalAgain.<List<String>>path("errors.pointer")).containsExactly("/goal");
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(200);
    }

    @Test
    @DisplayName("REC-5: an item that is added for a comment is the change that it names; one that a comment is to change stays")
    void addsAnItemForACommentAndKeepsIt() {
        // given
        String plan = endorsed(Journey.itemRequest());
        OFFICER.move("/v1/plans/" + plan + "/consultation");
        String comment = Client.PUBLIC.move(
                "/v1/consultations/" + plan + "/comments", Map.of("text", "排水沟也应列入。")).path("id");
        withdraw(plan);
        String added = Journey.addItem(plan, Journey.itemRequest(Map.of("problem", "排水沟堵塞")));
        OFFICER.move("/v1/plans/" + plan + "/comments/" + comment + "/response", Map.of(
                "kind", "ABSORBED", "text", "已列入。", "change", Map.of("itemId", added, "field", "problem")));

        // when
        Response removed = OFFICER.delete("/v1/items/" + added, "*");
        OFFICER.move("/v1/plans/" + plan + "/submission");
        Journey.endorse(plan);
        OFFICER.move("/v1/plans/" + plan + "/consultation");
        Response adopted = move(plan, "adoption");

        // then
        assertThat(removed.statusCode()).isEqualTo(409);
        assertThat(removed.<String>path("code")).isEqualTo("item-absorbed");
        assertThat(adopted.statusCode()).as(adopted.asString()).isEqualTo(200);
    }

    private String endorsed(Map<String, Object> item) {
        String plan = Journey.draft(campaign);
        Journey.addItem(plan, item);
        OFFICER.move("/v1/plans/" + plan + "/submission");
        Journey.endorse(plan);
        return plan;
    }

    private static Map<String, Object> dueIn(int days) {
        return Journey.itemRequest(Map.of("deadline", Journey.today().plusDays(days).toString(), "milestones", List.of()));
    }

    private static void absorb(String plan, String field) {
        String comment = Client.PUBLIC.move(
                "/v1/consultations/" + plan + "/comments", Map.of("text", "建议再具体一些。")).path("id");
        OFFICER.move("/v1/plans/" + plan + "/comments/" + comment + "/response", Map.of(
                "kind", "ABSORBED", "text", "已采纳。", "change", Map.of("itemId", itemOf(plan), "field", field)));
    }

    private static String itemOf(String plan) {
        return OFFICER.get("/v1/plans/" + plan).path("items[0].id");
    }

    private static Response move(String plan, String move) {
        return OFFICER.post("/v1/plans/" + plan + "/" + move, Map.of());
    }

    private static Response withdraw(String plan) {
        return OFFICER.post("/v1/plans/" + plan + "/withdrawal", Map.of("reasons", "时限已过，重新商定。"));
    }

    private static void notClear(Response answer, String pointer, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
        assertThat(answer.<String>path("code")).isEqualTo("plan-not-clear");
        assertThat(answer.<List<String>>path("errors.pointer")).containsExactly(pointer);
        assertThat(answer.<List<String>>path("errors.code")).containsExactly(code);
    }
}

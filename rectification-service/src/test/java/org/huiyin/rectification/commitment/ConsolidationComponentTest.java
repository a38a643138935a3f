package org.huiyin.rectification.commitment;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.rectification.AtOnce;
import org.huiyin.rectification.Client;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.rectification.TestClock;
import org.huiyin.testkit.events.Contracts;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.BOTH;
import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.SECOND_OF_GROUP;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;

/** REC-9: rules made, and a look again after the consolidation period of 75 days. */
@QuarkusTest
@WithRealParts
class ConsolidationComponentTest {

    private static final Map<String, Object> RULE = Map.of(
            "title", "道路照明巡查维护办法", "number", "演示管〔2026〕12号", "issuedOn", "2026-05-20",
            "link", "https://www.example.org/rules/12");

    @AfterEach
    void backToToday() {
        TestClock.reset();
    }

    @Test
    void isDueAfterThePeriodAndHoldsWhenASupervisorSaysSo() {
        // given
        String campaign = DemoDistrict.campaign();
        String item = Journey.concluded(campaign);
        String look = "/v1/consolidation-looks/" + Journey.consolidationLook(item);
        String due = "/v1/consolidation-looks?due=true&campaign=" + campaign;
        assertThat(SUPERVISOR.get(look).<String>path("dueOn")).isEqualTo(Journey.today().plusDays(75).toString());
        TestClock.aheadBy(74);
        assertThat(SUPERVISOR.get(due).<List<String>>path("items")).isEmpty();
        Response early = SUPERVISOR.post(look + "/finding", holds());
        assertThat(early.<String>path("code")).isEqualTo("consolidation-not-over");

        // when
        TestClock.aheadBy(75);
        assertThat(SUPERVISOR.get(due).<List<String>>path("items.id")).hasSize(1);
        Response settled = SUPERVISOR.post(look + "/finding", holds());

        // then
        assertThat(settled.<String>path("state")).isEqualTo("HELD");
        assertThat(SUPERVISOR.get(due).<List<String>>path("items")).isEmpty();
        Response again = SUPERVISOR.post(look + "/finding", reopens());
        assertThat(again.<String>path("code")).isEqualTo("consolidation-look-not-in-state");
        assertThat(again.<String>path("state")).isEqualTo("HELD");
        DemoDistrict.await(() -> assertThat(
                EventTopics.read(EventCatalogue.COMMITMENT_CONSOLIDATED, Journey.uuid(item))).hasSize(1));
        Contracts.assertMatches(
                EventTopics.read(EventCatalogue.COMMITMENT_CONSOLIDATED, Journey.uuid(item)).getFirst());
        assertThat(Client.PUBLIC.get("/v1/public-log/entries?commitment=" + item).<String>path("items[-1].canonical"))
                .contains("\"kind\":\"commitment-concluded\"", "\"longTerm\":false");
    }

    @Test
    void beginsAnotherRoundWhereItDoesNotHold() {
        // given
        String item = Journey.concluded(DemoDistrict.campaign());
        String look = "/v1/consolidation-looks/" + Journey.consolidationLook(item);

        // when
        List<Response> answers = AtOnce.run(
                () -> SUPERVISOR.post(look + "/finding", reopens()), () -> SECOND_OF_GROUP.post(look + "/finding", reopens()));

        // then
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        Response shown = Client.PUBLIC.get("/v1/commitments/" + item);
        assertThat(shown.<String>path("state")).isEqualTo("IN_PROGRESS");
        assertThat(shown.<Integer>path("round")).isEqualTo(2);
        DemoDistrict.await(() -> assertThat(
                EventTopics.read(EventCatalogue.COMMITMENT_REOPENED, Journey.uuid(item))).hasSize(1));
        assertThat(Client.PUBLIC.get("/v1/public-log/entries?commitment=" + item).<String>path("items[-1].canonical"))
                .contains("\"kind\":\"commitment-reopened\"", "\"round\":2");
    }

    @Test
    void isNotSettledByWhoeverDidTheWork() {
        // given
        String item = Journey.committed(DemoDistrict.campaign());
        BOTH.move("/v1/items/" + item + "/progress", Map.of("percent", 10, "note", "灯具已到货"));
        Journey.complete(item);
        Journey.publishResult(item);
        String survey = Journey.survey(item);
        Journey.vote(survey, 10, 0);
        SUPERVISOR.move("/v1/surveys/" + survey + "/closing");
        String look = "/v1/consolidation-looks/" + Journey.consolidationLook(item);
        TestClock.aheadBy(75);

        // when
        Response holds = BOTH.post(look + "/finding", holds());
        Response reopens = BOTH.post(look + "/finding", reopens());

        // then
        assertThat(holds.<String>path("code")).isEqualTo("own-work");
        assertThat(reopens.<String>path("code")).isEqualTo("own-work");
        assertThat(SUPERVISOR.get(look).<String>path("state")).isEqualTo("DUE");
    }

    @Test
    void publishesTheRulesThatACommitmentHasLeftBehind() {
        // given
        String item = Journey.concluded(DemoDistrict.campaign());

        // when
        Response named = OFFICER.post("/v1/items/" + item + "/regulations", RULE);

        // then
        assertThat(named.statusCode()).isEqualTo(201);
        assertThat(Client.PUBLIC.get("/v1/commitments/" + item).<String>path("regulations[0].number"))
                .isEqualTo("演示管〔2026〕12号");
        DemoDistrict.await(() -> assertThat(
                EventTopics.read(EventCatalogue.REGULATION_MADE, Journey.uuid(item))).hasSize(1));
        assertThat(Client.PUBLIC.get("/v1/public-log/entries?commitment=" + item).<String>path("items[-1].canonical"))
                .contains("\"kind\":\"regulation-made\"", "道路照明巡查维护办法");
    }

    @Test
    void refusesARuleBeforeAnyWorkAndALinkThatIsNone() {
        String item = Journey.committed(DemoDistrict.campaign());

        Response early = OFFICER.post("/v1/items/" + item + "/regulations", RULE);
        Response link = OFFICER.post("/v1/items/" + item + "/regulations", Map.of(
                "title", "办法", "issuedOn", "2026-05-20", "link", "javascript:alert(1)"));

        assertThat(early.<String>path("code")).isEqualTo("item-not-in-state");
        assertThat(link.statusCode()).isEqualTo(400);
        assertThat(link.<String>path("errors[0].pointer")).isEqualTo("/link");
    }

    private static Map<String, String> holds() {
        return Map.of("finding", "HOLDS", "note", "夜间抽查，全部亮灯");
    }

    private static Map<String, String> reopens() {
        return Map.of("finding", "REOPENS", "note", "又有两处不亮");
    }
}

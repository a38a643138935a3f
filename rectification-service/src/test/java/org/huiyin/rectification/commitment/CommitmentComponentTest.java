package org.huiyin.rectification.commitment;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.EventContract;
import org.huiyin.contracts.Topics;
import org.huiyin.rectification.AtOnce;
import org.huiyin.rectification.Client;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.testkit.events.Contracts;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.BOTH;
import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.SECOND_OF_GROUP;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;
import static org.huiyin.rectification.DemoDistrict.TOWN_OFFICER;

@QuarkusTest
@WithRealParts
class CommitmentComponentTest {

    @Test
    void goesFromPromiseToPublishedResultAndTellsEachStep() {
        // given
        String item = Journey.resultPublished(DemoDistrict.campaign());

        // when
        Response shown = Client.PUBLIC.get("/v1/commitments/" + item);

        // then
        assertThat(shown.<String>path("state")).isEqualTo("RESULT_PUBLISHED");
        assertThat(shown.<String>path("standing")).isEqualTo("KEPT");
        assertThat(shown.<String>path("result")).isEqualTo("路灯已全部更换");
        assertThat(shown.<Integer>path("progressPercent")).isEqualTo(100);
        List<JsonNode> told = events(item, 6);
        assertThat(told).extracting(event -> EventCatalogue.ofType(event.at("/type").asText()).orElseThrow())
                .containsExactly(
                        EventCatalogue.COMMITMENT_PUBLISHED,
                        EventCatalogue.PROGRESS_REPORTED,
                        EventCatalogue.PROGRESS_REPORTED,
                        EventCatalogue.COMPLETION_REPORTED,
                        EventCatalogue.COMPLETION_VERIFIED,
                        EventCatalogue.RESULT_PUBLISHED);
        assertThat(told).extracting(event -> event.at("/sequence").asText()).isSorted().doesNotHaveDuplicates();
        told.forEach(Contracts::assertMatches);
    }

    @Test
    void keepsAHistoryThatNamesOfficesAndNoUsers() {
        String item = Journey.resultPublished(DemoDistrict.campaign());

        Response history = OFFICER.get("/v1/items/" + item + "/history");

        assertThat(history.<List<String>>path("items.move"))
                .containsExactly("PUBLICATION", "PROGRESS", "PROGRESS", "COMPLETION", "VERIFICATION", "RESULT");
        assertThat(history.<List<String>>path("items.by"))
                .containsExactly("OFFICER", "OFFICER", "OFFICER", "OFFICER", "SUPERVISOR", "OFFICER");
        assertThat(history.<String>path("items[1].note")).isEqualTo("灯具已到货");
        assertThat(history.asString()).doesNotContain("\"supervisor\"", "\"officer\"");
    }

    @Test
    void letsACooperatingOrganizationReportItsOwnPartOnly() {
        // given
        String path = "/v1/items/" + Journey.committed(DemoDistrict.campaign()) + "/progress";

        // when
        Response own = TOWN_OFFICER.post(path, progress(60, DemoDistrict.TOWN));
        Response lead = TOWN_OFFICER.post(path, Map.of("percent", 60, "note", "已巡查"));
        Response leadOfOther = OFFICER.post(path, progress(10, DemoDistrict.TOWN));

        // then
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.<Integer>path("coOrganizations[0].progressPercent")).isEqualTo(60);
        assertThat(own.<Integer>path("progressPercent")).isEqualTo(30);
        assertThat(own.<String>path("state")).isEqualTo("IN_PROGRESS");
        assertThat(lead.statusCode()).isEqualTo(403);
        assertThat(leadOfOther.statusCode()).isEqualTo(403);
    }

    @Test
    void refusesProgressForAnOrganizationWithoutAPart() {
        String plan = Journey.draft(DemoDistrict.campaign());
        String item = Journey.addItem(plan, Journey.itemRequest(Map.of("coOrganizations", List.of())));
        Journey.adopt(plan);

        Response answer = TOWN_OFFICER.post("/v1/items/" + item + "/progress", progress(60, DemoDistrict.TOWN));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo("/organizationCode");
    }

    @Test
    void showsAnItemToThoseWhoWorkOnItOrWatchOverIt() {
        String campaign = DemoDistrict.campaign();
        String item = Journey.committed(campaign);

        for (Client caller : List.of(
                OFFICER, TOWN_OFFICER, SUPERVISOR, DemoDistrict.LEADER, DemoDistrict.AUDITOR, DemoDistrict.SORTER)) {
            assertThat(caller.get("/v1/items/" + item).statusCode()).isEqualTo(200);
            assertThat(caller.get("/v1/items?campaign=" + campaign).<List<String>>path("items.id")).containsExactly(item);
        }
        assertThat(DemoDistrict.FOREIGN_SUPERVISOR.get("/v1/items/" + item).statusCode()).isEqualTo(403);
        assertThat(DemoDistrict.FOREIGN_SUPERVISOR.get("/v1/items?campaign=" + campaign).<List<String>>path("items")).isEmpty();
        assertThat(OFFICER.get("/v1/items?state=IN_PROGRESS&campaign=" + campaign).<List<String>>path("items")).isEmpty();
    }

    @Test
    void isNotVerifiedByWhoeverDidItsWork() {
        // given
        String item = Journey.committed(DemoDistrict.campaign());
        BOTH.move("/v1/items/" + item + "/progress", Map.of("percent", 50, "note", "灯具已到货"));
        Journey.doParts(item);
        OFFICER.move("/v1/items/" + item + "/completion", Journey.completion());

        // when
        Response verified = DemoDistrict.BOTH_POSTED_AWAY.post("/v1/items/" + item + "/verification", Map.of("note", "属实"), "*");
        Response sentBack = DemoDistrict.BOTH_POSTED_AWAY.post("/v1/items/" + item + "/completion-return", Map.of("reasons", "不属实"), "*");

        // then
        assertThat(verified.<String>path("code")).isEqualTo("own-work");
        assertThat(sentBack.<String>path("code")).isEqualTo("own-work");
    }

    @Test
    void letsOneOfTwoSupervisorsDecideAndTellsTheOtherTheState() {
        String item = Journey.completed(DemoDistrict.campaign());

        List<Response> answers = AtOnce.run(
                () -> SUPERVISOR.post("/v1/items/" + item + "/verification", Map.of("note", "属实"), "*"),
                () -> SECOND_OF_GROUP.post("/v1/items/" + item + "/completion-return", Map.of("reasons", "不属实"), "*"));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        Response loser = answers.stream().filter(answer -> answer.statusCode() == 409).findFirst().orElseThrow();
        assertThat(loser.<String>path("code")).isEqualTo("item-not-in-state");
        assertThat(loser.<String>path("state")).isIn("VERIFIED", "IN_PROGRESS");
        assertThat(loser.<List<String>>path("allowedMoves")).isNotEmpty();
    }

    @Test
    void isSentBackWithReasonsAndReportedAgain() {
        // given
        String item = Journey.completed(DemoDistrict.campaign());

        // when
        Response back = SUPERVISOR.post("/v1/items/" + item + "/completion-return", Map.of("reasons", "仍有两处未落实"), "*");

        // then
        assertThat(back.<String>path("state")).isEqualTo("IN_PROGRESS");
        assertThat(back.<String>path("returnReasons")).isEqualTo("仍有两处未落实");
        assertThat(back.<Object>path("fulfilment")).isNull();
        DemoDistrict.await(() -> assertThat(
                        EventTopics.read(EventCatalogue.COMPLETION_SENT_BACK, Journey.uuid(item))).hasSize(1));
        OFFICER.move("/v1/items/" + item + "/completion", Journey.completion());
        Journey.publishResult(item);
    }

    @Test
    @DisplayName("REC-7: nobody confirms, or sends back, a report of completion that they have not read")
    void isVerifiedAsItWasRead() {
        // given
        String path = "/v1/items/" + Journey.completed(DemoDistrict.campaign());
        String read = SUPERVISOR.get(path).header("ETag");
        SECOND_OF_GROUP.move(path + "/completion-return", Map.of("reasons", "仍有两处未落实"), read);
        OFFICER.move(path + "/completion", Journey.completion());

        // when
        Response verified = SUPERVISOR.post(path + "/verification", Map.of("note", "属实"), read);
        Response sentBack = SUPERVISOR.post(path + "/completion-return", Map.of("reasons", "不属实"), read);
        Response blind = SUPERVISOR.post(path + "/verification", Map.of("note", "属实"));

        // then
        assertThat(List.of(verified.statusCode(), sentBack.statusCode())).containsOnly(412);
        assertThat(blind.statusCode()).isEqualTo(428);
        assertThat(SUPERVISOR.get(path).<String>path("state")).isEqualTo("COMPLETION_REPORTED");
        SUPERVISOR.move(path + "/verification", Map.of("note", "属实"), SUPERVISOR.get(path).header("ETag"));
    }

    @Test
    void isNotCompletedBeforeWorkBegan() {
        String item = Journey.committed(DemoDistrict.campaign());

        Response answer = OFFICER.post("/v1/items/" + item + "/completion", Journey.completion());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.<String>path("state")).isEqualTo("COMMITTED");
        assertThat(answer.<List<String>>path("allowedMoves")).containsExactly("PROGRESS", "AMENDMENT");
    }

    @Test
    void letsTheCampaignOfficePublishTheResultToo() {
        String item = Journey.completed(DemoDistrict.campaign());
        SUPERVISOR.move("/v1/items/" + item + "/verification", Map.of(), "*");

        Response answer = DemoDistrict.SORTER.post("/v1/items/" + item + "/result", Map.of("text", "通报：已整改。"));

        assertThat(answer.<String>path("state")).isEqualTo("RESULT_PUBLISHED");
    }

    private static Map<String, Object> progress(int percent, String organization) {
        return Map.of("percent", percent, "note", "已巡查", "organizationCode", organization);
    }

    private static List<JsonNode> events(String item, int count) {
        DemoDistrict.await(() -> assertThat(eventsNow(item)).hasSize(count));
        return eventsNow(item);
    }

    private static List<JsonNode> eventsNow(String item) {
        return EventTopics.readAll(Topics.RECTIFICATION).stream()
                .filter(event -> item.equals(event.path("subject").asText()))
                .toList();
    }

    static List<JsonNode> events(EventContract contract, String item) {
        return EventTopics.read(contract, Journey.uuid(item));
    }
}

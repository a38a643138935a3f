package org.huiyin.rectification.satisfaction;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.EventContract;
import org.huiyin.rectification.Client;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.testkit.events.Contracts;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.LEADER;
import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;

/** SAT-1, SAT-2. */
@QuarkusTest
@WithRealParts
class SurveyComponentTest {

    @Test
    void concludesTheCommitmentWhenAsManyAsAThresholdAreDissatisfied() {
        // given
        String item = Journey.resultPublished(DemoDistrict.campaign());
        String survey = Journey.survey(item);
        Journey.vote(survey, 10, 1);

        // when
        Response closed = close(survey);

        // then
        assertThat(closed.<String>path("consequence")).isEqualTo("NONE");
        assertThat(closed.<Integer>path("satisfied")).isEqualTo(9);
        assertThat(closed.<Integer>path("dissatisfied")).isEqualTo(1);
        assertThat(state(item)).isEqualTo("CONCLUDED");
        told(EventCatalogue.SATISFACTION_MEASURED, item);
        told(EventCatalogue.COMMITMENT_CONCLUDED, item);
        Response shown = Client.PUBLIC.get("/v1/commitments/" + item);
        assertThat(shown.<Integer>path("satisfaction.ballots")).isEqualTo(10);
        assertThat(shown.<Map<String, Object>>path("satisfaction")).doesNotContainKeys("dissatisfied", "satisfied");
    }

    @Test
    void reopensTheCommitmentForAnotherRoundUntilMostAreSatisfied() {
        // given
        String item = Journey.resultPublished(DemoDistrict.campaign());
        String first = Journey.survey(item);
        Journey.vote(first, 25, 13);

        // when
        Response closed = close(first);

        // then
        assertThat(closed.<String>path("consequence")).isEqualTo("REDO");
        Response shown = OFFICER.get("/v1/items/" + item);
        assertThat(shown.<String>path("state")).isEqualTo("IN_PROGRESS");
        assertThat(shown.<Integer>path("round")).isEqualTo(2);
        assertThat(shown.<Integer>path("progressPercent")).isZero();
        assertThat(told(EventCatalogue.COMMITMENT_REOPENED, item).at("/data/commitment/satisfaction/dissatisfied").asInt())
                .isEqualTo(13);

        // and again
        Journey.complete(item);
        Journey.publishResult(item);
        String second = Journey.survey(item);
        assertThat(SUPERVISOR.get("/v1/surveys/" + second).<Integer>path("round")).isEqualTo(2);
        Journey.vote(second, 10, 0);
        close(second);
        assertThat(state(item)).isEqualTo("CONCLUDED");
    }

    @Test
    void leavesTheResultStandingAndOwesAMakeUpBetweenTheThresholds() {
        // given
        String item = Journey.resultPublished(DemoDistrict.campaign());
        String survey = Journey.survey(item);
        Journey.vote(survey, 10, 2);

        // when
        Response closed = close(survey);

        // then
        assertThat(closed.<String>path("consequence")).isEqualTo("MAKE_UP");
        assertThat(state(item)).isEqualTo("RESULT_PUBLISHED");
        assertThat(SUPERVISOR.post("/v1/surveys", Journey.surveyRequest(item)).<String>path("code")).isEqualTo("make-up-owed");
        Response own = Client.as("leader", DemoDistrict.UNIT).post("/v1/items/" + item + "/make-up", Map.of("note", "已补课"));
        assertThat(own.statusCode()).isEqualTo(403);
        LEADER.move("/v1/items/" + item + "/make-up", Map.of("note", "已补课，逐户回访"));
        String again = Journey.survey(item);
        Journey.vote(again, 10, 0);
        close(again);
        assertThat(state(item)).isEqualTo("CONCLUDED");
    }

    @Test
    void isExtendedWithTooFewBallotsAndShowsNoCount() {
        // given
        String item = Journey.resultPublished(DemoDistrict.campaign());
        String survey = Journey.survey(item);
        Journey.vote(survey, 9, 0);
        Polling.letLastDayPass(survey);

        // when
        Response extended = close(survey);

        // then
        assertThat(extended.<String>path("state")).isEqualTo("OPEN");
        assertThat(extended.<String>path("consequence")).isEqualTo("TOO_FEW_BALLOTS");
        assertThat(extended.<Integer>path("extensions")).isEqualTo(1);
        assertThat(extended.<Object>path("satisfied")).isNull();
        assertThat(state(item)).isEqualTo("RESULT_PUBLISHED");
        Journey.vote(survey, 1, 0);
        close(survey);
        assertThat(state(item)).isEqualTo("CONCLUDED");
        assertThat(EventTopics.read(EventCatalogue.SATISFACTION_MEASURED, Journey.uuid(item))).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    @DisplayName("SAT-2: closing early with too few ballots is refused, changes nothing, and tells no count")
    void isNotClosedEarlyWithTooFewBallots() {
        // given
        String survey = Journey.survey(Journey.resultPublished(DemoDistrict.campaign()));
        Journey.vote(survey, 9, 0);
        String before = SUPERVISOR.get("/v1/surveys/" + survey).asString();

        // when
        Response refused = close(survey);

        // then
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("code")).isEqualTo("too-few-ballots");
        assertThat(refused.<String>path("lastDay")).isEqualTo(Journey.today().plusDays(14).toString());
        assertThat(refused.<Map<String, Object>>path("$")).doesNotContainKeys("ballots", "missing");
        assertThat(SUPERVISOR.get("/v1/surveys/" + survey).asString()).isEqualTo(before);
    }

    @Test
    void isHeldOnceAtATimeAndOnPublishedResultsOnly() {
        String campaign = DemoDistrict.campaign();
        String early = Journey.completed(campaign);
        String item = Journey.resultPublished(campaign);
        Journey.survey(item);

        Response tooEarly = SUPERVISOR.post("/v1/surveys", Journey.surveyRequest(early));
        Response second = DemoDistrict.SORTER.post("/v1/surveys", Journey.surveyRequest(item));

        assertThat(tooEarly.statusCode()).isEqualTo(409);
        assertThat(tooEarly.<String>path("code")).isEqualTo("item-not-in-state");
        assertThat(second.<String>path("code")).isEqualTo("survey-running");
        assertThat(SUPERVISOR.get("/v1/surveys?state=OPEN&commitment=" + item).<List<String>>path("items")).hasSize(1);
    }

    @Test
    void isNotHeldByWhoeverDidTheWork() {
        String item = Journey.committed(DemoDistrict.campaign());
        DemoDistrict.BOTH.move("/v1/items/" + item + "/progress", Map.of("percent", 50, "note", "灯具已到货"));
        Journey.doParts(item);
        OFFICER.move("/v1/items/" + item + "/completion", Journey.completion());
        Journey.publishResult(item);

        Response answer = DemoDistrict.BOTH_POSTED_AWAY.post("/v1/surveys", Journey.surveyRequest(item));

        assertThat(answer.<String>path("code")).isEqualTo("own-work");

        // nor does one that somebody else opened give them codes or let them close it
        String survey = Journey.survey(item);
        String path = "/v1/surveys/" + survey;
        Response codes = DemoDistrict.BOTH_POSTED_AWAY.post(path + "/ballot-codes", Map.of("count", 10));
        Journey.vote(survey, 10, 0);
        Response closed = DemoDistrict.BOTH_POSTED_AWAY.post(path + "/closing", Map.of());

        assertThat(List.of(codes, closed)).allSatisfy(refused -> {
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.<String>path("code")).isEqualTo("own-work");
        });
        Response shown = SUPERVISOR.get(path);
        assertThat(shown.<String>path("state")).isEqualTo("OPEN");
        assertThat(shown.<Integer>path("codesIssued")).isEqualTo(10);
    }

    private static Response close(String survey) {
        return SUPERVISOR.post("/v1/surveys/" + survey + "/closing", Map.of());
    }

    private static String state(String item) {
        return OFFICER.get("/v1/items/" + item).path("state");
    }

    private static JsonNode told(EventContract contract, String item) {
        DemoDistrict.await(() -> assertThat(EventTopics.read(contract, Journey.uuid(item))).hasSize(1));
        JsonNode event = EventTopics.read(contract, Journey.uuid(item)).getFirst();
        Contracts.assertMatches(event);
        return event;
    }
}

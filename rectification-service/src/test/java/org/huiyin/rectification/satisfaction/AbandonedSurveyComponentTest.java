package org.huiyin.rectification.satisfaction;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.Topics;
import org.huiyin.rectification.Client;
import org.huiyin.rectification.Database;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.rectification.tasks.TaskList;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.SORTER;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;

/** SAT-2: a survey that too few people answer is given up, and another is held. */
@QuarkusTest
@WithRealParts
class AbandonedSurveyComponentTest {

    private static final Map<String, Object> TEN_INVITED =
            Map.of("invited", List.of(Map.of("kind", "RESIDENT", "number", 10)));

    @Test
    @DisplayName("SAT-2: of ten who are invited one never votes; it is given up with a reason, the item rated anew")
    void makesRoomForAnotherSurvey() {
        // given
        String item = Journey.resultPublished(DemoDistrict.campaign());
        String survey = Polling.surveyOf(item, TEN_INVITED);
        Polling.vote(survey, 0, 0, 9);
        assertThat(Polling.extend(survey).<String>path("consequence")).isEqualTo("TOO_FEW_BALLOTS");
        assertThat(TaskList.kindsAbout(SUPERVISOR, item)).isEmpty();

        // when
        Response abandoned = Polling.abandon(survey);

        // then
        assertThat(abandoned.statusCode()).as(abandoned.asString()).isEqualTo(200);
        assertThat(abandoned.<String>path("state")).isEqualTo("ABANDONED");
        assertThat(abandoned.<List<String>>path("allowedMoves")).isEmpty();
        assertThat(abandoned.<String>path("abandonedOn")).isEqualTo(Journey.today().toString());
        assertThat(abandoned.<String>path("abandonmentReason")).isEqualTo(Polling.REASON.get("reason"));
        assertThat(abandoned.<Integer>path("extensions")).isEqualTo(1);
        assertThat(TaskList.kindsAbout(SUPERVISOR, item)).containsExactly("SURVEY_TO_HOLD");
        Response owed = SORTER.get("/v1/surveys/owed?campaign=" + abandoned.path("campaignId"));
        assertThat(owed.<List<String>>path("items.owed")).containsExactly("SURVEY");

        // and what the nine said counts nowhere
        String again = Polling.surveyOf(item, Map.of());
        Polling.vote(again, 10, 0, 0);
        assertThat(Polling.close(again).<Integer>path("dissatisfied")).isZero();
        assertThat(OFFICER.get("/v1/items/" + item).<String>path("state")).isEqualTo("CONCLUDED");
        Response published = Client.PUBLIC.get("/v1/surveys/publications?commitment=" + item);
        assertThat(published.<List<Integer>>path("items.givenUp")).containsExactly(1);
        assertThat(Client.PUBLIC.get("/v1/surveys/publications/" + again).<Integer>path("givenUp")).isEqualTo(1);
    }

    @Test
    @DisplayName("SAT-2: none is given up before it was extended: another sample is not drawn because one does not suit")
    void isExtendedBeforeItIsGivenUp() {
        // given
        String survey = Journey.sampleSurvey(DemoDistrict.campaign());
        SUPERVISOR.move("/v1/surveys/" + survey + "/sample", Journey.sampleRequest());

        // when
        Response refused = Polling.abandon(survey);

        // then
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("code")).isEqualTo("too-few-ballots");
        assertThat(refused.<String>path("lastDay")).isEqualTo(Polling.get(survey).<String>path("lastDay"));
        assertThat(Polling.get(survey).<String>path("state")).isEqualTo("OPEN");
        Polling.extend(survey);
        assertThat(Polling.abandon(survey).<String>path("state")).isEqualTo("ABANDONED");
    }

    @Test
    @DisplayName("SAT-1: codes, ballots and remarks of a survey that was given up are gone, and nothing is told")
    void leavesNothingOfTheBallots() {
        // given
        String item = Journey.resultPublished(DemoDistrict.campaign());
        String survey = Journey.survey(item);
        List<String> codes = Journey.codes(survey, 10);
        codes.subList(0, 9).forEach(code -> SUPERVISOR.must(Polling.ballot(survey, code, "DISSATISFIED", "灯还是不亮")));
        Polling.extend(survey);

        // when
        Response abandoned = Polling.abandon(survey);

        // then
        assertThat(Polling.ballots(survey)).isZero();
        assertThat(Database.count("select count(*) from ballot_code where survey_id = ?", Journey.uuid(survey)))
                .isZero();
        assertThat(Polling.ballot(survey, codes.get(9)).<String>path("code")).isEqualTo("survey-not-in-state");
        assertThat(Polling.ballot(survey, codes.get(0)).<String>path("code")).isEqualTo("survey-not-in-state");
        for (String field : List.of("satisfied", "fairlySatisfied", "dissatisfied", "result", "consequence")) {
            assertThat(abandoned.<Object>path(field)).as(field).isNull();
        }
        assertThat(SORTER.get("/v1/surveys/" + survey + "/remarks").statusCode()).isEqualTo(409);
        assertThat(Client.PUBLIC.get("/v1/surveys/publications/" + survey).statusCode()).isEqualTo(404);
        assertThat(Client.PUBLIC.get("/v1/surveys/publications?commitment=" + item).<List<?>>path("items")).isEmpty();
        assertThat(Database.count("select count(*) from outbox where payload::text like ?", "%" + survey + "%"))
                .isZero();
        assertThat(EventTopics.readAll(Topics.VOICES).toString()).doesNotContain(survey);
        String told = "select details::text from change_log where action = 'abandon-survey' and aggregate_id = ?";
        assertThat(Database.column(told, survey))
                .singleElement().asString().contains("SUPERVISOR").doesNotContain(Polling.REASON.get("reason"));
    }

    @Test
    @DisplayName("SAT-2: enough ballots are a result: nobody gives up a survey because of what people say")
    void isNotGivenUpWithEnoughBallots() {
        // given
        String survey = Journey.survey(Journey.resultPublished(DemoDistrict.campaign()));
        Polling.vote(survey, 0, 0, 10);

        // when
        Response refused = Polling.abandon(survey);

        // then
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("code")).isEqualTo("enough-ballots");
        assertThat(Polling.ballots(survey)).isEqualTo(10);
        assertThat(Polling.close(survey).<String>path("consequence")).isEqualTo("REDO");
    }

    @Test
    @DisplayName("TRU-4: a survey is given up with a reason, and not by whoever did the work")
    void asksForAReasonAndForSomebodyElse() {
        // given
        String item = Journey.committed(DemoDistrict.campaign());
        DemoDistrict.BOTH.move("/v1/items/" + item + "/progress", Map.of("percent", 50, "note", "灯具已到货"));
        Journey.doParts(item);
        OFFICER.move("/v1/items/" + item + "/completion", Journey.completion());
        Journey.publishResult(item);
        String path = "/v1/surveys/" + Journey.survey(item) + "/abandonment";

        // then
        assertThat(DemoDistrict.BOTH_POSTED_AWAY.post(path, Polling.REASON).<String>path("code")).isEqualTo("own-work");
        assertThat(SUPERVISOR.post(path, Map.of("reason", " ")).<String>path("errors[0].pointer")).isEqualTo("/reason");
        assertThat(SUPERVISOR.post(path, Map.of()).statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("SAT-1: who was to be asked is not shown to the rated when there was no result")
    void keepsTheSampleFromTheRated() {
        String survey = Journey.sampleSurvey(DemoDistrict.campaign());
        String path = "/v1/surveys/" + survey + "/sample";
        SUPERVISOR.move(path, Journey.sampleRequest());
        Polling.extend(survey);

        Polling.abandon(survey);

        assertThat(OFFICER.get(path).statusCode()).isEqualTo(403);
        assertThat(SUPERVISOR.get(path).statusCode()).isEqualTo(200);
    }
}

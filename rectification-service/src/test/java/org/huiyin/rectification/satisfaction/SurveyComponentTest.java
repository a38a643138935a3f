package org.huiyin.rectification.satisfaction;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.EventContract;
import org.huiyin.rectification.AtOnce;
import org.huiyin.rectification.Client;
import org.huiyin.rectification.Database;
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
    void countsABallotCastTwiceAtTheSameInstantOnce() {
        // given
        String survey = Journey.survey(Journey.resultPublished(DemoDistrict.campaign()));
        String code = Journey.codes(survey, 1).getFirst();

        // when
        List<Response> answers = AtOnce.run(
                () -> ballot(survey, code, "SATISFIED"),
                () -> ballot(survey, code, "DISSATISFIED"),
                () -> ballot(survey, code.toLowerCase().replace("-", " "), "SATISFIED"));

        // then
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409, 409);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 409))
                .allSatisfy(answer -> assertThat(answer.<String>path("code")).isEqualTo("ballot-code-used"));
        assertThat(ballots(survey)).isEqualTo(1);
    }

    @Test
    void losesNoBallotThatIsCastWhileItIsClosed() {
        // given
        String item = Journey.resultPublished(DemoDistrict.campaign());
        String survey = Journey.survey(item);
        Journey.vote(survey, 10, 0);
        List<String> codes = Journey.codes(survey, 3);

        // when
        List<Response> answers = AtOnce.run(
                () -> ballot(survey, codes.get(0), "SATISFIED"),
                () -> ballot(survey, codes.get(1), "SATISFIED"),
                () -> close(survey),
                () -> ballot(survey, codes.get(2), "SATISFIED"));

        // then
        long taken = answers.stream().filter(answer -> answer.asString().contains("counted")).count();
        assertThat(SUPERVISOR.get("/v1/surveys/" + survey).<Integer>path("satisfied")).isEqualTo((int) (10 + taken));
        assertThat(ballots(survey)).isEqualTo(10 + taken);
    }

    @Test
    void refusesWhatIsNoCodeOfThisSurvey() {
        String survey = Journey.survey(Journey.resultPublished(DemoDistrict.campaign()));
        String other = Journey.survey(Journey.resultPublished(DemoDistrict.campaign()));
        String foreign = Journey.codes(other, 1).getFirst();

        assertThat(ballot(survey, foreign, "SATISFIED").<String>path("code")).isEqualTo("ballot-code-unknown");
        assertThat(ballot(survey, "0000-0000-0000-0000", "SATISFIED").statusCode()).isEqualTo(404);
        assertThat(ballot(survey, "?", "SATISFIED").statusCode()).isEqualTo(404);
        assertThat(ballot(survey, foreign, "MAYBE").statusCode()).isEqualTo(400);
        assertThat(ballot(UUID.randomUUID().toString(), foreign, "SATISFIED").statusCode()).isEqualTo(404);
    }

    @Test
    void keepsCodesAsHashesOnlyAndTiesNoBallotToOne() {
        // given
        String survey = Journey.survey(Journey.resultPublished(DemoDistrict.campaign()));
        UUID id = Journey.uuid(survey);
        List<String> codes = Journey.codes(survey, 40);
        assertThat(new HashSet<>(codes)).hasSize(40);

        // when
        codes.subList(0, 12).forEach(code -> ballot(survey, code, "SATISFIED"));

        // then
        List<String> stored = Database.column("select code_hash::text from ballot_code where survey_id = ?", id);
        assertThat(stored).hasSize(40).allSatisfy(hash -> assertThat(hash).hasSize(2 + 64));
        assertThat(Database.column("select code_hash::text from ballot_code where survey_id = ? and not used order by ctid", id))
                .isSorted();
        assertThat(Database.column("select column_name::text from information_schema.columns where table_name = 'ballot'"))
                .containsExactlyInAnyOrder("id", "survey_id", "choice", "remark");
        assertThat(Database.column("select id::text from ballot where survey_id = ?", id))
                .allSatisfy(ballot -> assertThat(UUID.fromString(ballot).version()).isEqualTo(4));
        assertThat(Database.count("select count(*) from change_log where action like '%ballot' or details::text like ?",
                "%" + codes.getFirst() + "%")).isZero();

        // and once it is closed, nothing of the transactions that cast them is left
        close(survey);
        assertThat(Database.count("select count(*) from ballot_code where survey_id = ?", id)).isZero();
        assertThat(Database.count("select count(distinct xmin::text) from ballot where survey_id = ?", id)).isEqualTo(1);
        assertThat(ballots(survey)).isEqualTo(12);
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

    @Test
    void takesNothingOnceItIsClosed() {
        String survey = Journey.survey(Journey.resultPublished(DemoDistrict.campaign()));
        Journey.vote(survey, 10, 0);
        String late = Journey.codes(survey, 1).getFirst();
        close(survey);

        assertThat(ballot(survey, late, "SATISFIED").<String>path("code")).isEqualTo("survey-not-in-state");
        assertThat(SUPERVISOR.post("/v1/surveys/" + survey + "/closing", Map.of()).statusCode()).isEqualTo(409);
        assertThat(SUPERVISOR.post("/v1/surveys/" + survey + "/ballot-codes", Map.of("count", 1)).statusCode()).isEqualTo(409);
    }

    @Test
    void issuesTheSameCodesAgainUnderOneKeyAndNoMoreThanBounded() {
        String survey = Journey.survey(Journey.resultPublished(DemoDistrict.campaign()));
        String path = "/v1/surveys/" + survey + "/ballot-codes";
        String key = UUID.randomUUID().toString();

        Response first = SUPERVISOR.postOnce(path, Map.of("count", 3), key);
        Response second = SUPERVISOR.postOnce(path, Map.of("count", 3), key);

        assertThat(second.<List<String>>path("codes")).isEqualTo(first.<List<String>>path("codes"));
        assertThat(SUPERVISOR.post(path, Map.of("count", 5001)).statusCode()).isEqualTo(400);
        assertThat(SUPERVISOR.post(path, Map.of("count", 0)).statusCode()).isEqualTo(400);
    }

    private static Response close(String survey) {
        return SUPERVISOR.post("/v1/surveys/" + survey + "/closing", Map.of());
    }

    private static Response ballot(String survey, String code, String choice) {
        return Client.PUBLIC.post("/v1/surveys/" + survey + "/ballots", Map.of("code", code, "choice", choice));
    }

    private static long ballots(String survey) {
        return Database.count("select count(*) from ballot where survey_id = ?", Journey.uuid(survey));
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

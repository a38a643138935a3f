package org.huiyin.rectification.satisfaction;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.huiyin.rectification.AtOnce;
import org.huiyin.rectification.Client;
import org.huiyin.rectification.Database;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;

/** SAT-1: a ballot is counted once, and tied to nothing. */
@QuarkusTest
@WithRealParts
class SurveyBallotComponentTest {

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
}

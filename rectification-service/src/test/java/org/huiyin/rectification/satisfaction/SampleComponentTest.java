package org.huiyin.rectification.satisfaction;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.huiyin.rectification.AtOnce;
import org.huiyin.rectification.Client;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.SORTER;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;

/** SAT-1: a random sample that anyone can draw again, of no fewer than make a result (SAT-2). */
@QuarkusTest
@WithRealParts
class SampleComponentTest {

    private static final BigInteger WORD = BigInteger.TWO.pow(64);

    @Test
    @DisplayName("SAT-1: with seed and frame, anybody draws the same sample; the public once the survey is closed")
    void canBeDrawnAgainByAnyone() throws NoSuchAlgorithmException {
        // given
        String survey = Journey.sampleSurvey(DemoDistrict.campaign());
        Response early = SUPERVISOR.post("/v1/surveys/" + survey + "/ballot-codes", Map.of("count", 1));

        // when
        Response drawn = SUPERVISOR.move("/v1/surveys/" + survey + "/sample", Journey.sampleRequest());

        // then
        assertThat(early.<String>path("code")).isEqualTo("sample-not-drawn");
        assertThat(drawn.statusCode()).isEqualTo(201);
        assertThat(drawn.<String>path("seed")).matches("[0-9a-f]{64}");
        assertThat(drawn.<List<Integer>>path("numbers"))
                .hasSize(60)
                .isEqualTo(drawByTheRecipe(drawn.path("seed"), 1_200, 60));
        assertThat(SUPERVISOR.get("/v1/surveys/" + survey + "/sample").<String>path("seed")).isEqualTo(drawn.path("seed"));
        assertThat(SUPERVISOR.get("/v1/surveys/" + survey).<Integer>path("asked")).isEqualTo(60);

        // and the public sees it only when everybody has voted
        assertThat(Client.PUBLIC.get("/v1/surveys/publications/" + survey).statusCode()).isEqualTo(404);
        Polling.vote(survey, 40, 8, 12);
        assertThat(SUPERVISOR.post("/v1/surveys/" + survey + "/ballot-codes", Map.of("count", 1)).<String>path("code"))
                .isEqualTo("ballot-codes-exhausted");
        Polling.close(survey);
        Response published = Client.PUBLIC.get("/v1/surveys/publications/" + survey);
        assertThat(published.<List<Integer>>path("sample.numbers")).isEqualTo(drawn.path("numbers"));
        assertThat(published.<String>path("sample.seed")).isEqualTo(drawn.path("seed"));
        assertThat(published.<Integer>path("sample.frameSize")).isEqualTo(1_200);
        assertThat(published.<Float>path("responsePercent")).isEqualTo(100.0f);
    }

    @Test
    @DisplayName("SAT-1: while people vote, the organization that is rated and its leaders do not see who is asked")
    void isKeptFromTheRatedWhilePeopleVote() {
        // given
        String survey = Journey.sampleSurvey(DemoDistrict.campaign());
        String path = "/v1/surveys/" + survey + "/sample";
        SUPERVISOR.move(path, Journey.sampleRequest());
        List<Client> rated = List.of(DemoDistrict.OFFICER, DemoDistrict.LEADER, DemoDistrict.ADMIN);

        // then
        assertThat(rated).extracting(reader -> reader.get(path).statusCode()).containsOnly(403);
        assertThat(List.of(SUPERVISOR, SORTER, DemoDistrict.AUDITOR))
                .extracting(reader -> reader.get(path).statusCode()).containsOnly(200);

        // when
        Polling.vote(survey, 10, 0, 0);
        Polling.close(survey);

        // then
        assertThat(rated).extracting(reader -> reader.get(path).statusCode()).containsOnly(200);
    }

    @Test
    @DisplayName("SAT-1: drawn once, though two ask at once; and each survey has a seed of its own")
    void isDrawnOnce() {
        // given
        String survey = Journey.sampleSurvey(DemoDistrict.campaign());
        String path = "/v1/surveys/" + survey + "/sample";

        // when
        List<Response> answers = AtOnce.run(
                () -> SUPERVISOR.post(path, Journey.sampleRequest()),
                () -> SORTER.post(path, Journey.sampleRequest()),
                () -> SUPERVISOR.post(path, Journey.sampleRequest()));

        // then
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409, 409);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 409))
                .allSatisfy(answer -> assertThat(answer.<String>path("code")).isEqualTo("sample-drawn"));
        String other = Journey.sampleSurvey(DemoDistrict.campaign());
        assertThat(SUPERVISOR.move("/v1/surveys/" + other + "/sample", Journey.sampleRequest()).<String>path("seed"))
                .isNotEqualTo(SUPERVISOR.get(path).path("seed"));
    }

    @ParameterizedTest
    @CsvSource({
        "seed, 00, /seed",
        "frameSize, 0, /frameSize",
        "frameSize, 10000001, /frameSize",
        "sampleSize, 1201, /sampleSize",
        "sampleSize, 0, /sampleSize",
        "sampleSize, 9, /sampleSize",
        "sampleSize, many, /sampleSize",
        "unit, NOBODY, /unit",
        "frame, '', /frame"
    })
    void takesNoSeedAndNoNonsense(String field, String value, String pointer) {
        String survey = Journey.sampleSurvey(DemoDistrict.campaign());
        Map<String, Object> request = new HashMap<>(Journey.sampleRequest());
        request.put(field, value.matches("[1-9]\\d*|0") ? Integer.valueOf(value) : value);

        Response answer = SUPERVISOR.post("/v1/surveys/" + survey + "/sample", request);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo(pointer);
    }

    @Test
    void isDrawnOnlyWhereOneIsWanted() {
        String survey = Polling.survey(Map.of("method", "OPEN"));

        Response answer = SUPERVISOR.post("/v1/surveys/" + survey + "/sample", Journey.sampleRequest());

        assertThat(answer.<String>path("code")).isEqualTo("sample-not-wanted");
        assertThat(SUPERVISOR.get("/v1/surveys/" + survey + "/sample").statusCode()).isEqualTo(404);
    }

    /** docs/random-sample.md, step by step and slowly. */
    private static List<Integer> drawByTheRecipe(String seed, int frameSize, int sampleSize) throws NoSuchAlgorithmException {
        BigInteger size = BigInteger.valueOf(frameSize);
        List<Integer> drawn = new ArrayList<>();
        for (int step = 0; drawn.size() < sampleSize; step++) {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((seed + ":" + step).getBytes(StandardCharsets.US_ASCII));
            BigInteger number = new BigInteger(1, hash, 0, 8);
            int candidate = number.mod(size).intValueExact() + 1;
            if (number.compareTo(WORD.divide(size).multiply(size)) < 0 && !drawn.contains(candidate)) {
                drawn.add(candidate);
            }
        }
        return drawn;
    }
}

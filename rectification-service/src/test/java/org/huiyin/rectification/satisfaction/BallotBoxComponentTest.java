package org.huiyin.rectification.satisfaction;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.rectification.Client;
import org.huiyin.rectification.Database;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.rectification.TestClock;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;

/** SAT-1: what is locked, and what is left behind, when a ballot is cast. */
@QuarkusTest
@WithRealParts
class BallotBoxComponentTest {

    private static final String TAKE = "update ballot_code set used = true where survey_id = ? and not used";
    private static final String PUT_IN =
            "insert into ballot (id, survey_id, choice) select gen_random_uuid(), id, 'SATISFIED' from survey where id = ?";

    private final AgroalDataSource database;
    private final SurveyRound round;

    BallotBoxComponentTest(AgroalDataSource database, SurveyRound round) {
        this.database = database;
        this.round = round;
    }

    @AfterEach
    void backToToday() {
        TestClock.reset();
    }

    @Test
    @DisplayName("SAT-1: a ballot waits for nobody who holds the survey, and changes neither its row nor its version")
    void locksNothingOfTheSurvey() throws SQLException {
        // given
        String survey = Polling.survey(Map.of());
        List<String> codes = Journey.codes(survey, 2);
        String row = "select xmin::text || ' ' || xmax::text || ' ' || version from survey where id = ?";
        List<String> before = Database.column(row, Journey.uuid(survey));

        // when: somebody is moving it all the while
        try (Connection other = begin()) {
            run(other, "select 1 from survey where id = ? for update", survey);
            assertThat(Polling.ballot(survey, codes.get(0)).statusCode()).isEqualTo(200);
            other.rollback();
        }

        // then
        assertThat(Polling.ballot(survey, codes.get(1)).statusCode()).isEqualTo(200);
        assertThat(Database.column(row, Journey.uuid(survey)).getFirst().split(" ")[2])
                .isEqualTo(before.getFirst().split(" ")[2]);
        assertThat(Database.column("select xmin::text from survey where id = ?", Journey.uuid(survey)).getFirst())
                .isEqualTo(before.getFirst().split(" ")[0]);
    }

    @Test
    @DisplayName("SAT-1: a code that another replica is just using works once that one fails, and not once it succeeds")
    void usesACodeOnceAcrossReplicas() throws Exception {
        String survey = Polling.survey(Map.of());
        String code = Journey.codes(survey, 1).getFirst();

        // given a replica that dies in the middle
        try (Connection dying = begin()) {
            run(dying, TAKE, survey);
            run(dying, PUT_IN, survey);
            CompletableFuture<Response> second = CompletableFuture.supplyAsync(() -> Polling.ballot(survey, code));
            awaitSomebodyWaiting();
            dying.rollback();
            assertThat(second.get().statusCode()).isEqualTo(200);
        }
        assertThat(Polling.ballots(survey)).isEqualTo(1);

        // and one that does not
        String other = Journey.codes(survey, 1).getFirst();
        try (Connection first = begin()) {
            run(first, TAKE, survey);
            run(first, PUT_IN, survey);
            CompletableFuture<Response> second = CompletableFuture.supplyAsync(() -> Polling.ballot(survey, other));
            awaitSomebodyWaiting();
            first.commit();
            assertThat(second.get().<String>path("code")).isEqualTo("ballot-code-used");
        }
        assertThat(Polling.ballots(survey)).isEqualTo(2);
    }

    @Test
    @DisplayName("SAT-1: the closing waits for a ballot that is being cast, and counts it")
    void countsABallotThatIsBeingCast() throws Exception {
        // given
        String survey = Polling.survey(Map.of());
        Polling.vote(survey, 10, 0, 0);
        Journey.codes(survey, 1);

        // when
        Response closed;
        try (Connection casting = begin()) {
            run(casting, TAKE, survey);
            run(casting, PUT_IN, survey);
            CompletableFuture<Response> closing = CompletableFuture.supplyAsync(() -> Polling.close(survey));
            awaitSomebodyWaiting();
            casting.commit();
            closed = closing.get();
        }

        // then
        assertThat(closed.<Integer>path("satisfied")).isEqualTo(11);
        assertThat(Polling.ballots(survey)).isEqualTo(11);
    }

    @Test
    @DisplayName("SAT-2: giving up waits for the ballot that is being cast and makes the result, and destroys nothing")
    void isNotGivenUpOverABallotThatIsBeingCast() throws Exception {
        // given
        String survey = Polling.survey(Map.of());
        Polling.vote(survey, 0, 0, 9);
        Polling.extend(survey);
        Journey.codes(survey, 1);

        // when
        Response refused;
        try (Connection casting = begin()) {
            run(casting, TAKE, survey);
            run(casting, PUT_IN, survey);
            CompletableFuture<Response> abandoning = CompletableFuture.supplyAsync(() -> Polling.abandon(survey));
            awaitSomebodyWaiting();
            casting.commit();
            refused = abandoning.get();
        }

        // then
        assertThat(refused.<String>path("code")).isEqualTo("enough-ballots");
        assertThat(Polling.ballots(survey)).isEqualTo(10);
    }

    @Test
    @DisplayName("SAT-1: casting leaves no line in change log, outbox or idempotency keys, whatever headers are sent")
    void leavesNoTraceElsewhere() {
        // given
        String survey = Polling.survey(Map.of());
        String code = Journey.codes(survey, 1).getFirst();
        String lines = "select (select count(*) from change_log) + (select count(*) from idempotency_key)";
        long before = Database.count(lines);
        String key = UUID.randomUUID().toString();

        // when
        Response answer = Client.PUBLIC.postOnce(
                "/v1/surveys/" + survey + "/ballots", Map.of("code", code, "choice", "DISSATISFIED"), key);

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Database.count(lines)).isEqualTo(before);
        assertThat(Database.count("select count(*) from outbox where payload like ?", "%" + survey + "%")).isZero();
        assertThat(answer.headers().hasHeaderWithName("Set-Cookie")).isFalse();
    }

    @Test
    @DisplayName("SAT-1: once the box is shaken, no mark of PostgreSQL tells which ballot came with which code")
    void isShakenEveryDay() {
        // given
        String survey = Polling.survey(Map.of());
        UUID id = Journey.uuid(survey);
        Polling.vote(survey, 8, 2, 2);
        String unused = Journey.codes(survey, 1).getFirst();
        String ballots = "select count(distinct xmin::text) from ballot where survey_id = ?";
        String used = "select count(distinct xmin::text) from ballot_code where survey_id = ? and used";
        List<String> ids = Database.column("select id::text from ballot where survey_id = ?", id);
        assertThat(Database.count(ballots, id)).isEqualTo(12);
        assertThat(Database.count(used, id)).isEqualTo(12);

        // when
        TestClock.aheadBy(1);
        round.run();

        // then
        assertThat(Database.count(ballots, id)).isEqualTo(1);
        assertThat(Database.count(used, id)).isEqualTo(1);
        assertThat(Database.column("select id::text from ballot where survey_id = ?", id))
                .hasSize(12)
                .doesNotContainAnyElementsOf(ids)
                .allSatisfy(ballot -> assertThat(UUID.fromString(ballot).version()).isEqualTo(4));
        assertThat(Polling.ballot(survey, unused).statusCode()).isEqualTo(200);
        Polling.close(survey);
        assertThat(Polling.get(survey).<Integer>path("satisfied")).isEqualTo(9);
        assertThat(Polling.get(survey).<Integer>path("dissatisfied")).isEqualTo(2);
    }

    @Test
    @DisplayName("SAT-1: many codes that are none are slowed, and right ones are not")
    void slowsWrongCodesAlone() {
        // given
        String survey = Polling.survey(Map.of());
        String right = Journey.codes(survey, 1).getFirst();

        // when: more wrong ones than people mistype
        Response answer = null;
        for (int guess = 0; guess < 200 && (answer == null || answer.statusCode() == 404); guess++) {
            answer = Polling.ballot(survey, BallotCode.random().printed());
        }

        // then
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.<String>path("code")).isEqualTo("too-many-requests");
        assertThat(answer.header("Retry-After")).isNotBlank();
        assertThat(Polling.ballot(survey, right).statusCode()).isEqualTo(200);

        // and a day later it is forgotten
        TestClock.aheadBy(1);
        assertThat(Polling.ballot(survey, BallotCode.random().printed()).statusCode()).isEqualTo(404);
    }

    private Connection begin() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void run(Connection connection, String sql, String survey) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, Journey.uuid(survey));
            statement.execute();
        }
    }

    private static void awaitSomebodyWaiting() {
        DemoDistrict.await(() -> assertThat(Database.count(
                        """
                        select count(*) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'"""))
                .isPositive());
    }
}

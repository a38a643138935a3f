package org.huiyin.rectification.satisfaction;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.rectification.AtOnce;
import org.huiyin.rectification.Database;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.rectification.TestClock;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;

/** SAT-2: surveys end by the calendar. */
@QuarkusTest
@WithRealParts
class SurveyRoundComponentTest {

    private final SurveyRound round;

    SurveyRoundComponentTest(SurveyRound round) {
        this.round = round;
    }

    @AfterEach
    void backToToday() {
        TestClock.reset();
    }

    @Test
    @DisplayName("SAT-2: a survey takes ballots on its last day, none on the next, and closes by itself then")
    void closesByItselfWhenItsLastDayIsOver() {
        // given
        String item = Journey.resultPublished(DemoDistrict.campaign());
        String survey = Polling.surveyOf(item, Map.of("lastDay", Journey.today().toString()));
        Polling.vote(survey, 9, 0, 1);
        List<String> codes = Journey.codes(survey, 2);
        round.run();
        assertThat(Polling.get(survey).<String>path("state")).isEqualTo("OPEN");
        assertThat(Polling.ballot(survey, codes.get(0)).statusCode()).isEqualTo(200);

        // when
        TestClock.aheadBy(1);
        Response late = Polling.ballot(survey, codes.get(1));
        round.run();

        // then
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.<String>path("code")).isEqualTo("survey-over");
        Response closed = Polling.get(survey);
        assertThat(closed.<String>path("state")).isEqualTo("CLOSED");
        assertThat(closed.<Integer>path("result.ballots")).isEqualTo(11);
        assertThat(closed.<String>path("closedOn")).isEqualTo(Journey.today().toString());
        assertThat(DemoDistrict.OFFICER.get("/v1/items/" + item).<String>path("state")).isEqualTo("CONCLUDED");
        assertThat(Database.column("select actor from change_log where action = 'close-survey' and aggregate_id = ?", survey))
                .containsExactly("system:rectification-service");
    }

    @Test
    @DisplayName("SAT-2: with too few ballots it is extended by a week, again and again, and says how often and until when")
    void isExtendedUntilThereAreEnough() {
        // given
        String survey = Polling.survey(Map.of("lastDay", Journey.today().toString()));
        String today = Journey.today().toString();
        Polling.vote(survey, 9, 0, 0);
        List<String> codes = Journey.codes(survey, 1);

        // when
        TestClock.aheadBy(1);
        round.run();
        TestClock.aheadBy(9);
        round.run();

        // then
        Response extended = Polling.get(survey);
        assertThat(extended.<String>path("state")).isEqualTo("OPEN");
        assertThat(extended.<String>path("consequence")).isEqualTo("TOO_FEW_BALLOTS");
        assertThat(extended.<Object>path("result")).isNull();
        assertThat(extended.<Integer>path("extensions")).isEqualTo(2);
        assertThat(extended.<String>path("openedOn")).isEqualTo(today);
        assertThat(extended.<List<String>>path("prolongations.on"))
                .containsExactly(Journey.today().minusDays(8).toString(), Journey.today().toString());
        assertThat(extended.<List<String>>path("prolongations.until"))
                .containsExactly(Journey.today().minusDays(1).toString(), Journey.today().plusDays(7).toString());
        assertThat(extended.<String>path("lastDay")).isEqualTo(Journey.today().plusDays(7).toString());

        // and the tenth ballot makes it a result
        assertThat(Polling.ballot(survey, codes.getFirst()).statusCode()).isEqualTo(200);
        TestClock.aheadBy(17);
        round.run();
        assertThat(Polling.get(survey).<Integer>path("satisfied")).isEqualTo(10);
    }

    @Test
    @DisplayName("SAT-1: a box that cannot be shaken does not keep the others from it")
    void shakesTheOthersThoughOneBoxFails() {
        // given: the elder of two boxes takes no row any more
        String broken = Polling.survey(Map.of());
        String sound = Polling.survey(Map.of());
        Polling.vote(broken, 1, 0, 0);
        TestClock.aheadBy(1);
        String shakenOn = "select shaken_on from survey where id = ?";
        Database.execute("update survey set shaken_on = date '2000-01-01' where id = '" + broken + "'");
        Database.execute(
                "alter table ballot add constraint broken_box check (survey_id <> '" + broken + "') not valid");

        // when
        try {
            round.run();
        } finally {
            Database.execute("alter table ballot drop constraint broken_box");
        }

        // then
        assertThat(Database.column(shakenOn, Journey.uuid(broken))).containsExactly("2000-01-01");
        assertThat(Database.column(shakenOn, Journey.uuid(sound))).containsExactly(Journey.today().toString());
        round.run();
        assertThat(Database.column(shakenOn, Journey.uuid(broken))).containsExactly(Journey.today().toString());
    }

    @Test
    @DisplayName("SAT-2: two replicas that find the same surveys over close, or extend, each once")
    void closesEachOnceThoughReplicasLookAtOnce() {
        // given
        String campaign = DemoDistrict.campaign();
        List<String> items = List.of(Journey.resultPublished(campaign), Journey.resultPublished(campaign));
        List<String> surveys = items.stream()
                .map(item -> Polling.surveyOf(item, Map.of("lastDay", Journey.today().toString())))
                .toList();
        Polling.vote(surveys.get(0), 4, 0, 6);
        Polling.vote(surveys.get(1), 4, 0, 0);
        TestClock.aheadBy(1);

        // when
        AtOnce.run(round::run, round::run, round::run);

        // then
        assertThat(Database.column("select move from item_history where item_id = ? and move in ('RATING', 'REOPENING')",
                Journey.uuid(items.get(0)))).containsExactlyInAnyOrder("RATING", "REOPENING");
        assertThat(Polling.get(surveys.get(0)).<Integer>path("dissatisfied")).isEqualTo(6);
        assertThat(Polling.get(surveys.get(1)).<Integer>path("extensions")).isEqualTo(1);
    }
}

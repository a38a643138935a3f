package org.huiyin.rectification.transition;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.directory.CampaignSnapshot;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.testkit.events.Contracts;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.LEADER;
import static org.huiyin.rectification.DemoDistrict.OFFICER;

/** SUP-4, SAT-2: the assessment is measured, by the campaign's figures (CAM-6). */
@QuarkusTest
@WithRealParts
class DemocraticAssessmentComponentTest {

    @ParameterizedTest
    @CsvSource({
        "80, 10, 10, REPORT_DUE, NONE",
        "80, 9, 11, MAKE_UP_DUE, MAKE_UP",
        "50, 0, 50, MAKE_UP_DUE, MAKE_UP",
        "49, 0, 51, SELF_REVIEW_DUE, REDO",
        "0, 9, 0, ASSESSMENT_DUE, TOO_FEW_BALLOTS",
        "0, 10, 0, REPORT_DUE, NONE",
        "0, 0, 0, ASSESSMENT_DUE, TOO_FEW_BALLOTS"
    })
    @DisplayName("SUP-4: below the threshold the assessment fails; exactly on it is not over it")
    void failsAboveTheThreshold(int satisfied, int fairly, int dissatisfied, String state, String consequence) {
        String id = TransitionJourney.reviewed();

        Response answer = assess(id, satisfied, fairly, dissatisfied);

        assertThat(answer.<String>path("state")).isEqualTo(state);
        assertThat(answer.<String>path("assessment.consequence")).isEqualTo(consequence);
    }

    @ParameterizedTest
    @CsvSource({
        "80, 20, REPORT_DUE, NONE",
        "79, 21, MAKE_UP_DUE, MAKE_UP",
        "60, 40, MAKE_UP_DUE, MAKE_UP",
        "59, 41, SELF_REVIEW_DUE, REDO",
        "4, 0, ASSESSMENT_DUE, TOO_FEW_BALLOTS",
        "5, 0, REPORT_DUE, NONE"
    })
    @DisplayName("SAT-2: by the figures of the campaign, whatever they are: exactly on one is not over it")
    void isMeasuredByTheFiguresOfTheCampaign(int satisfied, int dissatisfied, String state, String consequence) {
        String campaign = UUID.randomUUID().toString();
        TransitionJourney.tell(
                campaign,
                0,
                new CampaignSnapshot.Policy(15, 20, 40, 5, 5, 0, 30),
                TransitionJourney.phase("STUDY", -60, -20));
        String id = TransitionJourney.reviewed(campaign);

        Response answer = assess(id, satisfied, 0, dissatisfied);

        assertThat(answer.<String>path("state")).isEqualTo(state);
        assertThat(answer.<String>path("assessment.consequence")).isEqualTo(consequence);
    }

    @Test
    @DisplayName("SUP-4: the make-up is recorded and a new assessment held, again and again")
    void isHeldAgainAfterEachMakeUp() {
        // given
        String id = TransitionJourney.failed();
        Response tooEarly = OFFICER.post(
                TransitionJourney.path(id, "democratic-assessment"), TransitionJourney.ballots(100, 0, 0));
        assertThat(tooEarly.statusCode()).isEqualTo(409);
        assertThat(tooEarly.<List<String>>path("allowedMoves")).containsExactly("MAKE_UP");

        // when
        TransitionJourney.moved(id, LEADER, "make-up");
        assess(id, 88, 0, 12);
        TransitionJourney.moved(id, LEADER, "make-up");
        Response atLast = assess(id, 90, 5, 5);

        // then
        assertThat(atLast.<String>path("state")).isEqualTo("REPORT_DUE");
        assertThat(OFFICER.get("/v1/transitions/" + id + "/entries").<List<String>>path("items.move")).containsExactly(
                "SELF_REVIEW", "ASSESSMENT_FAILURE", "MAKE_UP", "ASSESSMENT_FAILURE", "MAKE_UP", "ASSESSMENT");
        assertThat(OFFICER.get("/v1/transitions/" + id + "/entries").<List<Integer>>path("items.dissatisfied"))
                .containsExactly(null, 11, null, 12, null, 5);
        DemoDistrict.await(() -> assertThat(
                EventTopics.read(EventCatalogue.TRANSITION_FAILED, Journey.uuid(id))).hasSize(2));
        EventTopics.read(EventCatalogue.TRANSITION_FAILED, Journey.uuid(id)).forEach(Contracts::assertMatches);
        DemoDistrict.await(() -> assertThat(
                EventTopics.read(EventCatalogue.TRANSITION_MADE_UP, Journey.uuid(id))).hasSize(2));
    }

    @Test
    @DisplayName("SAT-2: most were dissatisfied, so the phase is redone from its first step")
    void beginsAnotherRoundWhenMostAreDissatisfied() {
        String id = TransitionJourney.reviewed();

        Response redone = assess(id, 48, 0, 52);

        assertThat(redone.<Integer>path("round")).isEqualTo(2);
        assertThat(redone.<List<String>>path("steps")).isEmpty();
        assertThat(redone.<List<String>>path("allowedMoves")).containsExactly("SELF_REVIEW");
    }

    @Test
    void takesNoBallotsThatCannotBe() {
        String id = TransitionJourney.reviewed();

        Response answer = OFFICER.post(TransitionJourney.path(id, "democratic-assessment"), Map.of(
                "satisfied", -1, "dissatisfied", 1_000_001, "document", Map.of("title", "结果", "text", "见附件")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<List<String>>path("errors.pointer"))
                .containsExactlyInAnyOrder("/satisfied", "/fairlySatisfied", "/dissatisfied");
    }

    private static Response assess(String id, int satisfied, int fairly, int dissatisfied) {
        return OFFICER.move(
                TransitionJourney.path(id, "democratic-assessment"),
                TransitionJourney.ballots(satisfied, fairly, dissatisfied));
    }
}

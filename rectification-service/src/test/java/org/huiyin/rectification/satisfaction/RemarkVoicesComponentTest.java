package org.huiyin.rectification.satisfaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.Topics;
import org.huiyin.rectification.Client;
import org.huiyin.rectification.Database;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.testkit.events.Contracts;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;

/** SAT-1, COL-1: remarks are opinions, told once the survey is closed, and tied to nothing. */
@QuarkusTest
@WithRealParts
class RemarkVoicesComponentTest {

    private static final int BALLOTS = 24;

    private final String mark = UUID.randomUUID().toString();

    @Test
    @DisplayName("SAT-1: remarks are told when the survey is closed and not before, in an order that is not that of the ballots")
    void tellsRemarksAtTheCloseInRandomOrder() {
        // given
        String survey = Journey.survey(Journey.resultPublished(DemoDistrict.campaign()));
        List<String> left = vote(survey, BALLOTS);
        assertThat(Database.count("select count(*) from outbox where payload::text like ?", "%" + mark + "%")).isZero();
        assertThat(told()).isEmpty();

        // when
        SUPERVISOR.move("/v1/surveys/" + survey + "/closing");

        // then
        DemoDistrict.await(() -> assertThat(told()).hasSize(BALLOTS));
        // By the identifier of the event, which is ordered by time: one in 24! closings would fail by chance.
        assertThat(told().stream().sorted(Comparator.comparing(event -> event.path("id").asText())).map(RemarkVoicesComponentTest::text))
                .containsExactlyInAnyOrderElementsOf(left)
                .isNotEqualTo(left);
    }

    @Test
    @DisplayName("SAT-1: what is told of a remark holds no choice, no code, no time of the ballot and no other remark")
    void tiesARemarkToNothing() {
        // given
        String survey = Journey.survey(Journey.resultPublished(DemoDistrict.campaign()));
        vote(survey, 10);

        // when
        SUPERVISOR.move("/v1/surveys/" + survey + "/closing");

        // then
        DemoDistrict.await(() -> assertThat(told()).hasSize(10));
        List<String> ballots = Database.column("select id from ballot where survey_id = ?", Journey.uuid(survey));
        assertThat(told()).allSatisfy(event -> {
            List<String> fields = new ArrayList<>();
            event.path("data").fieldNames().forEachRemaining(fields::add);
            assertThat(fields).containsExactlyInAnyOrder(
                    "remarkId", "surveyId", "surveyTitle", "campaignId", "organizationCode", "aboutPerson", "text", "closedOn");
            assertThat(UUID.fromString(event.at("/data/remarkId").asText()).version()).isEqualTo(4);
            assertThat(ballots).doesNotContain(event.at("/data/remarkId").asText());
            Contracts.assertMatches(event);
        });
    }

    @Test
    @DisplayName("SAT-2: too few ballots close nothing, and so tell no remark")
    void tellsNoRemarkOfASurveyThatIsExtended() {
        // given
        String survey = Journey.survey(Journey.resultPublished(DemoDistrict.campaign()));
        vote(survey, 3);
        Polling.letLastDayPass(survey);

        // when
        SUPERVISOR.move("/v1/surveys/" + survey + "/closing", Map.of());

        // then
        assertThat(Database.count("select count(*) from outbox where payload::text like ?", "%" + mark + "%")).isZero();
        assertThat(told()).isEmpty();
    }

    @Test
    void tellsNothingOfEmptyRemarks() {
        // given
        String survey = Journey.survey(Journey.resultPublished(DemoDistrict.campaign()));
        List<String> codes = Journey.codes(survey, 11);
        IntStream.range(0, 9).forEach(index -> cast(survey, codes.get(index), null));
        cast(survey, codes.get(9), " \u3000\n ");
        cast(survey, codes.get(10), " " + mark + "🏮 ");

        // when
        SUPERVISOR.move("/v1/surveys/" + survey + "/closing");

        // then
        DemoDistrict.await(() -> assertThat(told()).hasSize(1));
        assertThat(text(told().getFirst())).isEqualTo(mark + "🏮");
        assertThat(ofSurvey(survey)).hasSize(1);
    }

    private List<String> vote(String survey, int ballots) {
        List<String> codes = Journey.codes(survey, ballots);
        List<String> remarks = IntStream.range(0, ballots).mapToObj(index -> mark + " " + index).toList();
        IntStream.range(0, ballots).forEach(index -> cast(survey, codes.get(index), remarks.get(index)));
        return remarks;
    }

    private static void cast(String survey, String code, String remark) {
        Map<String, String> ballot = new HashMap<>(Map.of("code", code, "choice", "SATISFIED"));
        if (remark != null) {
            ballot.put("remark", remark);
        }
        Client.PUBLIC.move("/v1/surveys/" + survey + "/ballots", ballot);
    }

    private List<JsonNode> told() {
        return EventTopics.readAll(Topics.VOICES).stream().filter(event -> text(event).contains(mark)).toList();
    }

    private static List<JsonNode> ofSurvey(String survey) {
        return EventTopics.readAll(Topics.VOICES).stream()
                .filter(event -> event.at("/data/surveyId").asText().equals(survey))
                .toList();
    }

    private static String text(JsonNode event) {
        return event.at("/data/text").asText();
    }
}

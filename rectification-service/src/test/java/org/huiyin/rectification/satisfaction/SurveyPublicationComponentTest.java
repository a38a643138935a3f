package org.huiyin.rectification.satisfaction;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.rectification.Client;
import org.huiyin.rectification.Database;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.AUDITOR;
import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.SORTER;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;

/** SAT-1, REP-7: what is told of a survey, and to whom. */
@QuarkusTest
@WithRealParts
class SurveyPublicationComponentTest {

    @Test
    @DisplayName("SAT-1: everybody reads counts, shares, method and response rate of a closed survey")
    void tellsEverybodyTheResult() {
        // given
        String item = Journey.resultPublished(DemoDistrict.campaign());
        String survey = Polling.surveyOf(item, Map.of("invited", List.of(
                Map.of("kind", "RESIDENT", "number", 60), Map.of("kind", "PARTY_DELEGATE", "number", 20))));
        Polling.vote(survey, 40, 7, 5);

        // when
        Response running = Client.PUBLIC.get("/v1/surveys/publications?commitment=" + item);
        Polling.close(survey);
        Response published = Client.PUBLIC.get("/v1/surveys/publications?commitment=" + item);

        // then
        assertThat(running.<List<?>>path("items")).isEmpty();
        Map<String, Object> shown = published.path("items[0]");
        assertThat(shown).containsEntry("surveyId", survey)
                .containsEntry("method", "REPRESENTATIVES")
                .containsEntry("voters", 80)
                .containsEntry("ballots", 52)
                .containsEntry("responsePercent", 65.0f)
                .containsEntry("satisfied", 40)
                .containsEntry("satisfiedPercent", 76.9f)
                .containsEntry("fairlySatisfiedPercent", 13.5f)
                .containsEntry("dissatisfiedPercent", 9.6f)
                .containsEntry("withheld", false)
                .containsEntry("consequence", "NONE")
                .doesNotContainKey("invited");
        Response staff = SUPERVISOR.get("/v1/surveys/" + survey);
        assertThat(staff.<Integer>path("asked")).isEqualTo(80);
        assertThat(staff.<Float>path("result.responsePercent")).isEqualTo(65.0f);
        assertThat(staff.<List<String>>path("invited.kind")).containsExactly("RESIDENT", "PARTY_DELEGATE");
    }

    @Test
    @DisplayName("REP-7: a count below the smallest cell of the campaign is withheld with the others, and staff see it")
    void withholdsSmallCounts() {
        String survey = Polling.survey(Map.of());
        Polling.vote(survey, 40, 6, 4);
        Polling.close(survey);

        Response published = Client.PUBLIC.get("/v1/surveys/publications/" + survey);

        assertThat(published.<Integer>path("ballots")).isEqualTo(50);
        assertThat(published.<Boolean>path("withheld")).isTrue();
        for (String count : List.of("satisfied", "fairlySatisfied", "dissatisfied")) {
            assertThat(published.<Object>path(count)).as(count).isNull();
            assertThat(published.<Object>path(count + "Percent")).as(count).isNull();
        }
        assertThat(SUPERVISOR.get("/v1/surveys/" + survey).<Integer>path("dissatisfied")).isEqualTo(4);
    }

    @Test
    @DisplayName("REP-7: how many voted is withheld from the public below the campaign's smallest cell")
    void withholdsTheNumberOfBallotsBelowTheSmallestCell() {
        String campaign = DemoDistrict.campaign();
        Database.execute("update campaign set smallest_cell = 11 where id = '" + campaign + "'");
        String item = Journey.resultPublished(campaign);
        String survey = Journey.survey(item);
        Journey.vote(survey, 10, 1);
        Polling.close(survey);

        Response shown = Client.PUBLIC.get("/v1/commitments/" + item);

        assertThat(shown.<String>path("satisfaction.consequence")).isEqualTo("NONE");
        assertThat(shown.<Integer>path("satisfaction.ballots")).isNull();
    }

    @Test
    @DisplayName("REP-7: nothing of a survey about a person is public")
    void tellsNothingAboutPersons() {
        String campaign = DemoDistrict.campaign();
        String plan = Journey.draft(campaign, "PERSON");
        String item = Journey.addItem(plan, Journey.itemRequest(Map.of("coOrganizations", List.of())));
        OFFICER.move("/v1/plans/" + plan + "/submission");
        Journey.endorse(plan);
        OFFICER.move("/v1/plans/" + plan + "/adoption");
        Journey.complete(item);
        Journey.publishResult(item);
        String survey = Polling.surveyOf(item, Map.of());
        Polling.vote(survey, 30, 0, 0);
        Polling.close(survey);

        assertThat(Client.PUBLIC.get("/v1/surveys/publications?commitment=" + item).<List<?>>path("items")).isEmpty();
        assertThat(Client.PUBLIC.get("/v1/surveys/publications/" + survey).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("SAT-1: office and auditors read remarks by pages, once the survey is closed and in no order of casting")
    void showsRemarksToOfficeAndAuditors() {
        // given
        String survey = Polling.survey(Map.of());
        List<String> codes = Journey.codes(survey, 12);
        for (int index = 0; index < 12; index++) {
            SUPERVISOR.must(Polling.ballot(survey, codes.get(index), "SATISFIED", index < 5 ? "灯亮了🏮" + index : null));
        }
        Response early = SORTER.get("/v1/surveys/" + survey + "/remarks");
        Polling.close(survey);

        // when
        Response first = SORTER.get("/v1/surveys/" + survey + "/remarks?limit=3");
        Response rest = AUDITOR.get("/v1/surveys/" + survey + "/remarks?limit=3&cursor=" + first.path("next"));

        // then
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.<String>path("code")).isEqualTo("survey-not-in-state");
        Set<String> texts = new HashSet<>(first.<List<String>>path("items.text"));
        texts.addAll(rest.<List<String>>path("items.text"));
        assertThat(texts).containsExactlyInAnyOrder("灯亮了🏮0", "灯亮了🏮1", "灯亮了🏮2", "灯亮了🏮3", "灯亮了🏮4");
        assertThat(rest.<String>path("next")).isNull();
        assertThat(OFFICER.get("/v1/surveys/" + survey + "/remarks").statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("CAM-6: a campaign's own smallest cell is the one that counts")
    void goesByTheCampaignsOwnSmallestCell() {
        String campaign = DemoDistrict.campaign();
        Database.execute("update campaign set smallest_cell = 3 where id = '" + campaign + "'");
        String survey = Polling.surveyOf(Journey.resultPublished(campaign), Map.of());
        Polling.vote(survey, 40, 6, 4);
        Polling.close(survey);

        assertThat(Client.PUBLIC.get("/v1/surveys/publications/" + survey).<Integer>path("dissatisfied")).isEqualTo(4);
    }

    @Test
    @DisplayName("SAT-2: a survey that makes no sense, or asks fewer than make a result, is refused by its field")
    void refusesASurveyThatMakesNoSense() {
        String item = Journey.resultPublished(DemoDistrict.campaign());

        assertThat(refused(item, Map.of("lastDay", Journey.today().minusDays(1).toString()))).isEqualTo("/lastDay");
        assertThat(refused(item, Map.of("lastDay", Journey.today().plusDays(93).toString()))).isEqualTo("/lastDay");
        assertThat(refused(item, Map.of("lastDay", "+999999999-12-31"))).isEqualTo("/lastDay");
        assertThat(refused(item, Map.of("method", "OPEN", "invited", List.of(Map.of("kind", "RESIDENT", "number", 1)))))
                .isEqualTo("/invited");
        assertThat(refused(item, Map.of("invited", List.of(Map.of("kind", "RESIDENT", "number", 0)))))
                .isEqualTo("/invited/0/number");
        assertThat(refused(item, Map.of("invited", List.of(
                Map.of("kind", "RESIDENT", "number", 5), Map.of("kind", "PARTY_DELEGATE", "number", 4)))))
                .isEqualTo("/invited");
        assertThat(refused(item, Map.of("title", "长".repeat(201)))).isEqualTo("/title");
    }

    private static String refused(String item, Map<String, Object> changes) {
        Response answer = SUPERVISOR.post("/v1/surveys", Journey.surveyRequest(item, changes));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        return answer.path("errors[0].pointer");
    }
}

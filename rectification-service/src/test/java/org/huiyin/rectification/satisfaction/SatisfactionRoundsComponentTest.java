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
import org.huiyin.contracts.directory.CampaignSnapshot;
import org.huiyin.rectification.Client;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.testkit.events.Contracts;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.LEADER;
import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.SORTER;

/** SAT-2: until most people are satisfied. */
@QuarkusTest
@WithRealParts
class SatisfactionRoundsComponentTest {

    @Test
    @DisplayName("SAT-2: 52 % reopens it, 12 % after the second round asks for a make-up, the third survey concludes it")
    void goesRoundUntilMostAreSatisfied() {
        // given a result that is to be rated
        String campaign = DemoDistrict.campaign();
        String item = Journey.resultPublished(campaign);
        assertThat(owed(campaign)).containsExactly("SURVEY");

        // when 13 of 25 are dissatisfied
        Response first = rate(campaign, item, 10, 2, 13);

        // then it is reopened by the system, and nothing is owed before there is a result
        assertThat(first.<String>path("consequence")).isEqualTo("REDO");
        assertThat(first.<Float>path("result.dissatisfiedPercent")).isEqualTo(52.0f);
        assertThat(item(item).<String>path("state")).isEqualTo("IN_PROGRESS");
        assertThat(item(item).<Integer>path("round")).isEqualTo(2);
        assertThat(owed(campaign)).isEmpty();

        // when the second round's result leaves 3 of 25 dissatisfied
        Journey.complete(item);
        Journey.publishResult(item);
        assertThat(owed(campaign)).containsExactly("SURVEY");
        Response second = rate(campaign, item, 20, 2, 3);

        // then a make-up is owed, which the superior supervises, and no survey comes before it
        assertThat(second.<String>path("consequence")).isEqualTo("MAKE_UP");
        assertThat(owed(campaign)).containsExactly("MAKE_UP");
        assertThat(SORTER.post("/v1/surveys", Journey.surveyRequest(item)).<String>path("code")).isEqualTo("make-up-owed");
        assertThat(makeUpOwedIn(EventCatalogue.SATISFACTION_MEASURED, item, 2)).isTrue();
        LEADER.move("/v1/items/" + item + "/make-up", Map.of("note", "已到现场督促补课"));
        assertThat(owed(campaign)).containsExactly("SURVEY");
        assertThat(makeUpOwedIn(EventCatalogue.COMMITMENT_MADE_UP, item, 1)).isFalse();

        // when most are satisfied at last
        Response third = rate(campaign, item, 24, 0, 1);

        // then it is concluded, nothing is owed, and the rounds can be read
        assertThat(third.<String>path("consequence")).isEqualTo("NONE");
        assertThat(item(item).<String>path("state")).isEqualTo("CONCLUDED");
        assertThat(owed(campaign)).isEmpty();
        Response surveys = SORTER.get("/v1/surveys?commitment=" + item);
        assertThat(surveys.<List<Integer>>path("items.round")).containsExactly(1, 2, 2);
        assertThat(surveys.<List<String>>path("items.consequence")).containsExactly("REDO", "MAKE_UP", "NONE");
        assertThat(ofSurveys(item, "move")).containsExactly(
                "RATING", "REOPENING", "RATING", "MAKE_UP", "RATING", "CONCLUSION");
        assertThat(ofSurveys(item, "note")).containsExactly(
                "测评25票：满意10，比较满意2，不满意13", null, "测评25票：满意20，比较满意2，不满意3", "已到现场督促补课",
                "测评25票：满意24，比较满意0，不满意1", null);
    }

    @Test
    @DisplayName("SAT-2: exactly 50 % is a make-up and exactly 10 % is none, 51 and 11 of 100 are over")
    void isExactAtTheBorder() {
        String campaign = DemoDistrict.campaign();

        assertThat(consequence(campaign, 50, 50)).isEqualTo("MAKE_UP");
        assertThat(consequence(campaign, 49, 51)).isEqualTo("REDO");
        assertThat(consequence(campaign, 90, 10)).isEqualTo("NONE");
        assertThat(consequence(campaign, 89, 11)).isEqualTo("MAKE_UP");
    }

    @Test
    @DisplayName("SAT-2: what is owed is listed for whoever may read the organization, page by page")
    void listsWhatIsOwedByPages() {
        // given
        String campaign = DemoDistrict.campaign();
        List<String> items = List.of(
                Journey.resultPublished(campaign), Journey.resultPublished(campaign), Journey.resultPublished(campaign));
        String running = Journey.survey(items.get(1));

        // when
        Response first = SORTER.get("/v1/surveys/owed?limit=2&campaign=" + campaign);
        Response rest = SORTER.get("/v1/surveys/owed?limit=2&campaign=" + campaign + "&cursor=" + first.path("next"));

        // then
        assertThat(first.<List<String>>path("items.commitmentId")).containsExactlyElementsOf(items.subList(0, 2));
        assertThat(first.<List<String>>path("items.owed")).containsExactly("SURVEY", "BALLOTS");
        assertThat(first.<List<String>>path("items.running")).containsExactly(null, running);
        assertThat(first.<String>path("items[1].lastDay")).isEqualTo(Journey.today().plusDays(14).toString());
        assertThat(rest.<List<String>>path("items.commitmentId")).containsExactly(items.get(2));
        assertThat(rest.<String>path("next")).isNull();
        assertThat(DemoDistrict.TOWN_OFFICER.get("/v1/surveys/owed?campaign=" + campaign).<List<?>>path("items")).isEmpty();
        assertThat(OFFICER.get("/v1/surveys/owed?campaign=" + campaign).<List<?>>path("items")).hasSize(3);
        assertThat(OFFICER.get("/v1/surveys/owed?organization=" + DemoDistrict.TOWN).statusCode()).isEqualTo(403);
        assertThat(Client.PUBLIC.get("/v1/surveys/owed").statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("SAT-2: by the figures of the campaign, whatever they are: exactly on one is not over it")
    void isMeasuredByTheFiguresOfTheCampaign() {
        String campaign = DemoDistrict.campaign(new CampaignSnapshot.Policy(15, 20, 40, 5, 5, 0, 30));

        assertThat(consequence(campaign, 80, 20)).isEqualTo("NONE");
        assertThat(consequence(campaign, 79, 21)).isEqualTo("MAKE_UP");
        assertThat(consequence(campaign, 60, 40)).isEqualTo("MAKE_UP");
        assertThat(consequence(campaign, 59, 41)).isEqualTo("REDO");
        assertThat(rate(campaign, Journey.resultPublished(campaign), 4, 0, 0).<String>path("code"))
                .isEqualTo("too-few-ballots");
        assertThat(consequence(campaign, 5, 0)).isEqualTo("NONE");
    }

    private static boolean makeUpOwedIn(EventContract contract, String item, int times) {
        DemoDistrict.await(() -> assertThat(EventTopics.read(contract, Journey.uuid(item))).hasSize(times));
        JsonNode told = EventTopics.read(contract, Journey.uuid(item)).getLast();
        Contracts.assertMatches(told);
        assertThat(told.at("/data/commitment/makeUpOwed").isBoolean()).isTrue();
        return told.at("/data/commitment/makeUpOwed").asBoolean();
    }

    private static String consequence(String campaign, int satisfied, int dissatisfied) {
        return rate(campaign, Journey.resultPublished(campaign), satisfied, 0, dissatisfied).path("consequence");
    }

    private static Response rate(String campaign, String item, int satisfied, int fairly, int dissatisfied) {
        String survey = Polling.surveyOf(item, Map.of());
        assertThat(owed(campaign)).contains("BALLOTS");
        Polling.vote(survey, satisfied, fairly, dissatisfied);
        return Polling.close(survey);
    }

    private static Response item(String item) {
        return OFFICER.get("/v1/items/" + item);
    }

    private static List<String> owed(String campaign) {
        return SORTER.get("/v1/surveys/owed?campaign=" + campaign).path("items.owed");
    }

    private static List<String> ofSurveys(String item, String field) {
        return OFFICER.get("/v1/items/" + item + "/history?limit=200").path(
                "items.findAll { it.move in ['RATING', 'REOPENING', 'MAKE_UP', 'CONCLUSION'] }.collect { it." + field + " }");
    }
}

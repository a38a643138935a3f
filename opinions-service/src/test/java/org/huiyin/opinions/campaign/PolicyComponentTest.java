package org.huiyin.opinions.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@DisplayName("CAM-6: each figure is the campaign's own, has its default, and can be changed")
@QuarkusTest
@WithRealParts
class PolicyComponentTest {

    private static final Map<String, Integer> DEFAULTS = new LinkedHashMap<>();

    static {
        DEFAULTS.put("replyWorkingDays", 15);
        DEFAULTS.put("makeUpAbovePercent", 10);
        DEFAULTS.put("redoAbovePercent", 50);
        DEFAULTS.put("fewestBallots", 10);
        DEFAULTS.put("smallestCell", 5);
        DEFAULTS.put("consultationDays", 7);
        DEFAULTS.put("stalledAfterDays", 30);
    }

    @ParameterizedTest
    @CsvSource({
        "replyWorkingDays, 10, 0, 251",
        "makeUpAbovePercent, 20, -1, 101",
        "redoAbovePercent, 60, -1, 101",
        "fewestBallots, 30, 0, 100001",
        "smallestCell, 3, 0, 1001",
        "consultationDays, 14, -1, 366",
        "stalledAfterDays, 45, 0, 3651",
    })
    void changesOneFigureOfOneCampaignAndTellsIt(String figure, int changed, int tooSmall, int tooLarge) {
        // given
        UUID campaign = DemoDistrict.campaign();
        UUID other = DemoDistrict.campaign();
        Map<String, Integer> expected = new LinkedHashMap<>(DEFAULTS);
        expected.put(figure, changed);
        String policy = "/v1/campaigns/" + campaign + "/policy";

        // when
        DemoDistrict.admin().header("If-Match", "\"0\"").body(Map.of(figure, changed)).put(policy).then()
                .statusCode(200);

        // then
        assertThat(policyOf(campaign)).isEqualTo(expected);
        assertThat(policyOf(other)).isEqualTo(DEFAULTS);
        Awaitility.await().untilAsserted(() ->
                assertThat(EventTopics.read(EventCatalogue.CAMPAIGN_CHANGED, campaign)).hasSize(2));
        List<JsonNode> told = EventTopics.read(EventCatalogue.CAMPAIGN_CHANGED, campaign);
        assertThat(told.getFirst().at("/data/policy/" + figure).asInt()).isEqualTo(DEFAULTS.get(figure));
        assertThat(told.getLast().at("/data/policy/" + figure).asInt()).isEqualTo(changed);
        for (int outside : new int[] {tooSmall, tooLarge}) {
            DemoDistrict.admin().header("If-Match", "\"1\"").body(Map.of(figure, outside)).put(policy).then()
                    .statusCode(400).body("errors[0].pointer", equalTo("/" + figure));
        }
    }

    @Test
    void promisesAReplyByTheFigureOfTheDayAndKeepsThePromise() {
        // given: a year without a calendar
        UUID campaign = DemoDistrict.campaign();
        String before = collected(campaign);

        // when
        DemoDistrict.admin().header("If-Match", "\"0\"").body(Map.of("replyWorkingDays", 5))
                .put("/v1/campaigns/" + campaign + "/policy").then().statusCode(200);
        String after = collected(campaign);

        // then
        assertThat(dueOn(before)).isEqualTo("1957-03-22");
        assertThat(dueOn(after)).isEqualTo("1957-03-08");
    }

    private static Map<String, Integer> policyOf(UUID campaign) {
        return DemoDistrict.anyone().get("/v1/campaigns/" + campaign).path("policy");
    }

    private static String collected(UUID campaign) {
        Map<String, Object> opinion = DemoDistrict.opinion(campaign);
        opinion.put("receivedOn", "1957-03-01");
        opinion.put("channel", "LETTER");
        return DemoDistrict.collector(DemoDistrict.TOWN).body(opinion).post("/v1/opinions").path("opinionId");
    }

    private static String dueOn(String opinion) {
        return DemoDistrict.sorter().get("/v1/opinions/" + opinion).path("replyDueOn");
    }
}

package org.huiyin.opinions;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.EventContract;
import org.huiyin.testkit.events.Contracts;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;

/** What this service tells has the shape of its schema, and versions that grow by one. */
@QuarkusTest
@WithRealParts
class PublishedEventsContractTest {

    private UUID campaign;

    @BeforeEach
    void launch() {
        campaign = DemoDistrict.campaign();
    }

    @Test
    void tellsTheLifeOfAnOpinion() {
        // given
        Map<String, Object> collected = DemoDistrict.opinion(campaign);
        collected.put("channel", "FORUM");
        UUID opinion = UUID.fromString(
                DemoDistrict.collector(DemoDistrict.TOWN).body(collected).post("/v1/opinions").path("opinionId"));

        // when
        UUID problem = DemoDistrict.problem(campaign, List.of(opinion));
        DemoDistrict.sorter().body(Map.of("organizationCode", DemoDistrict.UNIT))
                .post("/v1/problems/" + problem + "/assignment");
        DemoDistrict.officer(DemoDistrict.UNIT).body(Map.of("text", "已修好。"))
                .post("/v1/opinions/" + opinion + "/answer");

        // then
        JsonNode received = only(EventCatalogue.OPINION_RECEIVED, opinion);
        JsonNode sorted = only(EventCatalogue.OPINION_SORTED, opinion);
        JsonNode answered = only(EventCatalogue.OPINION_ANSWERED, opinion);
        assertThat(List.of(received, sorted, answered)).extracting(event -> event.path("sequence").asText())
                .containsExactly("0000000000", "0000000001", "0000000002");
        assertThat(received.at("/data/opinion/collectedBy").asText()).isEqualTo(DemoDistrict.TOWN);
        assertThat(sorted.at("/data/opinion/problemIds/0").asText()).isEqualTo(problem.toString());
        assertThat(answered.at("/data/opinion/state").asText()).isEqualTo("ANSWERED");
        assertThat(answered.toString()).doesNotContain("路灯", "已修好");
        only(EventCatalogue.PROBLEM_ASSIGNED, problem);
    }

    @Test
    void tellsADecline() {
        // given
        UUID opinion = DemoDistrict.submitted(DemoDistrict.opinion(campaign));

        // when
        DemoDistrict.sorter().body(Map.of("reason", "UNFOUNDED", "text", "不属实"))
                .post("/v1/opinions/" + opinion + "/decline");

        // then
        assertThat(only(EventCatalogue.OPINION_DECLINED, opinion).at("/data/opinion/closedOn").asText()).isNotBlank();
    }

    @Test
    void tellsCampaignsOrganizationsAndActivities() {
        // when
        String activity = DemoDistrict.collector(DemoDistrict.UNIT)
                .body(Map.of(
                        "campaignId", campaign, "organizationCode", DemoDistrict.UNIT, "channel", "BOX",
                        "title", "意见箱", "heldOn", "2026-03-02", "handedOut", 3, "returned", 1))
                .post("/v1/collection-activities")
                .path("id");
        String unit = DemoDistrict.anyone().get("/v1/organizations/" + DemoDistrict.UNIT).path("id");

        // then
        only(EventCatalogue.CAMPAIGN_CHANGED, campaign);
        only(EventCatalogue.COLLECTION_ACTIVITY_RECORDED, UUID.fromString(activity));
        only(EventCatalogue.ORGANIZATION_CHANGED, UUID.fromString(unit));
    }

    private static JsonNode only(EventContract contract, UUID subject) {
        Awaitility.await().untilAsserted(() -> assertThat(EventTopics.read(contract, subject)).hasSize(1));
        JsonNode event = EventTopics.read(contract, subject).getFirst();
        Contracts.assertMatches(event);
        return event;
    }
}

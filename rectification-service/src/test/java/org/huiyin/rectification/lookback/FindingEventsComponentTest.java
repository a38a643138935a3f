package org.huiyin.rectification.lookback;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.EventContract;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.testkit.events.Contracts;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;
import static org.huiyin.rectification.DemoDistrict.UNIT;

/** SUP-3: what the others are told of findings. */
@QuarkusTest
@WithRealParts
class FindingEventsComponentTest {

    @Test
    @DisplayName("SUP-3: a finding is told when it is recorded, turned and open again, without a word of it")
    void tellsOfEachTurn() {
        // given
        String finding = LookBackJourney.finding();

        // when
        String order = SUPERVISOR.move(
                "/v1/look-back-findings/" + finding + "/order", Map.of("correctWithinWorkingDays", 5)).path("orderId");
        SUPERVISOR.move("/v1/supervision-orders/" + order + "/withdrawal", Map.of("reason", "期限有误"));
        String item = OFFICER.move("/v1/look-back-findings/" + finding + "/planned-item", LookBackJourney.intoPlan())
                .path("plannedItemId");
        assertThat(OFFICER.delete("/v1/items/" + item, "*").statusCode()).isEqualTo(204);

        // then
        DemoDistrict.await(() -> assertThat(told(EventCatalogue.LOOK_BACK_FINDING_REOPENED, finding)).hasSize(2));
        List<JsonNode> recorded = told(EventCatalogue.LOOK_BACK_FINDING_RECORDED, finding);
        assertThat(recorded).singleElement().satisfies(event -> {
            assertThat(event.at("/data/organizationCode").asText()).isEqualTo(UNIT);
            assertThat(event.at("/data/questionCode").asText()).isEqualTo("B");
            assertThat(event.at("/data/publicVisible").asBoolean()).isTrue();
            assertThat(event.toString()).doesNotContain("公示栏没有更新");
        });
        List<JsonNode> turned = told(EventCatalogue.LOOK_BACK_FINDING_TURNED, finding);
        assertThat(turned).extracting(event -> event.at("/data/orderId").asText(null)).containsExactly(order, null);
        assertThat(turned).extracting(event -> event.at("/data/plannedItemId").asText(null)).containsExactly(null, item);
        assertThat(told(EventCatalogue.LOOK_BACK_FINDING_REOPENED, finding)).allSatisfy(event -> {
            assertThat(event.at("/data/orderId").isNull()).isTrue();
            assertThat(event.at("/data/plannedItemId").isNull()).isTrue();
        });
        assertThat(sequences(finding)).isSorted().doesNotHaveDuplicates().hasSize(5);
    }

    @Test
    @DisplayName("REP-7: what was found at, or became, an item of a person's plan is not for the public")
    void saysWhatIsNotForThePublic() {
        // given
        String finding = LookBackJourney.finding();
        String plan = Journey.draft(DemoDistrict.campaign(), "PERSON");

        // when
        String item = OFFICER.move("/v1/look-back-findings/" + finding + "/planned-item", Map.of("planId", plan))
                .path("plannedItemId");
        assertThat(OFFICER.delete("/v1/items/" + item, "*").statusCode()).isEqualTo(204);

        // then
        DemoDistrict.await(() -> assertThat(told(EventCatalogue.LOOK_BACK_FINDING_REOPENED, finding)).hasSize(1));
        assertThat(told(EventCatalogue.LOOK_BACK_FINDING_TURNED, finding))
                .allSatisfy(event -> assertThat(event.at("/data/publicVisible").asBoolean()).isFalse())
                .hasSize(1);
        assertThat(told(EventCatalogue.LOOK_BACK_FINDING_REOPENED, finding).getFirst().at("/data/publicVisible").asBoolean())
                .isFalse();
    }

    private static List<String> sequences(String finding) {
        return EventTopics.readAll(EventCatalogue.LOOK_BACK_FINDING_RECORDED.topic()).stream()
                .filter(event -> finding.equals(event.path("subject").asText()))
                .map(event -> event.path("sequence").asText())
                .toList();
    }

    private static List<JsonNode> told(EventContract contract, String finding) {
        List<JsonNode> told = EventTopics.read(contract, Journey.uuid(finding));
        told.forEach(Contracts::assertMatches);
        return told;
    }
}

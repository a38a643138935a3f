package org.huiyin.rectification.integration;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.rectification.Client;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.AUDITOR;
import static org.huiyin.rectification.DemoDistrict.OFFICER;

@QuarkusTest
@WithRealParts
class IntegrationComponentTest {

    private static final String LOG = "/v1/changes/rectification-service";
    private static final String FEED = "/v1/event-feeds/rectification-service";
    private static final Client INTEGRATOR = Client.as("integrator", DemoDistrict.DISTRICT);

    private String campaign;

    @BeforeEach
    void launch() {
        campaign = DemoDistrict.campaign();
    }

    @Test
    @DisplayName("TRU-3: an auditor reads who moved a plan, when, and what it was before and after")
    void showsAMoveBeforeAndAfter() {
        // given
        String plan = Journey.draft(campaign);
        Journey.addItem(plan);

        // when
        OFFICER.move("/v1/plans/" + plan + "/submission");

        // then
        Response log = log("plan", plan);
        assertThat(log.<List<String>>path("items.action")).containsExactly("plan-submission", "add-item", "draft-plan");
        assertThat(log.<String>path("items[0].actor")).isEqualTo("officer");
        assertThat(log.<Map<String, Object>>path("items[0].changes.find { it.entity == 'plan' }.fields"))
                .containsEntry("state", Map.of("before", "DRAFT", "after", "SUBMITTED"))
                .containsEntry("submittedOn", Map.of("after", Journey.today().toString()));
    }

    @Test
    @DisplayName("TRU-3: the log tells that words of an item changed, and none of them")
    void revealsNoWords() {
        // given
        String item = Journey.addItem(Journey.draft(campaign));
        OFFICER.must(OFFICER.put("/v1/items/" + item, Journey.itemRequest(Map.of("goal", "亮灯率达到99%")), "*"));

        // then
        String log = AUDITOR.must(AUDITOR.get(LOG + "?limit=10&action=revise-item")).asString();
        assertThat(log).contains(item, "withheld").doesNotContain("99%");
    }

    @Test
    @DisplayName("TRU-3, REC-6: the log shows the deadline that a leader approved beside the one that was promised")
    void showsAnotherDeadlineBeforeAndAfter() {
        // given
        String item = Journey.committed(campaign);
        String later = Journey.today().plusDays(60).toString();
        String amendment = OFFICER.move("/v1/commitments/" + item + "/amendments", Map.of(
                "field", "deadline", "after", later, "reason", "灯具到货延迟")).path("id");

        // when
        DemoDistrict.LEADER.move("/v1/amendments/" + amendment + "/approval");

        // then
        assertThat(log("item", item).<Map<String, Object>>path("items[0].changes.find { it.entity == 'item' }.fields"))
                .containsEntry("content.deadline", Map.of("before", Journey.today().plusDays(30).toString(), "after", later));
    }

    @Test
    @DisplayName("Another system fetches the life of a commitment by a cursor")
    void feedsTheLifeOfACommitment() {
        // given
        String cursor = INTEGRATOR.get(FEED + "?latest=true").path("next");

        // when
        String item = Journey.committed(campaign);
        OFFICER.move("/v1/items/" + item + "/progress", Map.of("percent", 50, "note", "灯具已到货"));

        // then
        DemoDistrict.await(() -> assertThat(typesSince(cursor, item)).containsExactly(
                "org.huiyin.rectification.commitment-published.v1", "org.huiyin.rectification.progress-reported.v1"));
    }

    private static List<String> typesSince(String cursor, String subject) {
        Response page = INTEGRATOR.must(INTEGRATOR.get(FEED + "?limit=1000&cursor=" + cursor));
        return page.<List<Map<String, Object>>>path("items").stream()
                .filter(event -> subject.equals(event.get("subject")))
                .map(event -> String.valueOf(event.get("type")))
                .toList();
    }

    private static Response log(String type, String id) {
        return AUDITOR.must(AUDITOR.get(LOG + "?aggregateType=" + type + "&aggregateId=" + id));
    }
}

package org.huiyin.rectification.commitment;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.rectification.AtOnce;
import org.huiyin.rectification.Client;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.rectification.TestClock;
import org.huiyin.testkit.events.Contracts;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.OFFICER;

/** REC-6: a commitment without substantive progress for the campaign's 30 days is shown, and told, as stalled. */
@QuarkusTest
@WithRealParts
class StalledScanComponentTest {

    private final StalledScan scan;

    StalledScanComponentTest(StalledScan scan) {
        this.scan = scan;
    }

    @AfterEach
    void backToToday() {
        TestClock.reset();
    }

    @Test
    void tellsOnceThatACommitmentIsStuckThoughTwoReplicasSearchAtOnce() {
        // given
        String item = stuckAtInvestigating();
        TestClock.aheadBy(30);
        scan.scan();
        assertThat(told(item)).isEmpty();

        // when
        TestClock.aheadBy(31);
        AtOnce.run(scan::scan, scan::scan);
        scan.scan();

        // then
        assertThat(Client.PUBLIC.get("/v1/commitments/" + item).<String>path("standing")).isEqualTo("STALLED");
        DemoDistrict.await(() -> assertThat(told(item)).isNotEmpty());
        assertThat(told(item)).hasSize(1);
        JsonNode event = told(item).getFirst();
        Contracts.assertMatches(event);
        assertThat(event.at("/data/commitment/standing").asText()).isEqualTo("STALLED");
        assertThat(event.at("/data/commitment/stage").asText()).isEqualTo("INVESTIGATING");
        assertThat(event.at("/data/commitment/stalledSince").asText()).isEqualTo(Journey.today().toString());
        assertThat(OFFICER.get("/v1/items/" + item + "/history").<List<String>>path("items.move")).endsWith("STANDSTILL");
    }

    @Test
    void isNotDeceivedByACommentAndFindsTheNextStandstillToo() {
        // given
        String item = stuckAtInvestigating();
        TestClock.aheadBy(29);
        report(item, Map.of("percent", 10, "note", "仍在调研", "stage", "INVESTIGATING"));
        TestClock.aheadBy(31);
        scan.scan();
        DemoDistrict.await(() -> assertThat(told(item)).hasSize(1));

        // when
        report(item, Map.of("percent", 10, "note", "制度已起草", "stage", "DRAFTING_RULES"));
        assertThat(Client.PUBLIC.get("/v1/commitments/" + item).<String>path("standing")).isEqualTo("IN_PROGRESS");
        TestClock.aheadBy(62);
        scan.scan();

        // then
        DemoDistrict.await(() -> assertThat(told(item)).hasSize(2));
    }

    @Test
    void passesOverWhatIsMissedOrNoLongerOpen() {
        // given
        String missed = Journey.committed(
                DemoDistrict.campaign(), Map.of("deadline", Journey.today().plusDays(10).toString()));
        String completed = Journey.completed(DemoDistrict.campaign());
        TestClock.aheadBy(31);

        // when
        scan.scan();

        // then
        assertThat(Client.PUBLIC.get("/v1/commitments/" + missed).<String>path("standing")).isEqualTo("MISSED");
        assertThat(Client.PUBLIC.get("/v1/commitments/" + missed).<Object>path("stalledSince")).isNull();
        assertThat(OFFICER.get("/v1/items/" + completed).<Object>path("stalledSince")).isNull();
    }

    private static String stuckAtInvestigating() {
        String item = Journey.committed(
                DemoDistrict.campaign(), Map.of("deadline", Journey.today().plusDays(300).toString()));
        report(item, Map.of("percent", 10, "note", "开始调研", "stage", "INVESTIGATING"));
        return item;
    }

    private static void report(String item, Map<String, Object> progress) {
        OFFICER.move("/v1/items/" + item + "/progress", progress);
    }

    private static List<JsonNode> told(String item) {
        return EventTopics.read(EventCatalogue.COMMITMENT_STALLED, Journey.uuid(item));
    }
}

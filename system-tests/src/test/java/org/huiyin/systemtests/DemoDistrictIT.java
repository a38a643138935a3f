package org.huiyin.systemtests;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.huiyin.localstack.client.SuiteClient;
import org.huiyin.localstack.demo.DemoDistrict;

import static org.assertj.core.api.Assertions.assertThat;

/** The main job: what {@code ./huiyin start} plays on its first start. */
class DemoDistrictIT {

    private static SuiteClient client;

    @BeforeAll
    static void play() {
        client = Suite.client();
        new DemoDistrict(client, (part, message) -> System.out.printf("%-22s %s%n", part, message)).play();
    }

    @Test
    void reproducesTheTableOfOpinionsByWhomTheyAreAbout() {
        JsonNode statistics = client.as("auditor").get("/v1/statistics/opinions?campaign=2026-demo").body();

        List<String> cells = new ArrayList<>();
        for (JsonNode row : statistics.at("/rows")) {
            cells.add(row.path("level").asText() + " team " + row.path("team").asText("-"));
            row.path("individuals").forEach(
                    cell -> cells.add(cell.path("target").asText() + " " + cell.path("count").asText()));
        }
        assertThat(cells).containsExactly(
                "DISTRICT team 578", "DISTRICT_LEADER 21",
                "DIRECT_UNIT team 1281", "UNIT_TEAM_MEMBER 1585",
                "SECONDARY_BRANCH team 880", "BRANCH_HEAD 744",
                "BRANCH_MEMBERS team -", "COMMITTEE_MEMBER 1525", "ORDINARY_MEMBER 3925");
        assertThat(statistics.at("/total").asInt()).isEqualTo(10_539);
    }

    @Test
    void reproducesTheCountsOfCollectionActivities() {
        JsonNode counts = client.as("auditor").get("/v1/statistics/collection?campaign=2026-demo").body();

        assertThat(counts.at("/forums").asInt()).isEqualTo(416);
        assertThat(counts.at("/lettersSent").asInt()).isEqualTo(556);
        assertThat(counts.at("/formsHandedOut").asInt()).isEqualTo(12_120);
        assertThat(counts.at("/boxesHung").asInt()).isEqualTo(256);
    }

    @Test
    void showsEachCommitmentWithItsEndingOnTheNoticeboard() {
        JsonNode board = client.asPublic().get("/v1/noticeboard?campaign=2026-demo").body().at("/items");

        List<String> commitments = new ArrayList<>();
        board.forEach(commitment -> commitments.add("%s %s %d".formatted(
                commitment.path("problem").asText(), commitment.path("state").asText(), commitment.path("round").asInt())));
        assertThat(commitments).containsExactlyInAnyOrder(
                "道路路灯长期不亮 CONCLUDED 1",
                "雨后积水、排水口堵塞 IN_PROGRESS 2",
                "办事窗口午间无人值守 RESULT_PUBLISHED 1",
                "垃圾清运不及时 IN_PROGRESS 1",
                "老旧小区停车难 IN_PROGRESS 1");
    }

    @Test
    void countersEqualFacts() {
        JsonNode check = client.as("admin").get("/v1/projections/consistency").body();

        assertThat(check.at("/consistent").asBoolean()).as(check.toString()).isTrue();
    }
}

package org.huiyin.systemtests;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.huiyin.localstack.client.SuiteClient;
import org.huiyin.localstack.demo.DemoDistrict;
import org.huiyin.publiclog.Verification;

import static org.assertj.core.api.Assertions.assertThat;

/** The main job: what {@code ./huiyin start} plays on its first start. */
class DemoDistrictIT {

    private static SuiteClient client;

    @TempDir
    private Path folder;

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

    /** REC-6, SAT-2: eight promised in public, two stuck at investigating, one missed, one redone after 52 % were dissatisfied. */
    @Test
    void showsEachCommitmentWithItsEndingOnTheNoticeboard() {
        JsonNode board = client.asPublic().get("/v1/noticeboard?campaign=2026-demo").body().at("/items");

        List<String> commitments = new ArrayList<>();
        board.forEach(commitment -> commitments.add("%s %s %d %s".formatted(
                commitment.path("problem").asText(), commitment.path("state").asText(),
                commitment.path("round").asInt(), commitment.path("standing").asText())));
        assertThat(commitments).containsExactlyInAnyOrder(
                "道路路灯长期不亮 CONCLUDED 1 KEPT",
                "雨后积水、排水口堵塞 IN_PROGRESS 2 IN_PROGRESS",
                "办事窗口午间无人值守 RESULT_PUBLISHED 1 KEPT",
                "垃圾清运不及时 IN_PROGRESS 1 IN_PROGRESS",
                "老旧小区停车难 IN_PROGRESS 1 IN_PROGRESS",
                "农贸市场占道经营 COMMITTED 1 STALLED",
                "旧城区供水管网老化 COMMITTED 1 STALLED",
                "校门口交通拥堵 COMMITTED 1 MISSED");
        board.forEach(commitment -> assertThat(commitment.at("/amendments").findValuesAsText("cause"))
                .as(commitment.path("problem").asText())
                .hasSize(commitment.path("round").asInt() - 1));
        List<String> stuck = new ArrayList<>();
        board.forEach(commitment -> {
            if (commitment.path("stage").asText().equals("INVESTIGATING")) {
                stuck.add(commitment.path("problem").asText());
            }
        });
        assertThat(stuck).containsExactlyInAnyOrder("农贸市场占道经营", "旧城区供水管网老化");
        board.forEach(commitment -> assertThat(LocalDate.parse(commitment.path("deadline").asText()))
                .as(commitment.path("problem").asText())
                .isAfterOrEqualTo(LocalDate.parse(commitment.path("publishedOn").asText())));
    }

    /** TRU-2: the public log proves what the noticeboard shows, offline. */
    @Test
    void provesEachCommitmentByThePublicLog() throws Exception {
        // given
        Path file = folder.resolve("public-log.jsonl");
        URI download = Suite.addresses().rectification().resolve("/v1/public-log/download");

        // when
        HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(download).build(), HttpResponse.BodyHandlers.ofFile(file));

        // then
        assertThat(Verification.of(file, null)).isInstanceOf(Verification.Verdict.Sound.class);
        List<JsonNode> entries = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            entries.add(new ObjectMapper().readTree(line));
        }
        JsonNode board = client.asPublic().get("/v1/noticeboard?campaign=2026-demo").body().at("/items");
        board.forEach(shown -> {
            JsonNode first = entries.stream().filter(entry -> isAbout(shown, entry)).findFirst().orElseThrow();
            assertThat(first.at("/commitment/problem")).isEqualTo(shown.path("problem"));
            assertThat(first.at("/commitment/deadline")).isEqualTo(shown.path("deadline"));
            assertThat(first.at("/commitment/publishedOn")).isEqualTo(shown.path("publishedOn"));
        });
        assertThat(kindsOf("雨后积水、排水口堵塞", entries))
                .containsExactly("commitment-published", "result-published", "commitment-reopened");
        assertThat(kindsOf("道路路灯长期不亮", entries))
                .containsExactly("commitment-published", "result-published", "commitment-concluded");
        assertThat(kindsOf("校门口交通拥堵", entries)).containsExactly("commitment-taken-over");
    }

    private static boolean isAbout(JsonNode shown, JsonNode entry) {
        return entry.at("/commitment/id").asText().equals(shown.path("commitmentId").asText());
    }

    private static List<String> kindsOf(String problem, List<JsonNode> entries) {
        return entries.stream()
                .filter(entry -> entry.at("/commitment/problem").asText().equals(problem))
                .map(entry -> entry.path("kind").asText())
                .toList();
    }

    @Test
    void countersEqualFacts() {
        JsonNode check = client.as("admin").get("/v1/projections/consistency").body();

        assertThat(check.at("/consistent").asBoolean()).as(check.toString()).isTrue();
    }
}

package org.huiyin.systemtests;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.huiyin.localstack.client.Answer;
import org.huiyin.localstack.client.SuiteClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole street, end to end: a letter from its receipt to a concluded commitment, an answer and a count. */
class OneLetterIT {

    private static final String UNIT = Directory.UNIT;
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final SuiteClient client = Suite.client();
    private String campaign = "";

    @BeforeEach
    void prepareACampaign() {
        Directory.load(client);
        campaign = client.as("admin").post("/v1/campaigns", Map.of(
                "code", "letter-" + UUID.randomUUID(),
                "name", "一封来信",
                "startsOn", TODAY.minusDays(30).toString(),
                "endsOn", TODAY.plusDays(300).toString(),
                "policy", Map.of("consultationDays", 0),
                "batches", List.of())).text("/id");
    }

    @Test
    void walksTheWholeStreet() {
        Answer given = giveOpinion();
        String receipt = given.text("/receipt");
        assertThat(receipt).matches("[0-9]{16}");
        assertThat(inquiry(receipt).at("/state").asText()).isEqualTo("RECEIVED");

        String problem = sort(given.text("/opinionId"));
        assertThat(inquiry(receipt).at("/state").asText()).isEqualTo("SORTED");
        eventually().untilAsserted(() -> assertThat(assignedProblems()).contains(problem));

        Directory.superviseUnit(client);
        String item = commit(problem);
        eventually().untilAsserted(() -> assertThat(onTheBoard(item).at("/state").asText()).isEqualTo("COMMITTED"));
        assertThat(onTheBoard(item).at("/goal").asText()).isEqualTo("亮灯率达到98%以上");

        keep(item);
        eventually().untilAsserted(() -> assertThat(inquiry(receipt).toString()).contains("路灯已全部更换"));
        assertThat(inquiry(receipt).at("/state").asText()).isEqualTo("ANSWERED");

        rate(item);
        eventually().untilAsserted(() -> {
            assertThat(onTheBoard(item).at("/state").asText()).isEqualTo("CONCLUDED");
            assertThat(onTheBoard(item).at("/standing").asText()).isEqualTo("KEPT");
            JsonNode statistics = client.as("auditor").get("/v1/statistics/opinions?campaign=" + campaign).body();
            assertThat(statistics.at("/total").asInt()).isEqualTo(1);
            JsonNode rates = client.as("auditor").get("/v1/statistics/rates?campaign=" + campaign).body();
            assertThat(rates.at("/answeredInTime/numerator").asInt()).isEqualTo(1);
            assertThat(rates.at("/solved/numerator").asInt()).isEqualTo(1);
            assertThat(rates.at("/satisfied/denominator").asInt()).isEqualTo(20);
        });
    }

    private Answer giveOpinion() {
        return client.asPublic().create("/v1/opinions", UUID.randomUUID().toString(), Map.of(
                "campaignId", campaign,
                "organizationCode", UNIT,
                "target", "UNIT_TEAM",
                "channel", "ONLINE",
                "respondent", "RESIDENT",
                "direction", "REVERSE",
                "text", "演示一路的路灯坏了三个月没人修。"));
    }

    private JsonNode inquiry(String receipt) {
        return client.asPublic().post("/v1/receipts/inquiries", Map.of("receipt", receipt)).body();
    }

    private String sort(String opinion) {
        String problem = client.as("sorter").create("/v1/problems", UUID.randomUUID().toString(), Map.of(
                "campaignId", campaign,
                "title", "演示一路路灯损坏",
                "description", "居民反映路灯长期损坏。",
                "categoryCode", "SOCIAL_DEVELOPMENT",
                "prominence", "VITAL_INTERESTS",
                "opinionIds", List.of(opinion))).text("/id");
        client.as("sorter").post("/v1/problems/" + problem + "/assignment", Map.of("organizationCode", UNIT));
        return problem;
    }

    private List<String> assignedProblems() {
        List<String> ids = new ArrayList<>();
        client.as("officer").get("/v1/assigned-problems?campaign=" + campaign).body().at("/items")
                .forEach(problem -> ids.add(problem.path("problemId").asText()));
        return ids;
    }

    private String commit(String problem) {
        String plan = client.as("officer").create("/v1/plans", UUID.randomUUID().toString(), Map.of(
                "campaignId", campaign, "organizationCode", UNIT, "subject", "ORGANIZATION", "title",
                "整改方案")).text("/id");
        String item = client.as("officer").create("/v1/plans/" + plan + "/items", UUID.randomUUID().toString(), Map.of(
                "problem", "演示一路路灯损坏",
                "problemIds", List.of(problem),
                "goal", "亮灯率达到98%以上",
                "measures", List.of("更换损坏灯具"),
                "deadline", TODAY.plusDays(30).toString(),
                "track", "TIME_LIMITED",
                "priority", true,
                "priorityReasons", List.of("MOST_DISSATISFIED"),
                "responsible", "分管副局长")).text("/id");
        client.as("officer").post("/v1/plans/" + plan + "/submission", Map.of());
        client.as("supervisor").post("/v1/plans/" + plan + "/endorsement", Promise.endorsement(item));
        client.as("officer").post("/v1/plans/" + plan + "/consultation", Map.of());
        client.as("officer").post("/v1/plans/" + plan + "/adoption", Map.of());
        return item;
    }

    private JsonNode onTheBoard(String item) {
        return client.asPublic().tryGet("/v1/noticeboard/" + item).body();
    }

    private void keep(String item) {
        String path = "/v1/items/" + item;
        client.as("officer").post(path + "/progress", Map.of("percent", 50, "note", "灯具已到货。"));
        client.as("officer").post(path + "/completion", Map.of(
                "summary", "全部更换完毕。", "evidence", List.of(Map.of("title", "验收单", "reference", "档案-1"))));
        client.as("supervisor").post(path + "/verification", client.as("supervisor").get(path).etag(), Map.of("note", "夜间核查，全部亮灯。"));
        client.as("officer").post(path + "/result", Map.of("text", "演示一路路灯已全部更换，欢迎监督。"));
    }

    private void rate(String item) {
        String survey = client.as("supervisor").create("/v1/surveys", UUID.randomUUID().toString(), Map.of(
                "commitmentId", item, "method", "REPRESENTATIVES", "title", "路灯整改满意度测评")).text("/id");
        JsonNode codes = client.as("supervisor").post(
                "/v1/surveys/" + survey + "/ballot-codes", Map.of("count", 20)).body().at("/codes");
        codes.forEach(code -> client.asPublic().post(
                "/v1/surveys/" + survey + "/ballots", Map.of("code", code.asText(), "choice", "SATISFIED")));
        client.as("supervisor").post("/v1/surveys/" + survey + "/closing", Map.of());
    }

    private static ConditionFactory eventually() {
        return Awaitility.await().atMost(java.time.Duration.ofSeconds(60)).ignoreExceptions();
    }
}

package org.huiyin.systemtests;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;

import org.huiyin.localstack.client.Answer;
import org.huiyin.localstack.client.SuiteClient;

/**
 * A campaign with one opinion in it, and the public commitment that was made because of it.
 *
 * @param campaign its id
 * @param commitment its id
 * @param receipt of the one opinion
 * @param opinion its id
 * @param problem that the opinion is in
 */
record Promise(String campaign, String commitment, String receipt, String opinion, String problem) {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final Duration LIMIT = Duration.ofMinutes(1);

    static Promise make(SuiteClient client) {
        Directory.load(client);
        Directory.superviseUnit(client);
        String campaign = client.as("admin").post("/v1/campaigns", Map.of(
                "code", "faults-" + UUID.randomUUID(),
                "name", "服务中断的时候",
                "startsOn", TODAY.minusDays(1).toString(),
                "endsOn", TODAY.plusDays(100).toString(),
                "policy", Map.of("consultationDays", 0),
                "batches", List.of())).text("/id");
        Answer opinion = client.asPublic().post("/v1/opinions", Map.of(
                "campaignId", campaign,
                "organizationCode", Directory.UNIT,
                "target", "UNIT_TEAM",
                "channel", "ONLINE",
                "respondent", "RESIDENT",
                "text", "演示二路的路灯坏了。"));
        String problem = client.as("sorter").post("/v1/problems", Map.of(
                "campaignId", campaign,
                "title", "演示二路路灯损坏",
                "description", "居民反映路灯损坏。",
                "categoryCode", "SOCIAL_DEVELOPMENT",
                "prominence", "VITAL_INTERESTS",
                "opinionIds", List.of(opinion.text("/opinionId")))).text("/id");
        client.as("sorter").post("/v1/problems/" + problem + "/assignment", Map.of("organizationCode", Directory.UNIT));
        String commitment = commit(client, campaign, problem);
        return new Promise(campaign, commitment, opinion.text("/receipt"), opinion.text("/opinionId"), problem);
    }

    /** The officer keeps it, and the result is published. */
    void keep(SuiteClient client) {
        String path = "/v1/items/" + commitment;
        client.as("officer").post(path + "/completion", Map.of(
                "summary", "全部更换完毕。", "evidence", List.of(Map.of("title", "验收单", "reference", "档案-2"))));
        client.as("supervisor").post(path + "/verification", client.as("supervisor").get(path).etag(), Map.of("note", "夜间核查，全部亮灯。"));
        client.as("officer").post(path + "/result", Map.of("text", "演示二路路灯已全部更换。"));
    }

    /** What the giver of the opinion is told. */
    String stateOfTheOpinion(SuiteClient client) {
        return stateOf(client, receipt);
    }

    /** What the holder of a receipt is told. */
    static String stateOf(SuiteClient client, String receipt) {
        return client.asPublic().post("/v1/receipts/inquiries", Map.of("receipt", receipt)).text("/state");
    }

    /** A review of the first version of a plan with one item, in which everything is met. */
    static Map<String, Object> endorsement(String item) {
        return Map.of(
                "version", 1,
                "plan", Map.of("realistic", true, "focused", true, "measuresAdequate", true),
                "items", List.of(Map.of("itemId", item, "realistic", true, "focused", true, "measuresAdequate", true)));
    }

    private static String commit(SuiteClient client, String campaign, String problem) {
        String plan = Awaitility.await("the campaign is known").atMost(LIMIT).ignoreExceptions().until(
                () -> client.as("officer").post("/v1/plans", Map.of(
                        "campaignId", campaign,
                        "organizationCode", Directory.UNIT,
                        // One of many in the campaign: there is one plan each for a team (REC-1).
                        "subject", "TEAM",
                        "subjectName", UUID.randomUUID().toString(),
                        "title", "整改方案")).text("/id"),
                id -> !id.isEmpty());
        String item = Awaitility.await("the problem is known").atMost(LIMIT).ignoreExceptions().until(
                () -> client.as("officer").post("/v1/plans/" + plan + "/items", Map.of(
                        "problem", "演示二路路灯损坏",
                        "problemIds", List.of(problem),
                        "goal", "亮灯率达到98%以上",
                        "measures", List.of("更换损坏灯具"),
                        "deadline", TODAY.plusDays(30).toString(),
                        "track", "TIME_LIMITED",
                        "priority", true,
                        "priorityReasons", List.of("MOST_DISSATISFIED"),
                        "responsible", "分管副局长")).text("/id"),
                id -> !id.isEmpty());
        client.as("officer").post("/v1/plans/" + plan + "/submission", Map.of());
        client.as("supervisor").post("/v1/plans/" + plan + "/endorsement", endorsement(item));
        client.as("officer").post("/v1/plans/" + plan + "/consultation", Map.of());
        client.as("officer").post("/v1/plans/" + plan + "/adoption", Map.of());
        return item;
    }
}

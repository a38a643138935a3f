package org.huiyin.localstack.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import org.huiyin.localstack.client.SuiteClient;
import org.huiyin.localstack.process.Progress;

/**
 * Three of the eight publicly promised problems were promised before the suite came: two are stuck at investigating
 * since, the deadline of one has passed. The campaign office takes them over from the announcement (REC-6).
 */
final class DemoPromises {

    static final int COUNT = 3;

    private static final String PART = "demo";
    private static final int PROMISED_DAYS_AGO = 80;

    private static final List<Promise> ALL = List.of(
            new Promise("农贸市场占道经营", "占道经营清零", List.of("摸清摊位底数", "划定临时经营区"), 60),
            new Promise("旧城区供水管网老化", "更换老化管网12公里", List.of("普查管网", "分段改造"), 120),
            new Promise("校门口交通拥堵", "上下学时段不拥堵", List.of("设置即停即走区", "调整公交站位"), -10));

    private final SuiteClient client;
    private final Progress progress;
    private final String campaign;
    private final LocalDate today;

    DemoPromises(SuiteClient client, Progress progress, String campaign, LocalDate today) {
        this.client = client;
        this.progress = progress;
        this.campaign = campaign;
        this.today = today;
    }

    /** @param days deadline, counted from today */
    private record Promise(String problem, String goal, List<String> measures, int days) {

        Map<String, Object> item(LocalDate today) {
            return Map.of(
                    "problem", problem,
                    "goal", goal,
                    "measures", measures,
                    "deadline", today.plusDays(days).toString(),
                    "track", "TIME_LIMITED",
                    "priority", false,
                    "responsible", "分管副局长");
        }
    }

    void takeOver() {
        JsonNode items = client.as("sorter").create("/v1/plans/take-overs", "demo-take-over", Map.of(
                "campaignId", campaign,
                "organizationCode", "DEMO-UNIT-01",
                "subject", "TEAM",
                "title", "演示区城市管理局领导班子公开承诺",
                "promisedOn", today.minusDays(PROMISED_DAYS_AGO).toString(),
                "source", Map.of("title", "突出问题整改公开承诺公告", "reference", "演示区政务公开栏第7期"),
                "reached", List.of(
                        Map.of("item", 0, "stage", "INVESTIGATING"), Map.of("item", 1, "stage", "INVESTIGATING")),
                "items", ALL.stream().map(promise -> promise.item(today)).toList())).body().at("/items");
        progress.tell(PART, "%d promises that were made in public before are taken over".formatted(items.size()));
    }
}

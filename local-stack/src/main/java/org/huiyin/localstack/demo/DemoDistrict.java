package org.huiyin.localstack.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import com.fasterxml.jackson.databind.JsonNode;

import org.huiyin.localstack.client.Answer;
import org.huiyin.localstack.client.SuiteClient;
import org.huiyin.localstack.process.PartFailed;
import org.huiyin.localstack.process.Progress;

/**
 * Plays the main job: loads 演示区 through the public REST API, takes five problems through the life of a commitment and
 * three over that were promised before, and waits until the reports say the same. Every step can be repeated: after an
 * interruption the next start goes on.
 */
public final class DemoDistrict {

    private static final String PART = "demo";
    private static final String CAMPAIGN = "2026-demo";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final SuiteClient client;
    private final Progress progress;
    private final LocalDate today;

    public DemoDistrict(SuiteClient client, Progress progress) {
        this.client = client;
        this.progress = progress;
        this.today = LocalDate.now(ZONE);
    }

    /** Returns the table of COL-4 as reporting-service answers it, and what became of the problems. */
    public String play() {
        loadOrganizations();
        String campaign = campaign();
        recordActivities(campaign);
        importOpinions(campaign);
        String receipt = new DemoCommitments(client, progress, campaign, today).play();
        new DemoPromises(client, progress, campaign, today).takeOver();
        waitForReports(campaign);
        return new DemoResults(client, campaign).text(receipt);
    }

    private void loadOrganizations() {
        Answer report = client.as("admin").upload("/v1/organizations/imports", "organizations.csv",
                DemoOrganizations.csv().getBytes(StandardCharsets.UTF_8), Map.of());
        progress.tell(PART, "%s organizations of 演示区 are in the directory".formatted(report.text("/rows")));
    }

    private String campaign() {
        for (JsonNode campaign : client.as("admin").get("/v1/campaigns").body().at("/items")) {
            if (campaign.path("code").asText().equals(CAMPAIGN)) {
                return campaign.path("id").asText();
            }
        }
        LocalDate start = today.minusMonths(3);
        Answer created = client.as("admin").create("/v1/campaigns", "demo-campaign", Map.of(
                "code", CAMPAIGN,
                "name", "演示区意见征求与整改活动",
                "startsOn", start.toString(),
                "endsOn", start.plusYears(1).toString(),
                "policy", Map.of("consultationDays", 0),
                "batches", List.of(
                        batch(1, "区直机关", start),
                        batch(2, "乡镇街道", start.plusMonths(3)),
                        batch(3, "村和社区", start.plusMonths(6)))));
        progress.tell(PART, "the campaign has begun");
        return created.text("/id");
    }

    private static Map<String, Object> batch(int number, String name, LocalDate start) {
        return Map.of("number", number, "name", name, "startsOn", start.toString(), "endsOn", start.plusMonths(5).toString(),
                "phases", List.of(
                        phase("STUDY", start, start.plusDays(45)),
                        phase("ANALYSIS", start.plusDays(46), start.plusDays(90)),
                        phase("RECTIFICATION", start.plusDays(91), start.plusDays(135))));
    }

    private static Map<String, Object> phase(String kind, LocalDate startsOn, LocalDate endsOn) {
        return Map.of("kind", kind, "startsOn", startsOn.toString(), "endsOn", endsOn.toString());
    }

    private void recordActivities(String campaign) {
        for (DemoActivities.Activity activity : DemoActivities.all(today)) {
            client.as(activity.collector()).create("/v1/collection-activities", activity.key(), Map.of(
                    "campaignId", campaign,
                    "organizationCode", activity.organization(),
                    "channel", activity.channel(),
                    "title", activity.title(),
                    "place", "演示区",
                    "heldOn", activity.heldOn().toString(),
                    "participants", activity.participants(),
                    "handedOut", activity.handedOut(),
                    "returned", activity.returned()));
        }
        progress.tell(PART, "%d forums, %d letters, %,d forms and %d boxes are recorded".formatted(
                DemoActivities.FORUMS, DemoActivities.LETTERS, DemoActivities.FORMS, DemoActivities.BOXES));
    }

    private void importOpinions(String campaign) {
        Map<String, Object> request = Map.of(
                "campaignId", campaign,
                "sourceSystem", "demo",
                "columns", Map.of(
                        "sourceId", "编号", "organizationCode", "单位代码", "target", "对象", "channel", "渠道",
                        "respondent", "征求对象", "direction", "方向", "receivedOn", "收到日期", "text", "意见"),
                "defaults", Map.of("collectedBy", DemoOrganizations.DISTRICT));
        Answer job = client.as("sorter").upload("/v1/opinion-imports", "opinions.csv",
                DemoOpinions.csv(today).getBytes(StandardCharsets.UTF_8), request);
        String path = "/v1/opinion-imports/" + job.text("/id");
        until("the import", () -> {
            Answer now = client.as("sorter").get(path);
            progress.tell(PART, "importing opinions: %s read".formatted(now.text("/rowsRead")));
            return Set.of("COMPLETED", "FAILED").contains(now.text("/state"));
        });
        Answer done = client.as("sorter").get(path);
        if (!done.text("/state").equals("COMPLETED") || done.body().at("/rejected").asInt() > 0) {
            throw new PartFailed("The demo's opinions were not imported as a whole: " + done.body());
        }
        progress.tell(PART, "%s opinions imported, %s were there already".formatted(
                done.text("/imported"), done.text("/alreadyThere")));
    }

    /** A commitment is on the noticeboard, and an opinion in the table, a moment after it was accepted. */
    private void waitForReports(String campaign) {
        progress.tell(PART, "waiting until the reports have everything");
        until("the reports", () -> client.as("auditor").get("/v1/statistics/opinions?campaign=" + campaign)
                        .body().at("/total").asInt() >= DemoTarget.TOTAL
                && client.asPublic().get("/v1/noticeboard?campaign=" + campaign)
                        .body().at("/items").size() >= DemoProblem.ALL.size() + DemoPromises.COUNT);
    }

    private static void until(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new PartFailed("The demo waited %d s for %s. See the logs of the services."
                        .formatted(PATIENCE.toSeconds(), what));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}

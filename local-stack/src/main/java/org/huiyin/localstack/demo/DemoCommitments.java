package org.huiyin.localstack.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import com.fasterxml.jackson.databind.JsonNode;

import org.huiyin.localstack.client.Answer;
import org.huiyin.localstack.client.Refused;
import org.huiyin.localstack.client.SuiteClient;
import org.huiyin.localstack.process.PartFailed;
import org.huiyin.localstack.process.Progress;

/** Five problems on the way from an opinion to a public, supervised, rated commitment. */
final class DemoCommitments {

    private static final String PART = "demo";
    private static final String UNIT = "DEMO-UNIT-01";
    private static final int OPINIONS_PER_PROBLEM = 40;
    private static final int BALLOTS = 50;
    private static final int ATTEMPTS = 120;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final SuiteClient client;
    private final Progress progress;
    private final String campaign;
    private final LocalDate today;

    DemoCommitments(SuiteClient client, Progress progress, String campaign, LocalDate today) {
        this.client = client;
        this.progress = progress;
        this.campaign = campaign;
        this.today = today;
    }

    /** Returns the receipt of the opinion that was given live. */
    String play() {
        Answer live = giveOpinion();
        List<String> problems = new ArrayList<>();
        for (DemoProblem problem : DemoProblem.ALL) {
            List<String> opinions = opinionsAbout(problem);
            if (problem == DemoProblem.ALL.getFirst()) {
                opinions.add(live.text("/opinionId"));
            }
            problems.add(sort(problem, opinions));
        }
        superviseUnit();
        List<String> items = plan(problems);
        for (int index = 0; index < items.size(); index++) {
            keep(DemoProblem.ALL.get(index), items.get(index));
        }
        return live.text("/receipt");
    }

    private Answer giveOpinion() {
        Answer given = client.asPublic().create("/v1/opinions", "demo-live-opinion-" + campaign, Map.of(
                "campaignId", campaign,
                "organizationCode", UNIT,
                "target", "UNIT_TEAM",
                "channel", "ONLINE",
                "respondent", "RESIDENT",
                "direction", "REVERSE",
                "text", "演示一路一带路灯长期不亮，孩子晚自习回家很不安全。"));
        progress.tell(PART, "a resident gave an opinion without a name and got a receipt");
        return given;
    }

    private List<String> opinionsAbout(DemoProblem problem) {
        List<String> ids = new ArrayList<>();
        JsonNode found = client.as("sorter").get("/v1/opinions?limit=%d&campaign=%s&text=%s".formatted(
                OPINIONS_PER_PROBLEM, campaign,
                java.net.URLEncoder.encode(problem.words(), java.nio.charset.StandardCharsets.UTF_8))).body();
        found.at("/items").forEach(opinion -> ids.add(opinion.path("id").asText()));
        return ids;
    }

    private String sort(DemoProblem problem, List<String> opinions) {
        String id = client.as("sorter").create("/v1/problems", "demo-problem-" + problem.key(), Map.of(
                "campaignId", campaign,
                "title", problem.title(),
                "description", "多名群众反映：" + problem.title() + "。",
                "categoryCode", problem.category(),
                "prominence", "VITAL_INTERESTS",
                "opinionIds", opinions)).text("/id");
        move("sorter", "/v1/problems/" + id + "/assignment", Map.of("organizationCode", UNIT));
        progress.tell(PART, "%d opinions sorted into the problem “%s”, assigned to %s".formatted(opinions.size(), problem.title(), UNIT));
        return id;
    }

    private void superviseUnit() {
        String group = client.as("admin").create("/v1/supervision-groups", "demo-group", Map.of(
                "name", "第一督导组", "members", List.of("supervisor", "supervisor-two"))).text("/id");
        for (String organization : List.of(UNIT, "DEMO-TOWN-01")) {
            retryUntilKnown(() -> move("admin", "/v1/supervision-groups/" + group + "/assignments",
                    Map.of("organizationCode", organization)));
        }
    }

    private List<String> plan(List<String> problems) {
        waitForAssignedProblems(problems);
        String plan = client.as("officer").create("/v1/plans", "demo-plan", Map.of(
                "campaignId", campaign, "organizationCode", UNIT, "subject", "ORGANIZATION", "title", "演示区城市管理局整改方案"))
                .text("/id");
        List<String> items = new ArrayList<>();
        for (int index = 0; index < problems.size(); index++) {
            DemoProblem problem = DemoProblem.ALL.get(index);
            items.add(client.as("officer").create("/v1/plans/" + plan + "/items", "demo-item-" + problem.key(),
                    problem.item(problems.get(index), today)).text("/id"));
        }
        move("officer", "/v1/plans/" + plan + "/submission", Map.of());
        move("supervisor", "/v1/plans/" + plan + "/endorsement", endorsement(items));
        move("officer", "/v1/plans/" + plan + "/consultation", Map.of());
        answerAComment(plan, items.getFirst(), DemoProblem.ALL.getFirst().item(problems.getFirst(), today));
        move("officer", "/v1/plans/" + plan + "/adoption", Map.of());
        progress.tell(
                PART, "the plan was endorsed, consulted on and adopted: %d public commitments".formatted(items.size()));
        return items;
    }

    /** The first version of the plan, in which the plan and each item meets everything. */
    private static Map<String, Object> endorsement(List<String> items) {
        Map<String, Object> met = Map.of("realistic", true, "focused", true, "measuresAdequate", true);
        return Map.of("version", 1, "plan", met, "items", items.stream().map(item -> {
            Map<String, Object> judged = new HashMap<>(met);
            judged.put("itemId", item);
            return judged;
        }).toList());
    }

    /** Absorbs it, and makes the change that was asked for. */
    private void answerAComment(String plan, String item, Map<String, Object> words) {
        Answer comment = client.asPublic().tryPost("/v1/consultations/" + plan + "/comments",
                Map.of("text", "建议把夜间巡查结果每月公布一次。"), Map.of("Idempotency-Key", "demo-comment-" + plan));
        if (comment.status() >= 300 && comment.status() != 409) {
            throw new PartFailed("comment on plan %s: %d %s".formatted(plan, comment.status(), comment.body()));
        }
        if (comment.status() < 300) {
            move("officer", "/v1/plans/%s/comments/%s/response".formatted(plan, comment.text("/id")),
                    Map.of("kind", "ABSORBED", "text", "巡查结果每月公布。", "change", Map.of("itemId", item, "field", "measures")));
            Map<String, Object> monthly = new HashMap<>(words);
            monthly.put("measures", List.of("更换损坏灯具", "建立每周夜间巡查制度", "每月公布巡查结果"));
            rewrite(item, monthly);
        }
    }

    private void keep(DemoProblem problem, String item) {
        String path = "/v1/items/" + item;
        if (client.as("officer").get(path).body().path("round").asInt() > 1) {
            tell(problem, "reopened for another round already");
            return;
        }
        move("officer", path + "/progress", Map.of("percent", 40, "note", "已完成摸底，正在组织实施。"));
        if (problem.ending() == DemoProblem.Ending.IN_PROGRESS) {
            tell(problem, "in progress");
            return;
        }
        move("officer-town", path + "/progress", Map.of(
                "percent", 100, "note", "巡查和群众意见反馈已落实。", "organizationCode", "DEMO-TOWN-01"));
        move("officer", path + "/completion", Map.of(
                "summary", "措施已全部落实。",
                "evidence", List.of(Map.of("title", "现场照片", "reference", "档案-2026-" + problem.key()))));
        if (problem.ending() == DemoProblem.Ending.SENT_BACK) {
            check(path, "/completion-return", Map.of("reasons", "现场抽查仍有两处未落实。"));
            tell(problem, "sent back by the supervision group");
            return;
        }
        check(path, "/verification", Map.of("note", "现场核查属实。"));
        move("officer", path + "/result", Map.of("text", "“%s”已整改：%s。".formatted(problem.title(), String.join("，", problem.measures()))));
        switch (problem.ending()) {
            case CONCLUDED -> rate(problem, item, 3);
            case REDONE -> rate(problem, item, BALLOTS * 52 / 100);
            case RESULT_PUBLISHED, SENT_BACK, IN_PROGRESS -> tell(problem, "result published");
        }
    }

    private void rate(DemoProblem problem, String item, int dissatisfied) {
        String survey = client.as("supervisor").create("/v1/surveys", "demo-survey-" + problem.key(), Map.of(
                "commitmentId", item, "method", "REPRESENTATIVES", "title", problem.title() + "整改满意度测评")).text("/id");
        JsonNode codes = client.as("supervisor").create("/v1/surveys/" + survey + "/ballot-codes",
                "demo-codes-" + problem.key(), Map.of("count", BALLOTS)).body().at("/codes");
        for (int ballot = 0; ballot < codes.size(); ballot++) {
            String choice = ballot < dissatisfied ? "DISSATISFIED" : ballot % 2 == 0 ? "SATISFIED" : "FAIRLY_SATISFIED";
            client.asPublic().tryPost("/v1/surveys/" + survey + "/ballots",
                    Map.of("code", codes.get(ballot).asText(), "choice", choice), Map.of());
        }
        move("supervisor", "/v1/surveys/" + survey + "/closing", Map.of());
        tell(problem, "result published and rated: %d of %d dissatisfied".formatted(dissatisfied, BALLOTS));
    }

    private void tell(DemoProblem problem, String what) {
        progress.tell(PART, "“%s”: %s".formatted(problem.title(), what));
    }

    /** A move that was made before an interruption is refused now, and that is right. */
    private void move(String caller, String path, Object body) {
        move(caller, path, body, Map.of());
    }

    /** A supervisor decides about the report that was read (REC-7). */
    private void check(String item, String move, Object body) {
        move("supervisor", item + move, body, Map.of("If-Match", client.as("supervisor").get(item).etag()));
    }

    private void move(String caller, String path, Object body, Map<String, String> headers) {
        Answer answer = client.as(caller).tryPost(path, body, headers);
        if (answer.status() >= 300 && answer.status() != 409) {
            throw new PartFailed("POST %s: %d %s".formatted(path, answer.status(), answer.body()));
        }
    }

    /** In a plan that was adopted before an interruption it is refused, and that is right. */
    private void rewrite(String item, Map<String, Object> words) {
        try {
            client.as("officer").put("/v1/items/" + item, "*", words);
        } catch (Refused refused) {
            if (refused.answer().status() != 409) {
                throw refused;
            }
        }
    }

    private void waitForAssignedProblems(List<String> problems) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            JsonNode assigned = client.as("officer").get("/v1/assigned-problems?limit=200").body().at("/items");
            List<String> known = new ArrayList<>();
            assigned.forEach(problem -> known.add(problem.path("problemId").asText()));
            if (known.containsAll(problems)) {
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new PartFailed("The assigned problems did not reach rectification-service. See its log.");
    }

    /** The organization travels to rectification-service by event: it may be unknown there for a moment. */
    private static void retryUntilKnown(Runnable request) {
        for (int attempt = 1; ; attempt++) {
            try {
                request.run();
                return;
            } catch (PartFailed | Refused unknown) {
                if (attempt == ATTEMPTS) {
                    throw unknown;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}

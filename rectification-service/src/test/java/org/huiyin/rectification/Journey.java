package org.huiyin.rectification;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.restassured.response.Response;

import org.huiyin.kit.time.DistrictTime;

import static org.huiyin.rectification.DemoDistrict.AUDITOR;
import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;
import static org.huiyin.rectification.DemoDistrict.TOWN;
import static org.huiyin.rectification.DemoDistrict.TOWN_OFFICER;
import static org.huiyin.rectification.DemoDistrict.UNIT;

/** Brings plans, commitments and surveys to a place on their way, by the API. */
public final class Journey {

    private Journey() {}

    public static LocalDate today() {
        return LocalDate.ofInstant(new TestClock().instant(), DistrictTime.ZONE);
    }

    /** There is one plan of a kind in a campaign (REC-1): a team's and a person's are for another one each time. */
    public static Map<String, Object> planRequest(String campaign, String subject) {
        Map<String, Object> plan = new HashMap<>(
                Map.of("campaignId", campaign, "organizationCode", UNIT, "subject", subject, "title", "整改方案"));
        if (!subject.equals("ORGANIZATION")) {
            plan.put("subjectName", "岗位 " + UUID.randomUUID());
        }
        return plan;
    }

    /** An item with its four clears, in which the town has a part. */
    public static Map<String, Object> itemRequest() {
        Map<String, Object> item = new HashMap<>();
        item.put("problem", "演示路一带路灯长期不亮");
        item.put("goal", "亮灯率达到98%以上");
        item.put("measures", List.of("更换损坏灯具", "建立每周夜间巡查制度"));
        item.put("deadline", today().plusDays(30).toString());
        item.put("track", "TIME_LIMITED");
        item.put("priority", true);
        item.put("priorityReasons", List.of("MOST_DISSATISFIED"));
        item.put("responsible", "分管副局长");
        item.put("coOrganizations", List.of(Map.of("organizationCode", TOWN, "part", "协助夜间巡查")));
        item.put("milestones", List.of(Map.of("title", "完成摸底", "dueOn", today().plusDays(7).toString())));
        return item;
    }

    public static Map<String, Object> itemRequest(Map<String, Object> changes) {
        Map<String, Object> item = itemRequest();
        item.putAll(changes);
        return item;
    }

    public static String draft(String campaign) {
        return draft(campaign, "TEAM");
    }

    public static String draft(String campaign, String subject) {
        return OFFICER.move("/v1/plans", planRequest(campaign, subject)).path("id");
    }

    public static String addItem(String plan) {
        return addItem(plan, itemRequest());
    }

    public static String addItem(String plan, Map<String, Object> request) {
        return OFFICER.move("/v1/plans/" + plan + "/items", request).path("id");
    }

    public static String submitted(String campaign) {
        String plan = draft(campaign);
        addItem(plan);
        OFFICER.move("/v1/plans/" + plan + "/submission");
        return plan;
    }

    public static String inConsultation(String campaign) {
        String plan = submitted(campaign);
        endorse(plan);
        OFFICER.move("/v1/plans/" + plan + "/consultation");
        return plan;
    }

    /** A review in which the plan as it now stands, and each of its items, meets everything. */
    public static Map<String, Object> endorsement(String plan) {
        return endorsement(SUPERVISOR, plan);
    }

    private static Map<String, Object> endorsement(Client supervisor, String plan) {
        Response read = supervisor.must(supervisor.get("/v1/plans/" + plan));
        List<Map<String, Object>> items =
                read.<List<String>>path("items.id").stream().map(item -> judged(Map.of("itemId", item))).toList();
        // A plan that was not submitted has no version to name.
        int version = Math.max(1, read.<Integer>path("currentVersion"));
        return Map.of("version", version, "plan", judged(Map.of()), "items", items);
    }

    public static void endorse(String plan) {
        endorse(SUPERVISOR, plan);
    }

    public static void endorse(Client supervisor, String plan) {
        supervisor.move("/v1/plans/" + plan + "/endorsement", endorsement(supervisor, plan));
    }

    /** A review that sends the plan as it now stands back as a whole. */
    public static Map<String, Object> planReturn(String plan) {
        int version = Math.max(1, SUPERVISOR.must(SUPERVISOR.get("/v1/plans/" + plan)).<Integer>path("currentVersion"));
        return Map.of("version", version, "reasons", "不够具体", "plan", judged(Map.of("focused", false)));
    }

    /** Everything is met but for what is said otherwise. */
    public static Map<String, Object> judged(Map<String, Object> otherwise) {
        Map<String, Object> judgement =
                new HashMap<>(Map.of("realistic", true, "focused", true, "measuresAdequate", true));
        judgement.putAll(otherwise);
        return judgement;
    }

    /** Takes a draft with its items all the way. */
    public static void adopt(String plan) {
        OFFICER.move("/v1/plans/" + plan + "/submission");
        endorse(plan);
        OFFICER.move("/v1/plans/" + plan + "/consultation", Map.of("days", 0));
        OFFICER.move("/v1/plans/" + plan + "/adoption");
    }

    public static String committed(String campaign) {
        return committed(campaign, Map.of());
    }

    public static String committed(String campaign, Map<String, Object> changes) {
        String plan = draft(campaign);
        String item = addItem(plan, itemRequest(changes));
        adopt(plan);
        return item;
    }

    public static String completed(String campaign) {
        String item = committed(campaign);
        complete(item);
        return item;
    }

    public static void complete(String item) {
        OFFICER.move("/v1/items/" + item + "/progress", Map.of("percent", 50, "note", "灯具已到货"));
        doParts(item);
        OFFICER.move("/v1/items/" + item + "/completion", completion());
    }

    /** The town reports its part done, where it has one (REC-8). */
    public static void doParts(String item) {
        if (AUDITOR.get("/v1/items/" + item).<List<String>>path("coOrganizations.organizationCode").contains(TOWN)) {
            TOWN_OFFICER.move("/v1/items/" + item + "/progress",
                    Map.of("percent", 100, "note", "夜间巡查已落实", "organizationCode", TOWN));
        }
    }

    public static Map<String, Object> completion() {
        return Map.of("summary", "全部更换完毕", "evidence", List.of(Map.of("title", "验收单", "reference", "档案-1")));
    }

    public static String resultPublished(String campaign) {
        String item = completed(campaign);
        publishResult(item);
        return item;
    }

    public static void publishResult(String item) {
        SUPERVISOR.move("/v1/items/" + item + "/verification", Map.of("note", "夜间核查属实"), "*");
        OFFICER.move("/v1/items/" + item + "/result", Map.of("text", "路灯已全部更换"));
    }

    public static String survey(String item) {
        return SUPERVISOR.move("/v1/surveys", surveyRequest(item)).path("id");
    }

    public static Map<String, Object> surveyRequest(String item) {
        return Map.of("commitmentId", item, "method", "REPRESENTATIVES", "title", "路灯整改满意度测评");
    }

    public static String concluded(String campaign) {
        String item = resultPublished(campaign);
        String survey = survey(item);
        vote(survey, 10, 0);
        SUPERVISOR.move("/v1/surveys/" + survey + "/closing");
        return item;
    }

    /** The look that is due for the last conclusion of an item (REC-9). */
    public static String consolidationLook(String item) {
        return Database.column(
                "select id from consolidation_look where item_id = ? order by round desc", uuid(item)).getFirst();
    }

    /** As if the conclusion lay a consolidation period back. */
    public static void letConsolidationPass(String item) {
        Database.execute("update consolidation_look set concluded_on = concluded_on - 75, due_on = due_on - 75 "
                + "where item_id = '" + uuid(item) + "'");
    }

    public static Map<String, Object> surveyRequest(String item, Map<String, Object> changes) {
        Map<String, Object> request = new HashMap<>(surveyRequest(item));
        request.putAll(changes);
        return request;
    }

    /** A survey that asks a random sample, which is not drawn yet. */
    public static String sampleSurvey(String campaign) {
        Map<String, Object> request = surveyRequest(resultPublished(campaign), Map.of("method", "RANDOM_SAMPLE"));
        return SUPERVISOR.move("/v1/surveys", request).path("id");
    }

    public static Map<String, Object> sampleRequest() {
        return Map.of("unit", "HOUSEHOLD", "frame", "演示社区住户名册，按门牌编号", "frameSize", 1200, "sampleSize", 60);
    }

    public static List<String> codes(String survey, int count) {
        return SUPERVISOR.move("/v1/surveys/" + survey + "/ballot-codes", Map.of("count", count)).path("codes");
    }

    public static void vote(String survey, int ballots, int dissatisfied) {
        List<String> codes = codes(survey, ballots);
        IntStream.range(0, ballots).forEach(index -> Client.PUBLIC.move("/v1/surveys/" + survey + "/ballots", Map.of(
                "code", codes.get(index), "choice", index < dissatisfied ? "DISSATISFIED" : "SATISFIED")));
    }

    /** An order to correct within ten working days. */
    public static Map<String, Object> orderRequest() {
        Map<String, Object> order = new HashMap<>();
        order.put("organizationCode", UNIT);
        order.put("demand", "公示栏内容三个月未更新，限期更新并建立更新制度");
        order.put("basis", "承诺公示制度第三条");
        order.put("correctWithinWorkingDays", 10);
        return order;
    }

    public static String order() {
        return order(orderRequest());
    }

    public static String order(Map<String, Object> request) {
        return SUPERVISOR.move("/v1/supervision-orders", request).path("id");
    }

    public static UUID uuid(String text) {
        return UUID.fromString(text);
    }
}

package org.huiyin.rectification.transition;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.directory.CampaignSnapshot;
import org.huiyin.contracts.directory.OrganizationSnapshot;
import org.huiyin.rectification.Client;
import org.huiyin.rectification.Database;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.testkit.events.EventTopics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.LEADER;
import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.SORTER;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;

/** Brings transitions out of the study phase to a place on their way, by the API. */
public final class TransitionJourney {

    private TransitionJourney() {}

    /** The study phase of its one batch is over since twenty days, the analysis phase runs, the last is to come. */
    public static String campaign() {
        String campaign = UUID.randomUUID().toString();
        tell(campaign, 0, phase("STUDY", -60, -20), phase("ANALYSIS", -19, 10), phase("RECTIFICATION", 11, 60));
        return campaign;
    }

    /** @param version 0 for a new one, more for one that was told before */
    static void tell(String campaign, int version, CampaignSnapshot.Phase... phases) {
        tell(campaign, version, new CampaignSnapshot.Policy(15, 10, 50, 10, 5, 0, 30), phases);
    }

    static void tell(String campaign, int version, CampaignSnapshot.Policy policy, CampaignSnapshot.Phase... phases) {
        DemoDistrict.tell();
        UUID id = Journey.uuid(campaign);
        LocalDate today = Journey.today();
        EventTopics.publish(EventCatalogue.CAMPAIGN_CHANGED, id, version, new CampaignSnapshot(
                campaign, "demo-" + campaign, "演示活动" + version, today.minusDays(60), today.plusDays(60),
                policy,
                List.of(new CampaignSnapshot.Batch(1, "第一批", today.minusDays(60), today.plusDays(60), List.of(phases)))));
        DemoDistrict.await(() -> assertThat(Database.count(
                "select count(*) from campaign where id = ? and name = ?", id, "演示活动" + version)).isEqualTo(1));
    }

    /** From and to so many days after today. */
    static CampaignSnapshot.Phase phase(String kind, int from, int to) {
        return new CampaignSnapshot.Phase(kind, Journey.today().plusDays(from), Journey.today().plusDays(to));
    }

    public static Map<String, Object> request(String campaign) {
        return request(campaign, DemoDistrict.UNIT, "STUDY");
    }

    static Map<String, Object> request(String campaign, String organization, String phase) {
        return Map.of("campaignId", campaign, "organizationCode", organization, "phase", phase);
    }

    public static Map<String, Object> document() {
        return Map.of("document", Map.of("title", "情况报告", "text", "学习动员阶段工作已完成。"));
    }

    public static Map<String, Object> ballots(int satisfied, int fairlySatisfied, int dissatisfied) {
        return Map.of(
                "satisfied", satisfied, "fairlySatisfied", fairlySatisfied, "dissatisfied", dissatisfied,
                "document", Map.of("title", "民主测评结果", "references", List.of(Map.of("title", "计票单", "reference", "档案-7"))));
    }

    public static Map<String, Object> back() {
        return back("TRANSITION_REPORT");
    }

    static Map<String, Object> back(String step) {
        return Map.of("toStep", step, "reasons", "成效部分缺少数据");
    }

    public static String opened() {
        return opened(campaign());
    }

    static String opened(String campaign) {
        return OFFICER.move("/v1/transitions", request(campaign)).path("id");
    }

    public static String reviewed() {
        return reviewed(campaign());
    }

    static String reviewed(String campaign) {
        return moved(opened(campaign), OFFICER, "self-review");
    }

    /** Eleven of a hundred were dissatisfied. */
    public static String failed() {
        String id = reviewed();
        OFFICER.move(path(id, "democratic-assessment"), ballots(80, 9, 11));
        return id;
    }

    public static String assessed() {
        return assess(reviewed());
    }

    static String assess(String id) {
        OFFICER.move(path(id, "democratic-assessment"), ballots(90, 8, 2));
        return id;
    }

    public static String reported() {
        return moved(assessed(), OFFICER, "transition-report");
    }

    public static String checked() {
        return moved(reported(), SUPERVISOR, "supervision-check");
    }

    public static String approved() {
        return moved(checked(), LEADER, "approval");
    }

    /** Of an organization that was merged into the unit. */
    public static String ended() {
        String code = standing();
        String id = Client.named("officer-of-gone", code, "officer")
                .move("/v1/transitions", request(campaign(), code, "STUDY"))
                .path("id");
        merge(code);
        DemoDistrict.await(() -> assertThat(Database.count(
                "select count(*) from transition where id = ? and state = 'ENDED'", Journey.uuid(id))).isEqualTo(1));
        return id;
    }

    /** A new organization below the district. */
    public static String standing() {
        String code = "DEMO-GONE-" + UUID.randomUUID().toString().substring(0, 8);
        DemoDistrict.tell();
        DemoDistrict.organization(code, DemoDistrict.DISTRICT, 2);
        DemoDistrict.await(() -> assertThat(Database.count("select count(*) from organization where code = ?", code))
                .isEqualTo(1));
        return code;
    }

    /** Into the unit. */
    public static void merge(String code) {
        UUID id = UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
        EventTopics.publish(EventCatalogue.ORGANIZATION_CHANGED, id, 1, new OrganizationSnapshot(
                id.toString(), code, "演示区 " + code, "DIRECT_UNIT", 2, DemoDistrict.DISTRICT, 1, false, DemoDistrict.UNIT,
                null));
    }

    /** All six steps, out of the study phase. */
    static String passed(String campaign) {
        return pass(opened(campaign));
    }

    static String pass(String opened) {
        String id = assess(moved(opened, OFFICER, "self-review"));
        moved(id, OFFICER, "transition-report");
        moved(id, SUPERVISOR, "supervision-check");
        moved(id, LEADER, "approval");
        return moved(id, OFFICER, "transition-meeting");
    }

    static String moved(String id, Client by, String step) {
        by.must(by.post(path(id, step), document(), read(id)));
        return id;
    }

    /** The tag of the version that stands now. */
    static String read(String id) {
        return SORTER.get("/v1/transitions/" + id).header("ETag");
    }

    static String path(String id, String step) {
        return "/v1/transitions/" + id + "/" + step;
    }
}

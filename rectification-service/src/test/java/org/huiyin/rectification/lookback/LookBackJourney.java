package org.huiyin.rectification.lookback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.rectification.transition.TransitionJourney;

import static org.huiyin.rectification.DemoDistrict.ADMIN;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;
import static org.huiyin.rectification.DemoDistrict.UNIT;

/** Brings look-backs to a place on their way, by the API. */
public final class LookBackJourney {

    /** The delivered checklist for items. */
    static final String THREE_QUESTIONS = "019ab000-0000-7000-8000-000000000902";

    private LookBackJourney() {}

    public static Map<String, Object> template(String kind, String... codes) {
        return Map.of("title", "回头看清单", "kind", kind, "questions", questions(codes));
    }

    public static Map<String, Object> edition(String... codes) {
        return Map.of("title", "回头看清单（修订）", "questions", questions(codes));
    }

    private static List<Map<String, String>> questions(String... codes) {
        return Stream.of(codes).map(code -> Map.of("code", code, "text", "查" + code + "是否落实")).toList();
    }

    public static String written(String kind, String... codes) {
        return ADMIN.move("/v1/look-back-templates", template(kind, codes)).path("id");
    }

    public static Map<String, Object> request(String template, String campaign) {
        return Map.of("templateId", template, "campaignId", campaign, "title", "三季度回头看", "organizationCodes", List.of(UNIT));
    }

    /** Two questions, A and B, about the unit. */
    public static String overTheUnit() {
        DemoDistrict.tell();
        return SUPERVISOR.move("/v1/look-backs", request(written("ORGANIZATION", "A", "B"), TransitionJourney.campaign()))
                .path("id");
    }

    /** The three questions about each commitment of the unit in the campaign. */
    static String overItems(String campaign) {
        return SUPERVISOR.move("/v1/look-backs", request(THREE_QUESTIONS, campaign)).path("id");
    }

    public static String firstSubject(String lookBack) {
        return SUPERVISOR.get("/v1/look-backs/" + lookBack + "/subjects").path("items[0].id");
    }

    public static String answers(String subject) {
        return "/v1/look-back-subjects/" + subject + "/answers";
    }

    /** Each code as MET, unless it is among the findings. */
    public static Map<String, Object> given(Map<String, String> findings, String... codes) {
        List<Map<String, String>> answers = new ArrayList<>();
        for (String code : codes) {
            Map<String, String> answer = new HashMap<>(Map.of("code", code, "verdict", "MET"));
            if (findings.containsKey(code)) {
                answer.put("verdict", "NOT_MET");
                answer.put("finding", findings.get(code));
            }
            answers.add(answer);
        }
        return Map.of("answers", answers);
    }

    /** Of question B about the unit. */
    public static String finding() {
        String lookBack = overTheUnit();
        SUPERVISOR.move(answers(firstSubject(lookBack)), given(Map.of("B", "公示栏没有更新"), "A", "B"));
        return SUPERVISOR.get("/v1/look-back-findings?lookBack=" + lookBack).path("items[0].id");
    }

    public static Map<String, Object> intoPlan() {
        return Map.of("planId", Journey.draft(DemoDistrict.campaign()));
    }
}

package org.huiyin.opinions.schedule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.identity.Tokens;

/** A district of its own with a campaign whose second batch has three phases, and callers in it. */
final class PlannedDistrict {

    static final int BATCH = 2;

    final String root = "P-" + UUID.randomUUID();
    final String unit = root + "-UNIT";
    final String branch = root + "-BRANCH";
    final String town = root + "-TOWN";
    final UUID campaign;

    PlannedDistrict() {
        organization(root, "DISTRICT", null);
        organization(unit, "DIRECT_UNIT", root);
        organization(branch, "BRANCH", unit);
        organization(town, "TOWN", root);
        campaign = launch();
    }

    static UUID launch() {
        return UUID.fromString(DemoDistrict.admin().body(Map.of(
                        "code", "planned-" + UUID.randomUUID(),
                        "name", "演示活动",
                        "startsOn", "2026-01-01",
                        "endsOn", "2026-12-31",
                        "batches", batches("2026-04-15")))
                .post("/v1/campaigns").then().statusCode(201).extract().path("id"));
    }

    /** @param endOfAnalysis last day of the second phase, which begins on 1 March */
    static List<Object> batches(String endOfAnalysis) {
        return List.of(Map.of(
                "number", BATCH, "name", "乡镇街道", "startsOn", "2026-01-01", "endsOn", "2026-12-31",
                "phases", List.of(
                        Map.of("kind", "STUDY", "startsOn", "2026-01-15", "endsOn", "2026-02-28"),
                        Map.of("kind", "ANALYSIS", "startsOn", "2026-03-01", "endsOn", endOfAnalysis),
                        Map.of("kind", "RECTIFICATION", "startsOn", "2026-05-01", "endsOn", "2026-06-30"))));
    }

    static void organization(String code, String kind, String parent) {
        Map<String, Object> organization =
                new HashMap<>(Map.of("code", code, "name", "演示单位", "kind", kind, "batch", BATCH));
        if (parent != null) {
            organization.put("parentCode", parent);
        }
        DemoDistrict.admin().body(organization).post("/v1/organizations").then().statusCode(201);
    }

    RequestSpecification staff(String organization) {
        return DemoDistrict.officer(organization);
    }

    RequestSpecification leader(String organization) {
        return DemoDistrict.as(Tokens.forRole("leader", organization));
    }

    Map<String, Object> requirement(String text, String dueOn) {
        return new HashMap<>(Map.of(
                "campaignId", campaign, "batch", BATCH, "phase", "ANALYSIS", "link", "征求意见", "step", "召开座谈会",
                "text", text, "dueOn", dueOn));
    }

    static Map<String, Object> description(String text, String dueOn) {
        return Map.of("link", "征求意见", "step", "召开座谈会", "text", text, "dueOn", dueOn);
    }

    String planned(String text, String dueOn) {
        return planned(requirement(text, dueOn));
    }

    String planned(Map<String, Object> requirement) {
        return DemoDistrict.sorter().body(requirement).post("/v1/requirements").then()
                .statusCode(201).extract().path("id");
    }

    Response tickOff(String requirement, String organization, Map<String, Object> completion) {
        return staff(organization).body(completion)
                .post("/v1/requirements/%s/organizations/%s/completion".formatted(requirement, organization));
    }

    /** As the office sees them. */
    RequestSpecification duties() {
        return DemoDistrict.sorter().queryParam("campaign", campaign).queryParam("organization", root);
    }
}

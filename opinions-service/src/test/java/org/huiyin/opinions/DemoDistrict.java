package org.huiyin.opinions;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

import org.huiyin.testkit.identity.Tokens;

import static io.restassured.RestAssured.given;

/** A small made-up district, and callers in it. */
public final class DemoDistrict {

    public static final String DISTRICT = "DEMO";
    public static final String UNIT = "DEMO-UNIT-01";
    public static final String BRANCH = "DEMO-BRANCH-01";
    public static final String TOWN = "DEMO-TOWN-01";

    private DemoDistrict() {}

    /** Makes sure that the four organizations are there; other tests may have made them. */
    public static void ensure() {
        create(DISTRICT, "演示区", "DISTRICT", null);
        create(UNIT, "演示区城管局", "DIRECT_UNIT", DISTRICT);
        create(BRANCH, "演示区城管局第一支部", "BRANCH", UNIT);
        create(TOWN, "演示镇", "TOWN", DISTRICT);
    }

    /** A campaign that no other test knows. */
    public static UUID campaign() {
        ensure();
        return campaign(Map.of());
    }

    public static UUID campaign(Map<String, Object> policy) {
        return UUID.fromString(admin().body(Map.of(
                        "code", "demo-" + UUID.randomUUID(),
                        "name", "演示活动",
                        "startsOn", "2026-01-01",
                        "endsOn", "2026-12-31",
                        "policy", policy))
                .post("/v1/campaigns")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    public static RequestSpecification admin() {
        return as(Tokens.forRole("admin", DISTRICT));
    }

    public static RequestSpecification sorter() {
        return as(Tokens.forRole("sorter", DISTRICT));
    }

    public static RequestSpecification collector(String organization) {
        return as(Tokens.forRole("collector", organization));
    }

    public static RequestSpecification officer(String organization) {
        return as(Tokens.forRole("officer", organization));
    }

    public static RequestSpecification anyone() {
        return given().contentType(ContentType.JSON);
    }

    public static RequestSpecification as(String token) {
        return anyone().auth().oauth2(token);
    }

    /** What a resident writes about the unit's team; change it as the test needs. */
    public static Map<String, Object> opinion(UUID campaign) {
        Map<String, Object> opinion = new HashMap<>();
        opinion.put("campaignId", campaign);
        opinion.put("organizationCode", UNIT);
        opinion.put("target", "UNIT_TEAM");
        opinion.put("channel", "ONLINE");
        opinion.put("respondent", "RESIDENT");
        opinion.put("text", "演示路的路灯坏了三个月，没人修。");
        return opinion;
    }

    /** Gives the opinion and returns its id. */
    public static UUID submitted(Map<String, Object> opinion) {
        return UUID.fromString(anyone().body(opinion)
                .post("/v1/opinions")
                .then()
                .statusCode(201)
                .extract()
                .path("opinionId"));
    }

    /** A problem with the opinions in it. */
    public static UUID problem(UUID campaign, List<UUID> opinions) {
        return UUID.fromString(sorter().body(Map.of(
                        "campaignId", campaign,
                        "title", "路灯长期不亮",
                        "description", "多名居民反映路灯长期不亮。",
                        "categoryCode", "SOCIAL_DEVELOPMENT",
                        "opinionIds", opinions))
                .post("/v1/problems")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** A working calendar in which these days are free. */
    public static void holidays(int year, LocalDate first, LocalDate last) {
        List<Map<String, String>> days = first.datesUntil(last.plusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() <= 5)
                .map(day -> Map.of("kind", "HOLIDAY", "date", day.toString()))
                .toList();
        admin().body(Map.of("days", days)).put("/v1/working-calendars/" + year).then().statusCode(201);
    }

    private static void create(String code, String name, String kind, String parent) {
        Map<String, Object> organization = new HashMap<>(Map.of("code", code, "name", name, "kind", kind));
        if (parent != null) {
            organization.put("parentCode", parent);
        }
        int status = admin().body(organization).post("/v1/organizations").statusCode();
        if (status != 201 && status != 409) {
            throw new AssertionError("Organization " + code + ": " + status);
        }
    }
}

package org.huiyin.opinions.contactpoints;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import org.huiyin.opinions.DemoDistrict;

import static org.hamcrest.Matchers.equalTo;

/** A unit to pair with a village, both in a district of their own. */
record HomeUnit(String root, String code, String village) {

    private static final String POINTS = "/v1/contact-points";

    static HomeUnit prepared() {
        String root = "C-" + UUID.randomUUID();
        HomeUnit unit = new HomeUnit(root, root + "-U", root + "-V");
        organization(root, "DISTRICT", null);
        organization(unit.code, "DIRECT_UNIT", root);
        organization(unit.village, "VILLAGE", root);
        return unit;
    }

    static void organization(String code, String kind, String parent) {
        Map<String, Object> organization = new HashMap<>(Map.of("code", code, "name", "演示" + kind, "kind", kind));
        if (parent != null) {
            organization.put("parentCode", parent);
        }
        DemoDistrict.admin().body(organization).post("/v1/organizations").then().statusCode(201);
    }

    RequestSpecification collector() {
        return DemoDistrict.collector(code);
    }

    Response pair(String kind, String post) {
        return pair(kind, post, village);
    }

    Response pair(String kind, String post, String visited) {
        Map<String, Object> pairing = new HashMap<>(Map.of(
                "kind", kind, "homeCode", code, "visitedCode", visited, "startsOn", "2026-01-05"));
        if (post != null) {
            pairing.put("post", post);
        }
        return collector().body(pairing).post(POINTS);
    }

    Response visit(String point, Map<String, Object> more) {
        return visitBy(collector(), point, more);
    }

    static Response visitBy(RequestSpecification caller, String point, Map<String, Object> more) {
        Map<String, Object> visit = new HashMap<>(Map.of("visitedOn", "2026-03-02", "heard", "村民反映道路泥泞、夜间无灯。"));
        visit.putAll(more);
        return caller.body(visit).post(point + "/visits");
    }

    static void refused(Response answer, String pointer) {
        answer.then().statusCode(400).body("errors[0].pointer", equalTo(pointer));
    }
}

package org.huiyin.opinions.directory;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.restassured.response.Response;

import org.huiyin.opinions.DemoDistrict;

/** A district of its own for one test. */
final class Tree {

    final String root = "T-" + UUID.randomUUID();

    Tree() {
        create(root, "DISTRICT", null);
    }

    String code(String name) {
        return root + "-" + name;
    }

    /** @param parent name in this tree; empty for the district */
    String add(String name, String kind, String parent) {
        String parentCode = parent.isEmpty() ? root : code(parent);
        return create(code(name), kind, parentCode).then().statusCode(201).extract().path("id");
    }

    Response move(String name, String parent) {
        return change(name, "move", Map.of("parentCode", parent.isEmpty() ? root : code(parent)));
    }

    Response merge(String name, String successor) {
        return change(name, "merger", Map.of("successorCode", code(successor)));
    }

    Response dissolve(String name) {
        return change(name, "dissolution", Map.of());
    }

    Response reactivate(String name) {
        return change(name, "reactivation", Map.of());
    }

    Response get(String name) {
        return DemoDistrict.anyone().get("/v1/organizations/" + code(name));
    }

    /** On the version that is there now. */
    Response change(String name, String fact, Map<String, String> body) {
        return DemoDistrict.admin()
                .header("If-Match", get(name).header("ETag"))
                .body(body)
                .post("/v1/organizations/" + code(name) + "/" + fact);
    }

    private static Response create(String code, String kind, String parent) {
        Map<String, Object> organization = new HashMap<>(Map.of("code", code, "name", "演示" + code, "kind", kind));
        if (parent != null) {
            organization.put("parentCode", parent);
        }
        return DemoDistrict.admin().body(organization).post("/v1/organizations");
    }
}

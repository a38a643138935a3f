package org.huiyin.opinions.sorting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.response.Response;

import org.huiyin.opinions.DemoDistrict;

/** What a sorter does with problems. */
final class OfficeDesk {

    private OfficeDesk() {}

    /** Of what was just made. */
    static UUID id(Response response) {
        return UUID.fromString(response.then().statusCode(201).extract().path("id"));
    }

    static Response merge(UUID from, UUID into) {
        return DemoDistrict.sorter().body(Map.of("intoProblemId", into)).post("/v1/problems/" + from + "/merger");
    }

    static Response split(UUID problem, List<UUID> opinions) {
        return splitUnder(UUID.randomUUID().toString(), problem, opinions);
    }

    static Response splitUnder(String key, UUID problem, List<UUID> opinions) {
        Map<String, Object> part = new HashMap<>(Map.of(
                "title", "公交站台没有雨棚🚌",
                "description", "站台没有雨棚。",
                "categoryCode", "PUBLIC_ORDER",
                "opinionIds", opinions));
        return DemoDistrict.sorter().header("Idempotency-Key", key).body(part)
                .post("/v1/problems/" + problem + "/splits");
    }

    static Response undo(UUID regrouping) {
        return DemoDistrict.sorter().post("/v1/problem-regroupings/" + regrouping + "/reversal");
    }

    static Response link(UUID problem, UUID opinion) {
        return DemoDistrict.sorter().body(Map.of("opinionIds", List.of(opinion)))
                .post("/v1/problems/" + problem + "/opinions");
    }

    static Response assign(UUID problem) {
        return DemoDistrict.sorter()
                .body(Map.of("organizationCode", DemoDistrict.UNIT))
                .post("/v1/problems/" + problem + "/assignment");
    }

    static Response problem(UUID id) {
        return DemoDistrict.sorter().get("/v1/problems/" + id);
    }

    static Response opinion(UUID id) {
        return DemoDistrict.sorter().get("/v1/opinions/" + id);
    }
}

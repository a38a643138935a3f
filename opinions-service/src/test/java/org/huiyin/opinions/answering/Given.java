package org.huiyin.opinions.answering;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

import org.huiyin.opinions.DemoDistrict;

/** An opinion that somebody gave, and its receipt. */
record Given(UUID id, String receipt) {

    static Given in(UUID campaign) {
        return of(DemoDistrict.opinion(campaign));
    }

    static Given of(Map<String, Object> opinion) {
        Response submitted = DemoDistrict.anyone().body(opinion).post("/v1/opinions");
        submitted.then().statusCode(201);
        return new Given(UUID.fromString(submitted.path("opinionId")), submitted.path("receipt"));
    }

    ValidatableResponse seen() {
        return DemoDistrict.anyone().body(Map.of("receipt", receipt)).post("/v1/receipts/inquiries").then()
                .statusCode(200);
    }

    static List<UUID> idsOf(List<Given> given) {
        return given.stream().map(Given::id).toList();
    }
}

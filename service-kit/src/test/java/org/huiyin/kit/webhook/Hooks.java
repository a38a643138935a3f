package org.huiyin.kit.webhook;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.identity.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What an administrator and the users of the sample service do in these tests. */
final class Hooks {

    static final String ALL = "/v1/webhooks/opinions-service";
    static final String SUBMITTED = EventCatalogue.PLAN_SUBMITTED.type();

    private Hooks() {}

    static RequestSpecification admin() {
        return as("admin");
    }

    static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.forRole(role, "DEMO")).contentType(ContentType.JSON);
    }

    static Map<String, Object> description(String url, String... types) {
        return Map.of("name", "区政务平台", "url", url, "eventTypes", List.of(types));
    }

    static Response created(String url, String... types) {
        Response created = admin().body(description(url, types)).post(ALL);
        created.then().statusCode(201);
        return created;
    }

    static String id(Response created) {
        return created.path("webhook.id");
    }

    static UUID note() {
        UUID note = UUID.fromString(
                as("officer").body("{\"text\":\"a\",\"count\":1}").post("/v1/notes").then().statusCode(201).extract().path("id"));
        Awaitility.await().until(() -> !EventTopics.read(EventCatalogue.PLAN_SUBMITTED, note).isEmpty());
        return note;
    }

    static void rewrite(UUID note, int version) {
        as("officer").header("If-Match", "\"" + version + "\"").body("{\"text\":\"b" + version + "\",\"count\":1}")
                .put("/v1/notes/" + note).then().statusCode(200);
    }

    static Map<String, Object> tested(String webhook) {
        return admin().post(ALL + "/" + webhook + "/test").then().statusCode(201).extract().path("");
    }

    static Map<String, Object> delivery(String webhook, Object delivery) {
        return admin().get(ALL + "/" + webhook + "/deliveries/" + delivery).then().statusCode(200).extract().path("");
    }

    /** Waits until the delivery is in the state. */
    static Map<String, Object> deliveryIn(String state, String webhook, Object delivery) {
        Awaitility.await().untilAsserted(() -> assertThat(delivery(webhook, delivery)).containsEntry("state", state));
        return delivery(webhook, delivery);
    }

    static void removeAll() {
        admin().queryParam("limit", 200).get(ALL).<List<String>>path("items.id")
                .forEach(id -> admin().delete(ALL + "/" + id).then().statusCode(204));
    }
}

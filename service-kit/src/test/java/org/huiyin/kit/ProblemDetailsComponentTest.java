package org.huiyin.kit;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.huiyin.testkit.identity.Tokens;
import org.huiyin.testkit.parts.WithRealParts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@WithRealParts
class ProblemDetailsComponentTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{'text':                          | malformed-request |",
        "''                                | invalid-request   | ''",
        "[]                                | invalid-request   |",
        "{'text':'a','count':'x'}          | invalid-request   | /count",
        "{'text':'a','count':1.5}          | invalid-request   | /count",
        "{'text':7,'count':1}              | invalid-request   | /text",
        "{'text':{'a':1},'count':1}        | invalid-request   | /text",
        "{'text':'a\\u0000b','count':1}    | invalid-request   | /text",
        "{'text':'a\\ud800b','count':1}    | invalid-request   | /text",
        "{'text':'a','count':1,'more':1}   | invalid-request   | /more",
        "{'text':'a','count':1,'colour':'GREEN'}       | invalid-request | /colour",
        "{'text':'a','count':1,'colour':''}            | invalid-request | /colour",
        "{'text':'a','count':1,'day':'2026-02-30'}     | invalid-request | /day",
        "{'text':'','count':1}                         | invalid-request | /text",
        "{'count':1}                                   | invalid-request | /text",
        "{'text':'a','count':1,'lines':[{'words':'much too long'}]} | invalid-request | /lines/0/words",
        "{'text':'a','text':'b','count':1}             | malformed-request |",
        "{'text':'a','count':1} trailing               | malformed-request |",
    })
    void namesWhatIsWrongWithABody(String body, String code, String pointer) {
        ValidatableResponse answer =
                problem(json().body(body == null ? "" : body.replace('\'', '"')).post("/v1/notes").then(), 400, code);
        if (pointer != null) {
            answer.body("errors.pointer", hasItems(pointer));
        }
    }

    @Test
    void acceptsFourByteCharacters() {
        json().body("{\"text\":\"路灯𠮷👨‍👩‍👧不亮\",\"count\":1}").post("/v1/notes").then()
                .statusCode(201).body("text", equalTo("路灯𠮷👨‍👩‍👧不亮"));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, ?limit",
        "limit=201, ?limit",
        "limit=many, ?limit",
        "colour=GREEN, ?colour",
        "day=yesterday, ?day",
        "cursor=%00, ?cursor",
    })
    void namesTheQueryParameter(String query, String pointer) {
        problem(given().urlEncodingEnabled(false).get("/v1/notes?" + query).then(), 400, "invalid-request")
                .body("errors.pointer", hasItems(pointer));
    }

    @ParameterizedTest
    @CsvSource({"cursor=!!!", "cursor=abc", "cursor=MTIzNA"})
    void refusesACursorThatItDidNotGive(String query) {
        problem(given().get("/v1/notes?" + query).then(), 400, "invalid-cursor");
    }

    @Test
    void refusesAMalformedIdentifier() {
        problem(officer().get("/v1/notes/not-a-uuid").then(), 400, "invalid-identifier")
                .body("errors.pointer", hasItems("id"));
    }

    @Test
    void answersNotFoundForAnUnknownIdentifier() {
        problem(officer().get("/v1/notes/" + UUID.randomUUID()).then(), 404, "not-found");
    }

    @Test
    void answersNotFoundForAnUnknownPath() {
        problem(given().get("/v1/nowhere").then(), 404, "not-found");
    }

    @Test
    void answersMethodNotAllowed() {
        problem(given().delete("/v1/notes").then(), 405, "method-not-allowed");
    }

    @Test
    void answersNotAcceptable() {
        problem(given().accept("image/png").get("/v1/dead-letters/x").then(), 406, "not-acceptable");
    }

    @Test
    void answersUnsupportedMediaType() {
        problem(given().contentType("text/plain").body("a").post("/v1/notes").then(), 415, "unsupported-media-type");
    }

    @Test
    void answersPayloadTooLarge() {
        String large = "{\"text\":\"" + "a".repeat(2_000_000) + "\",\"count\":1}";
        problem(json().body(large).post("/v1/notes").then(), 413, "payload-too-large");
    }

    @Test
    void needsTheLengthOfABody() throws Exception {
        HttpRequest chunked =
                HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/notes"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[] {'{', '}'})))
                .build();

        HttpResponse<String> answer;
        try (HttpClient client = HttpClient.newHttpClient()) {
            answer = client.send(chunked, HttpResponse.BodyHandlers.ofString());
        }

        assertThat(answer.statusCode()).isEqualTo(411);
        assertThat(answer.body()).contains("\"code\":\"length-required\"");
    }

    @Test
    void answersUnauthenticatedWithoutAToken() {
        problem(given().get("/v1/notes/" + UUID.randomUUID()).then(), 401, "unauthenticated");
    }

    @ParameterizedTest
    @CsvSource({"nonsense", "eyJhbGciOiJub25lIn0.eyJyb2xlcyI6WyJvZmZpY2VyIl19."})
    void answersUnauthenticatedForAMalformedToken(String token) {
        problem(given().auth().oauth2(token).get("/v1/notes/" + UUID.randomUUID()).then(), 401, "unauthenticated");
    }

    @Test
    void answersUnauthenticatedForAnExpiredToken() {
        problem(given().auth().oauth2(Tokens.expired("officer", "DEMO")).get("/v1/notes/" + UUID.randomUUID()).then(),
                401, "unauthenticated");
    }

    @Test
    void answersForbiddenForAnotherRole() {
        problem(given().auth().oauth2(Tokens.forRole("auditor", "DEMO")).get("/v1/notes/" + UUID.randomUUID()).then(),
                403, "forbidden");
    }

    @Test
    void deniesAnEndpointThatSaysNothing() {
        problem(officer().get("/v1/notes/unannotated").then(), 403, "forbidden");
    }

    @Test
    void tellsNothingOfItsInside() {
        problem(given().get("/v1/notes/broken").then(), 500, "internal-error")
                .body(not(containsString("secret")))
                .body(not(containsString("Exception")));
    }

    @Test
    void needsIfMatchForAChange() {
        String id = json().body("{\"text\":\"a\",\"count\":1}").post("/v1/notes").then().extract().path("id");
        problem(change().put("/v1/notes/" + id).then(), 428, "precondition-required");
        change().header("If-Match", "\"0\"").put("/v1/notes/" + id).then().statusCode(200).header("ETag", "\"1\"");
        problem(change().header("If-Match", "\"0\"").put("/v1/notes/" + id).then(), 412, "precondition-failed")
                .body("currentETag", equalTo("\"1\""));
    }

    private static RequestSpecification change() {
        return officer().contentType(ContentType.JSON).body("{\"text\":\"b\",\"count\":1}");
    }

    private static RequestSpecification officer() {
        return given().auth().oauth2(Tokens.forRole("officer", "DEMO"));
    }

    private static RequestSpecification json() {
        return given().contentType(ContentType.JSON);
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", equalTo("https://huiyin.example/problems/" + code));
    }
}

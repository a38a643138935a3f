package org.huiyin.rectification;

import java.util.Map;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jspecify.annotations.Nullable;

import org.huiyin.testkit.identity.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who calls the service.
 *
 * @param token absent for the public
 */
public record Client(@Nullable String token) {

    public static final Client PUBLIC = new Client(null);

    /** The user's name is the role. */
    public static Client as(String role, String organization) {
        return new Client(Tokens.forRole(role, organization));
    }

    public static Client named(String username, String organization, String... roles) {
        return new Client(Tokens.of(username, organization, roles));
    }

    public Response get(String path) {
        return call().get(path);
    }

    public Response post(String path, Object body) {
        return call().contentType(ContentType.JSON).body(body).post(path);
    }

    /** @param etag absent for one who names no version */
    public Response post(String path, Object body, @Nullable String etag) {
        return withEtag(etag).contentType(ContentType.JSON).body(body).post(path);
    }

    public Response post(String path) {
        return call().post(path);
    }

    public Response postOnce(String path, Object body, String key) {
        return call().contentType(ContentType.JSON).header("Idempotency-Key", key).body(body).post(path);
    }

    public Response put(String path, Object body, @Nullable String etag) {
        return withEtag(etag).contentType(ContentType.JSON).body(body).put(path);
    }

    public Response delete(String path, @Nullable String etag) {
        return withEtag(etag).delete(path);
    }

    /** The answer of a request that must succeed. */
    public Response must(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isBetween(200, 299);
        return response;
    }

    /** Makes a move that must succeed. */
    public Response move(String path) {
        return must(post(path, Map.of()));
    }

    public Response move(String path, Object body) {
        return must(post(path, body));
    }

    /** Makes a move on a version, which must succeed. */
    public Response move(String path, Object body, String etag) {
        return must(post(path, body, etag));
    }

    private RequestSpecification withEtag(@Nullable String etag) {
        return etag == null ? call() : call().header("If-Match", etag);
    }

    private RequestSpecification call() {
        RequestSpecification call = RestAssured.given();
        return token == null ? call : call.auth().oauth2(token);
    }
}

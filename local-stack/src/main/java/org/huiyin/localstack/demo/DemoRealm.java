package org.huiyin.localstack.demo;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.huiyin.localstack.keycloak.Tokens;
import org.huiyin.localstack.process.PartFailed;

/** The realm {@code huiyin} of a Keycloak that runs elsewhere. */
final class DemoRealm {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WITH_USERS = "/realm/huiyin-realm.json";
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final URI keycloak;
    private final Tokens tokens;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    DemoRealm(URI keycloak) {
        this.keycloak = keycloak;
        this.tokens = new Tokens(URI.create(keycloak + "/realms/huiyin"));
    }

    /** Adds the users of the local stack's realm, and returns how many were not there yet. */
    int addUsers(String adminPassword) {
        String admin = new Tokens(URI.create(keycloak + "/realms/master"), "admin-cli").of("admin", adminPassword);
        Map<String, Object> users = Map.of("ifResourceExists", "SKIP", "users", users());
        JsonNode answer = send(request("/admin/realms/huiyin/partialImport")
                .header("Authorization", "Bearer " + admin)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.valueToTree(users).toString())));
        return answer.path("added").asInt();
    }

    String tokenOfDemoUser(String username) {
        return tokens.ofDemoUser(username);
    }

    private static JsonNode users() {
        try (InputStream realm = DemoRealm.class.getResourceAsStream(WITH_USERS)) {
            return JSON.readTree(realm).required("users");
        } catch (IOException unreadable) {
            throw new PartFailed("The realm cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(keycloak + path)).timeout(TIMEOUT);
    }

    private JsonNode send(HttpRequest.Builder request) {
        HttpRequest sent = request.build();
        try {
            HttpResponse<String> response = http.send(sent, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new PartFailed("%s: %d %s".formatted(sent.uri(), response.statusCode(), response.body()));
            }
            return JSON.readTree(response.body());
        } catch (IOException failed) {
            throw new PartFailed("%s does not answer: %s".formatted(sent.uri(), failed.getMessage()), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PartFailed("%s was interrupted".formatted(sent.uri()), interrupted);
        }
    }
}

package org.huiyin.localstack.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.huiyin.localstack.process.PartFailed;

/** Access tokens of the realm, fetched with a user's password as the {@code curl} lines of the documentation do. */
public final class Tokens {

    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    private final URI issuer;
    private final String clientId;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** @param issuer the realm's address, such as {@code http://localhost:8180/realms/huiyin} */
    public Tokens(URI issuer) {
        this(issuer, "huiyin-cli");
    }

    /** @param clientId a client of the realm that gives tokens for passwords */
    public Tokens(URI issuer, String clientId) {
        this.issuer = issuer;
        this.clientId = clientId;
    }

    /** The address that tokens are fetched from. */
    public URI address() {
        return URI.create(issuer + "/protocol/openid-connect/token");
    }

    /** A token for one of the realm's demo users, such as {@code officer}. */
    public String ofDemoUser(String username) {
        return of(username, "demo-" + username);
    }

    /**
     * A token for a user.
     *
     * @throws PartFailed when Keycloak does not give one
     */
    public String of(String username, String password) {
        String form = Map.of("grant_type", "password", "client_id", clientId,
                        "username", username, "password", password)
                .entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(address())
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            Matcher token = ACCESS_TOKEN.matcher(response.body());
            if (response.statusCode() != 200 || !token.find()) {
                throw new PartFailed("Keycloak gave no token for %s: %d %s"
                        .formatted(username, response.statusCode(), response.body()));
            }
            return token.group(1);
        } catch (IOException e) {
            throw new PartFailed("Keycloak does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailed("The request for a token was interrupted", e);
        }
    }
}

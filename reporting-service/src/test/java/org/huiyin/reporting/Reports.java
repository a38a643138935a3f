package org.huiyin.reporting;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

import org.huiyin.testkit.identity.Tokens;

/** Asks the service as its clients do. */
public final class Reports {

    private Reports() {}

    public static ValidatableResponse as(String token, String path, Map<String, ?> parameters) {
        return RestAssured.given().auth().oauth2(token).queryParams(parameters).get(path).then();
    }

    public static JsonPath asAuditor(String path, Map<String, ?> parameters) {
        return as(Tokens.forRole("auditor", null), path, parameters)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The table of COL-4 of a campaign. */
    public static JsonPath opinions(UUID campaign) {
        return asAuditor("/v1/statistics/opinions", Map.of("campaign", campaign.toString()));
    }

    public static JsonPath consistency() {
        return asAuditor("/v1/projections/consistency", Map.of());
    }

    /** Events take a moment. */
    public static void eventually(ThrowingRunnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50)).untilAsserted(assertion);
    }
}

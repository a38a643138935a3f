package org.huiyin.rectification;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.OFFICER;

/** Anything malformed is answered as a problem with a code, and changes nothing. */
@QuarkusTest
@WithRealParts
class BadInputComponentTest {

    @BeforeEach
    void knowTheDistrict() {
        DemoDistrict.tell();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "null",
        "[]",
        "{",
        "\"text\"",
        "{\"campaignId\": \"x\"}",
        "{\"campaignId\": 5, \"organizationCode\": \"DEMO-UNIT-01\", \"subject\": \"TEAM\", \"title\": \"t\"}",
        "{\"campaignId\": null, \"organizationCode\": \"\", \"subject\": \"NOBODY\", \"title\": \"\"}",
        "{\"unknown\": true}",
        "{\"title\": \"a\", \"title\": \"b\"}",
        "{\"title\": \"\\u0000\"}",
        "{\"title\": \"\\ud800\"}"
    })
    void refusesAMalformedBody(String body) {
        long before = Database.count("select count(*) from plan");

        Response answer = OFFICER.post("/v1/plans", body);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String>path("code")).isIn("malformed-request", "invalid-request");
        assertThat(Database.count("select count(*) from plan")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/plans?cursor=no-cursor, 400",
        "/v1/plans?cursor=AAAA, 400",
        "/v1/plans?limit=0, 400",
        "/v1/plans?limit=201, 400",
        "/v1/plans?campaign=everything, 400",
        "/v1/plans?state=FINISHED, 400",
        "/v1/items?overdue=perhaps, 400",
        "/v1/items?state=committed, 400",
        "/v1/assigned-problems?open=2, 400",
        "/v1/surveys?commitment=1, 400",
        "/v1/commitments?cursor=%00, 400",
        "/v1/consultations?campaign=%ff, 400",
        "/v1/nothing, 404"
    })
    void refusesAMalformedQuery(String path, int status) {
        Response answer = io.restassured.RestAssured.given()
                .urlEncodingEnabled(false)
                .auth()
                .oauth2(OFFICER.token())
                .get(path);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String>path("code")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/plans/1", "/v1/items/x/history", "/v1/commitments/none", "/v1/consultations/%20"})
    void knowsNothingUnderAMalformedIdentifier(String path) {
        Response answer = OFFICER.get(path);

        assertThat(answer.statusCode()).as(answer.asString()).isIn(400, 404);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"submission", "endorsement", "consultation", "adoption"})
    void knowsNoPlanThatIsNotThere(String move) {
        Client caller = move.equals("endorsement") ? DemoDistrict.SUPERVISOR : OFFICER;

        Map<String, Object> body = move.equals("endorsement")
                ? Map.of("version", 1, "plan", Journey.judged(Map.of()), "items", java.util.List.of())
                : Map.of();

        Response answer = caller.post("/v1/plans/" + UUID.randomUUID() + "/" + move, body);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.<String>path("code")).isEqualTo("not-found");
    }

    @Test
    void namesEveryFieldThatIsTooLongOrTooMany() {
        String plan = Journey.draft(DemoDistrict.campaign());

        Response answer = OFFICER.post("/v1/plans/" + plan + "/items", Journey.itemRequest(Map.of(
                "goal", "长".repeat(1001),
                "measures", java.util.Collections.nCopies(21, "措施"),
                "milestones", java.util.List.of(Map.of("title", "")))));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<java.util.List<String>>path("errors.pointer"))
                .containsExactlyInAnyOrder("/goal", "/measures", "/milestones/0/title", "/milestones/0/dueOn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999998-01-01", "-0044-03-15", "1999-12-31", "2101-01-01"})
    void namesEveryDayThatIsFarAway(String day) {
        String plan = Journey.draft(DemoDistrict.campaign());

        Response answer = OFFICER.post("/v1/plans/" + plan + "/items", Journey.itemRequest(Map.of(
                "deadline", day,
                "nextReviewOn", day,
                "milestones", java.util.List.of(Map.of("title", "完成摸底", "dueOn", day)))));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.<String>path("code")).isEqualTo("invalid-request");
        assertThat(answer.<java.util.List<String>>path("errors.pointer"))
                .containsExactlyInAnyOrder("/deadline", "/nextReviewOn", "/milestones/0/dueOn");
    }

    @Test
    void refusesATokenThatIsNone() {
        Response answer = new Client("not-a-token").get("/v1/plans");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.<String>path("code")).isEqualTo("unauthenticated");
    }

    @Test
    void answersCodeListsInBothLanguages() {
        Response lists = Client.PUBLIC.get("/v1/code-lists/rectification");

        assertThat(lists.<String>path("lists.find { it.name == 'track' }.codes[0].labels.en")).isEqualTo("Immediate");
        assertThat(lists.<String>path("lists.find { it.name == 'track' }.codes[0].labels.'zh-CN'")).isEqualTo("马上整改");
    }
}

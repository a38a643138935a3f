package org.huiyin.opinions.sorting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.identity.Tokens;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@DisplayName("SRT-2, SRT-3: a problem is put into better words")
@QuarkusTest
@WithRealParts
class DescribeProblemComponentTest {

    private UUID problem;

    @BeforeEach
    void raise() {
        UUID campaign = DemoDistrict.campaign();
        problem = DemoDistrict.problem(campaign, List.of(DemoDistrict.submitted(DemoDistrict.opinion(campaign))));
    }

    @Test
    void changesWordsCategoryAndProminenceOnTheVersionThatWasRead() {
        // given
        String etag = read().header("ETag");

        // when
        Response described = describe(words(), etag);

        // then
        described.then()
                .statusCode(200)
                .body("title", equalTo("路灯与井盖💡"))
                .body("categoryCode", equalTo("PUBLIC_ORDER"))
                .body("prominence", equalTo("VITAL_INTERESTS"));
        describe(words(), etag).then().statusCode(412);
        describe(words(), null).then().statusCode(428);
        Map<String, Object> plain = words();
        plain.remove("prominence");
        describe(plain, described.header("ETag")).then().statusCode(200).body("prominence", nullValue());
    }

    @Test
    @DisplayName("TRU-3, SRT-4: the change log tells category and prominence before and after, and none of the words")
    void leavesNoWordInTheChangeLog() {
        // given
        describe(words(), read().header("ETag")).then().statusCode(200);

        // when
        Response log = DemoDistrict.as(Tokens.forRole("auditor", DemoDistrict.DISTRICT))
                .queryParam("aggregateType", "problem").queryParam("aggregateId", problem)
                .get("/v1/changes/opinions-service");

        // then
        assertThat(log.<Map<String, Object>>path(
                        "items.find { it.action == 'describe-problem' }.changes.find { it.entity == 'problem' }.fields"))
                .containsEntry("categoryCode", Map.of("before", "SOCIAL_DEVELOPMENT", "after", "PUBLIC_ORDER"))
                .containsEntry("prominence", Map.of("after", "VITAL_INTERESTS"))
                .containsEntry("title", Map.of("withheld", true));
        assertThat(log.asString()).contains("raise-problem").doesNotContain("路灯");
    }

    @Test
    void tellsWhoeverHasIt() {
        // given
        DemoDistrict.sorter()
                .body(Map.of("organizationCode", DemoDistrict.UNIT))
                .post("/v1/problems/" + problem + "/assignment");

        // when
        describe(words(), read().header("ETag")).then().statusCode(200).body("state", equalTo("ASSIGNED"));

        // then
        Awaitility.await().untilAsserted(() -> {
            List<JsonNode> told = EventTopics.read(EventCatalogue.PROBLEM_ASSIGNED, problem);
            assertThat(told).hasSize(2);
            assertThat(told.getLast().at("/data/title").asText()).isEqualTo("路灯与井盖💡");
            assertThat(told.getLast().at("/data/assignedOn")).isEqualTo(told.getFirst().at("/data/assignedOn"));
        });
    }

    @Test
    void refusesWhatCannotBeStored() {
        // given
        String etag = read().header("ETag");

        // when, then
        Map<String, Object> unknown = words();
        unknown.put("categoryCode", "NO_SUCH");
        describe(unknown, etag).then().statusCode(400).body("errors[0].pointer", equalTo("/categoryCode"));
        Map<String, Object> empty = words();
        empty.put("title", "  ");
        describe(empty, etag).then().statusCode(400).body("errors[0].pointer", equalTo("/title"));
        Map<String, Object> nul = words();
        nul.put("description", "路\u0000灯");
        describe(nul, etag).then().statusCode(400);
        Map<String, Object> huge = words();
        huge.put("description", "灯".repeat(5_001));
        describe(huge, etag).then().statusCode(400).body("errors[0].pointer", equalTo("/description"));
        read().then().body("title", equalTo("路灯长期不亮")).header("ETag", etag);
    }

    private static Map<String, Object> words() {
        return new HashMap<>(Map.of(
                "title", "路灯与井盖💡",
                "description", "路灯不亮，井盖松动。",
                "categoryCode", "PUBLIC_ORDER",
                "prominence", "VITAL_INTERESTS"));
    }

    private Response read() {
        return DemoDistrict.sorter().get("/v1/problems/" + problem);
    }

    private Response describe(Map<String, Object> words, String etag) {
        RequestSpecification request = DemoDistrict.sorter().body(words);
        return (etag == null ? request : request.header("If-Match", etag)).put("/v1/problems/" + problem);
    }
}

package org.huiyin.opinions.sorting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.events.Contracts;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@DisplayName("SRT-1, SRT-2: many opinions are sorted at once, and it can be undone")
@QuarkusTest
@WithRealParts
class OpinionSortingComponentTest {

    @Inject
    EntityManager entities;

    private UUID campaign;
    private UUID first;
    private UUID second;

    @BeforeEach
    void launch() {
        campaign = DemoDistrict.campaign();
        first = submitted("路灯坏了。");
        second = submitted("井盖松动。");
    }

    @Test
    void sortsEachAndSaysWhatBecameOfIt() {
        // given
        UUID unknown = UUID.randomUUID();
        sortOne(second, "PUBLIC_ORDER", "VITAL_INTERESTS");

        // when
        Response sorted = sort(Map.of(
                "opinionIds", List.of(first, second, first, unknown),
                "categoryCode", "PUBLIC_ORDER",
                "prominence", "VITAL_INTERESTS"));

        // then
        sorted.then()
                .statusCode(201)
                .body("sorting.opinionCount", equalTo(1))
                .body("sorting.doneBy", equalTo("sorter"))
                .body("outcomes.opinionId", contains(first.toString(), second.toString(), unknown.toString()))
                .body("outcomes.outcome", contains("SORTED", "UNCHANGED", "REFUSED"))
                .body("outcomes[2].obstacle", equalTo("UNKNOWN"));
        opinion(first).then()
                .body("state", equalTo("SORTED"))
                .body("categoryCode", equalTo("PUBLIC_ORDER"))
                .body("prominence", equalTo("VITAL_INTERESTS"));
        Awaitility.await().untilAsserted(() -> {
            JsonNode told = EventTopics.read(EventCatalogue.OPINION_SORTED, first).getLast();
            assertThat(told.at("/data/opinion/prominence").asText()).isEqualTo("VITAL_INTERESTS");
            Contracts.assertMatches(told);
        });
    }

    @Test
    void leavesWhatIsNotNamedAsItIs() {
        // given
        sortOne(first, "PUBLIC_ORDER", null);

        // when
        Response sorted = sort(Map.of("opinionIds", List.of(first, second), "prominence", "RESENTED_CONDUCT"));

        // then
        sorted.then()
                .body("outcomes.outcome", contains("SORTED", "REFUSED"))
                .body("outcomes[1].obstacle", equalTo("NOT_CATEGORIZED"));
        opinion(first).then()
                .body("categoryCode", equalTo("PUBLIC_ORDER"))
                .body("prominence", equalTo("RESENTED_CONDUCT"));
        opinion(second).then().body("state", equalTo("RECEIVED"));
        sort(Map.of("opinionIds", List.of(first), "withoutProminence", true)).then().statusCode(201);
        opinion(first).then().body("categoryCode", equalTo("PUBLIC_ORDER")).body("prominence", nullValue());
    }

    @Test
    void putsThemIntoAProblem() {
        // given
        UUID problem = DemoDistrict.problem(campaign, List.of());
        UUID foreign = DemoDistrict.submitted(DemoDistrict.opinion(DemoDistrict.campaign()));

        // when
        Response sorted = sort(Map.of("opinionIds", List.of(first, second, foreign), "problemId", problem));

        // then
        sorted.then()
                .body("outcomes.outcome", contains("SORTED", "SORTED", "REFUSED"))
                .body("outcomes[2].obstacle", equalTo("OTHER_CAMPAIGN"));
        opinion(first).then()
                .body("categoryCode", equalTo("SOCIAL_DEVELOPMENT"))
                .body("problemIds", contains(problem.toString()));
        DemoDistrict.sorter().get("/v1/problems/" + problem).then().body("opinionCount", equalTo(2));
        reverse(sorted).then().statusCode(200).body("outcomes.outcome", contains("RESTORED", "RESTORED"));
        opinion(first).then()
                .body("state", equalTo("RECEIVED"))
                .body("problemIds", empty())
                .body("categoryCode", nullValue());
        DemoDistrict.sorter().get("/v1/problems/" + problem + "/opinions").then()
                .body("items", hasSize(2))
                .body("items.unlinkedBy", everyItem(equalTo("sorter")));
    }

    @Test
    void sortsByTheDesksFilterOnlyAsManyAsWereShown() {
        // given
        UUID other = submitted("路灯太暗💡。");
        Map<String, Object> filter = Map.of("campaignId", campaign, "state", "RECEIVED", "text", "路灯");

        // when
        Response surprised = sort(Map.of("filter", filter, "expectedCount", 1, "categoryCode", "PUBLIC_ORDER"));
        Response sorted = sort(Map.of("filter", filter, "expectedCount", 2, "categoryCode", "PUBLIC_ORDER"));

        // then
        surprised.then().statusCode(409).body("code", equalTo("selection-differs")).body("count", equalTo(2));
        sorted.then()
                .statusCode(201)
                .body("outcomes.opinionId", containsInAnyOrder(first.toString(), other.toString()));
        opinion(second).then().body("state", equalTo("RECEIVED"));
    }

    @Test
    void sortsNoMoreThanAThousandByAFilter() {
        // given
        DemoOpinions.copies(entities, first, 1_000);

        // when
        Response refused = sort(Map.of(
                "filter", Map.of("campaignId", campaign, "text", "路灯"),
                "expectedCount", 1_001,
                "categoryCode", "PUBLIC_ORDER"));

        // then
        refused.then().statusCode(409).body("code", equalTo("selection-too-large"));
        opinion(first).then().body("state", equalTo("RECEIVED"));
    }

    @Test
    void restoresWhatWasAndListsWhatCouldNotBe() {
        // given
        UUID third = submitted("站台没有雨棚。");
        UUID fourth = submitted("没有公厕。");
        sortOne(first, "CADRE_CONDUCT", "OWN_SHORTCOMINGS");
        Response sorted =
                sort(Map.of("opinionIds", List.of(first, second, third, fourth), "categoryCode", "PUBLIC_ORDER"));
        sortOne(second, "CIVILITY", null);
        DemoDistrict.problem(campaign, List.of(third));
        DemoDistrict.sorter().body(Map.of("text", "已安排。")).post("/v1/opinions/" + fourth + "/answer");

        // when
        Response undone = reverse(sorted);

        // then
        undone.then()
                .statusCode(200)
                .body("sorting.undoneBy", equalTo("sorter"))
                .body("outcomes.find { it.opinionId == '%s' }.outcome".formatted(first), equalTo("RESTORED"))
                .body("outcomes.find { it.opinionId == '%s' }.obstacle".formatted(second), equalTo("SORTED_ANEW"))
                .body("outcomes.find { it.opinionId == '%s' }.obstacle".formatted(third), equalTo("IN_PROBLEM"))
                .body("outcomes.find { it.opinionId == '%s' }.outcome".formatted(fourth), equalTo("RESTORED"));
        opinion(first).then()
                .body("categoryCode", equalTo("CADRE_CONDUCT"))
                .body("prominence", equalTo("OWN_SHORTCOMINGS"));
        opinion(second).then().body("categoryCode", equalTo("CIVILITY"));
        opinion(third).then().body("categoryCode", equalTo("PUBLIC_ORDER"));
        opinion(fourth).then().body("state", equalTo("ANSWERED")).body("categoryCode", nullValue());
        reverse(sorted).then().statusCode(409).body("code", equalTo("sorting-undone"));
    }

    @Test
    void undoesASingleSortingToo() {
        // given
        sortOne(first, "PUBLIC_ORDER", "VITAL_INTERESTS");
        String sorting = DemoDistrict.sorter().queryParam("opinion", first).get("/v1/opinion-sortings")
                .then().body("items", hasSize(1)).extract().path("items[0].id");

        // when
        Response undone = DemoDistrict.sorter().post("/v1/opinion-sortings/" + sorting + "/reversal");

        // then
        undone.then().statusCode(200);
        opinion(first).then().body("state", equalTo("RECEIVED")).body("prominence", nullValue());
        Awaitility.await().untilAsserted(() -> {
            List<JsonNode> told = EventTopics.read(EventCatalogue.OPINION_SORTED, first);
            assertThat(told).hasSize(2);
            assertThat(told.getLast().at("/data/opinion/state").asText()).isEqualTo("RECEIVED");
            Contracts.assertMatches(told.getLast());
        });
        DemoDistrict.sorter().get("/v1/opinion-sortings/" + sorting + "/opinions").then()
                .body("items[0].categoryBefore", nullValue())
                .body("items[0].categoryAfter", equalTo("PUBLIC_ORDER"));
    }

    @Test
    void hasOneEffectUnderOneKey() {
        // given
        Map<String, Object> request = Map.of("opinionIds", List.of(first), "categoryCode", "PUBLIC_ORDER");
        String key = UUID.randomUUID().toString();

        // when
        Response once = DemoDistrict.sorter().header("Idempotency-Key", key).body(request).post("/v1/opinion-sortings");
        Response again = DemoDistrict.sorter().header("Idempotency-Key", key).body(request)
                .post("/v1/opinion-sortings");

        // then
        once.then().statusCode(201);
        assertThat(again.<String>path("sorting.id")).isEqualTo(once.path("sorting.id"));
        DemoDistrict.sorter().queryParam("opinion", first).get("/v1/opinion-sortings").then().body("items", hasSize(1));
    }

    @Test
    void refusesWhatIsNotClear() {
        // given
        Map<String, Object> filter = Map.of("campaignId", campaign);

        // when, then
        refused(Map.of("opinionIds", List.of(first)), "/categoryCode");
        refused(Map.of("categoryCode", "PUBLIC_ORDER"), "/opinionIds");
        refused(Map.of("opinionIds", List.of(first), "filter", filter, "categoryCode", "PUBLIC_ORDER"), "/opinionIds");
        refused(Map.of("filter", filter, "categoryCode", "PUBLIC_ORDER"), "/expectedCount");
        refused(Map.of("opinionIds", List.of(first), "categoryCode", "NO_SUCH"), "/categoryCode");
        refused(Map.of("opinionIds", List.of(first), "problemId", UUID.randomUUID()), "/problemId");
        refused(Map.of("opinionIds", List.of(), "categoryCode", "PUBLIC_ORDER"), "/opinionIds");
        Map<String, Object> huge = Map.of("campaignId", campaign, "text", "灯".repeat(201));
        refused(Map.of("filter", huge, "expectedCount", 0, "categoryCode", "PUBLIC_ORDER"), "/filter/text");
        List<UUID> tooMany = IntStream.range(0, 1_001).mapToObj(index -> UUID.randomUUID()).toList();
        refused(Map.of("opinionIds", tooMany, "categoryCode", "PUBLIC_ORDER"), "/opinionIds");
        Map<String, Object> contradictory = Map.of(
                "opinionIds", List.of(first), "prominence", "VITAL_INTERESTS", "withoutProminence", true);
        refused(contradictory, "/withoutProminence");
        opinion(first).then().body("state", equalTo("RECEIVED"));
    }

    private UUID submitted(String text) {
        Map<String, Object> opinion = DemoDistrict.opinion(campaign);
        opinion.put("text", text);
        return DemoDistrict.submitted(opinion);
    }

    private static void sortOne(UUID opinion, String category, String prominence) {
        Map<String, Object> request = new HashMap<>(Map.of("categoryCode", category));
        if (prominence != null) {
            request.put("prominence", prominence);
        }
        DemoDistrict.sorter().body(request).post("/v1/opinions/" + opinion + "/sorting").then().statusCode(200);
    }

    private static Response sort(Map<String, Object> request) {
        return DemoDistrict.sorter().body(request).post("/v1/opinion-sortings");
    }

    private static void refused(Map<String, Object> request, String pointer) {
        sort(request).then().statusCode(400).body("errors[0].pointer", equalTo(pointer));
    }

    private static Response reverse(Response sorted) {
        String id = sorted.then().statusCode(201).extract().path("sorting.id");
        return DemoDistrict.sorter().post("/v1/opinion-sortings/" + id + "/reversal");
    }

    private static Response opinion(UUID id) {
        return DemoDistrict.sorter().get("/v1/opinions/" + id);
    }
}

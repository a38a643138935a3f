package org.huiyin.opinions.sorting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
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
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.huiyin.opinions.sorting.OfficeDesk.assign;
import static org.huiyin.opinions.sorting.OfficeDesk.id;
import static org.huiyin.opinions.sorting.OfficeDesk.link;
import static org.huiyin.opinions.sorting.OfficeDesk.merge;
import static org.huiyin.opinions.sorting.OfficeDesk.opinion;
import static org.huiyin.opinions.sorting.OfficeDesk.problem;
import static org.huiyin.opinions.sorting.OfficeDesk.split;
import static org.huiyin.opinions.sorting.OfficeDesk.splitUnder;
import static org.huiyin.opinions.sorting.OfficeDesk.undo;

@DisplayName("SRT-3: problems are merged and split")
@QuarkusTest
@WithRealParts
class RegroupingComponentTest {

    @Inject
    EntityManager entities;

    private UUID campaign;
    private UUID first;
    private UUID second;
    private UUID shared;

    @BeforeEach
    void launch() {
        campaign = DemoDistrict.campaign();
        first = submitted();
        second = submitted();
        shared = submitted();
    }

    @Test
    void mergesWithProvenanceAndSendsReadersOn() {
        // given
        UUID from = DemoDistrict.problem(campaign, List.of(first, shared));
        UUID into = DemoDistrict.problem(campaign, List.of(second, shared));

        // when
        Response merged = merge(from, into);

        // then
        merged.then()
                .statusCode(201)
                .body("kind", equalTo("MERGE"))
                .body("opinionCount", equalTo(2))
                .body("doneBy", equalTo("sorter"))
                .body("undoneBy", nullValue());
        problem(from).then()
                .body("state", equalTo("MERGED"))
                .body("mergedInto", equalTo(into.toString()))
                .body("title", equalTo("路灯长期不亮"))
                .body("opinionCount", equalTo(0))
                .body("allowedMoves", empty());
        problem(into).then().body("opinionCount", equalTo(3));
        opinion(first).then().body("problemIds", contains(into.toString()));
        opinion(shared).then().body("problemIds", contains(into.toString()));
        DemoDistrict.sorter().get("/v1/problems/" + into + "/opinions").then()
                .body("items", hasSize(3))
                .body("items.find { it.opinionId == '%s' }.cameFromProblemId".formatted(first), equalTo(from.toString()))
                .body("items.find { it.opinionId == '%s' }.regroupingId".formatted(first), equalTo(id(merged).toString()))
                .body("items.find { it.opinionId == '%s' }.cameFromProblemId".formatted(shared), nullValue());
        DemoDistrict.sorter().queryParam("campaign", campaign).queryParam("state", "MERGED").get("/v1/problems").then()
                .body("items.id", contains(from.toString()));
        Awaitility.await().untilAsserted(() -> {
            List<JsonNode> told = EventTopics.read(EventCatalogue.OPINION_SORTED, first);
            assertThat(told.getLast().at("/data/opinion/problemIds/0").asText()).isEqualTo(into.toString());
            Contracts.assertMatches(told.getLast());
        });
    }

    @Test
    void splitsAndUndoesTheSplit() {
        // given
        UUID origin = DemoDistrict.problem(campaign, List.of(first, second));

        // when
        Response split = split(origin, List.of(first));

        // then
        UUID part = UUID.fromString(split.then().statusCode(201).extract().path("toProblemId"));
        problem(part).then()
                .body("title", equalTo("公交站台没有雨棚🚌"))
                .body("categoryCode", equalTo("PUBLIC_ORDER"))
                .body("opinionCount", equalTo(1));
        opinion(first).then().body("problemIds", contains(part.toString()));
        undo(id(split)).then().statusCode(200);
        opinion(first).then().body("problemIds", contains(origin.toString()));
        problem(part).then().body("state", equalTo("MERGED")).body("mergedInto", equalTo(origin.toString()));
    }

    @Test
    void neverMergesAnAssignedProblemAwayAndTellsWhoeverHasTheOther() {
        // given
        UUID assigned = DemoDistrict.problem(campaign, List.of(first));
        assign(assigned).then().statusCode(200);
        UUID open = DemoDistrict.problem(campaign, List.of(second, shared));

        // when
        Response refused = merge(assigned, open);
        Response merged = merge(open, assigned);

        // then
        refused.then()
                .statusCode(409)
                .body("code", equalTo("problem-not-in-state"))
                .body("state", equalTo("ASSIGNED"))
                .body("allowedMoves", contains("LINK", "UNLINK", "DESCRIBE", "ABSORB", "SPLIT"));
        merged.then().statusCode(201);
        Awaitility.await().untilAsserted(() -> {
            List<JsonNode> told = EventTopics.read(EventCatalogue.PROBLEM_ASSIGNED, assigned);
            assertThat(told).hasSize(2);
            assertThat(told.getLast().at("/data/opinionCount").asInt()).isEqualTo(3);
            Contracts.assertMatches(told.getLast());
        });
        undo(id(merged)).then().statusCode(200);
        problem(open).then().body("state", equalTo("OPEN")).body("opinionCount", equalTo(2));
    }

    @Test
    void tellsNoWordsAnyMoreOnceAnOpinionAboutAPersonCameIn() {
        // given
        UUID assigned = DemoDistrict.problem(campaign, List.of(first));
        assign(assigned).then().statusCode(200);
        Map<String, Object> aboutMember = DemoDistrict.opinion(campaign);
        aboutMember.put("target", "UNIT_TEAM_MEMBER");
        UUID open = DemoDistrict.problem(campaign, List.of(DemoDistrict.submitted(aboutMember)));

        // when
        merge(open, assigned).then().statusCode(201);

        // then
        Awaitility.await().untilAsserted(() -> {
            JsonNode told = EventTopics.read(EventCatalogue.PROBLEM_ASSIGNED, assigned).getLast();
            assertThat(told.at("/data/aboutIndividual").asBoolean()).isTrue();
            assertThat(told.at("/data/title").asText()).isEqualTo("社会发展");
        });
    }

    @Test
    void movesMoreOpinionsThanOneChunk() {
        // given
        List<UUID> many = DemoOpinions.copies(entities, first, 600);
        UUID from = DemoDistrict.problem(campaign, many.subList(0, 300));
        DemoDistrict.sorter()
                .body(Map.of("opinionIds", many.subList(300, 600)))
                .post("/v1/problems/" + from + "/opinions")
                .then()
                .statusCode(200);
        UUID into = DemoDistrict.problem(campaign, List.of(second));

        // when
        Response merged = merge(from, into);

        // then
        merged.then().statusCode(201).body("opinionCount", equalTo(600));
        problem(into).then().body("opinionCount", equalTo(601));
        undo(id(merged)).then().statusCode(200);
        problem(from).then().body("opinionCount", equalTo(600));
        problem(into).then().body("opinionCount", equalTo(1));
    }

    @Test
    void movesNoMoreOpinionsThanOneTransactionShould() {
        // given
        UUID from = DemoDistrict.problem(campaign, List.of());
        DemoOpinions.copies(entities, first, 10_001);
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        """
                        insert into problem_opinion (id, problem_id, opinion_id, linked_by, linked_at)
                        select gen_random_uuid(), :problem, id, 'sorter', now() from opinion where campaign_id = :campaign
                        and id < '00000001-0000-0000-0000-000000000000'""")
                .setParameter("problem", from)
                .setParameter("campaign", campaign)
                .executeUpdate());

        // when
        Response refused = merge(from, DemoDistrict.problem(campaign, List.of(second)));

        // then
        refused.then().statusCode(409).body("code", equalTo("regrouping-too-large"));
        problem(from).then().body("state", equalTo("OPEN")).body("opinionCount", equalTo(10_001));
    }

    @Test
    void refusesWhatMakesNoSense() {
        // given
        UUID problem = DemoDistrict.problem(campaign, List.of(first, second));
        UUID merged = DemoDistrict.problem(campaign, List.of(shared));
        UUID elsewhere = DemoDistrict.problem(DemoDistrict.campaign(), List.of());
        merge(merged, problem).then().statusCode(201);

        // when, then
        merge(problem, problem).then().statusCode(400).body("errors[0].code", equalTo("same"));
        merge(problem, elsewhere).then().statusCode(400).body("errors[0].code", equalTo("other-campaign"));
        merge(problem, UUID.randomUUID()).then().statusCode(400).body("errors[0].pointer", equalTo("/intoProblemId"));
        merge(problem, merged).then().statusCode(409).body("problemId", equalTo(merged.toString()));
        merge(merged, problem).then().statusCode(409).body("state", equalTo("MERGED"));
        link(merged, first).then().statusCode(409).body("state", equalTo("MERGED"));
        assign(merged).then().statusCode(409).body("state", equalTo("MERGED"));
        split(problem, List.of(first, UUID.randomUUID())).then()
                .statusCode(400).body("errors[0].pointer", equalTo("/opinionIds/1"));
        split(problem, List.of(first, second, shared)).then()
                .statusCode(400).body("errors[0].code", equalTo("nothing-left"));
        undo(UUID.randomUUID()).then().statusCode(404);
        problem(problem).then().body("opinionCount", equalTo(3));
    }

    @Test
    void mergesOnceWhenTwoDoItAtOnce() throws Exception {
        // given
        UUID from = DemoDistrict.problem(campaign, List.of(first, second));
        UUID into = DemoDistrict.problem(campaign, List.of(shared));

        // when
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int index = 0; index < 4; index++) {
                answers.add(threads.submit(() -> merge(from, into).statusCode()));
            }
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
        }

        // then
        assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
        problem(into).then().body("opinionCount", equalTo(3));
        DemoDistrict.sorter().queryParam("problem", into).get("/v1/problem-regroupings").then()
                .body("items", hasSize(1));
    }

    @Test
    void splitsOnceUnderOneKey() {
        // given
        UUID origin = DemoDistrict.problem(campaign, List.of(first, second));
        String key = UUID.randomUUID().toString();

        // when
        Response once = splitUnder(key, origin, List.of(first));
        Response again = splitUnder(key, origin, List.of(first));

        // then
        once.then().statusCode(201);
        assertThat(again.<String>path("id")).isEqualTo(once.path("id"));
        DemoDistrict.sorter().queryParam("problem", origin).get("/v1/problem-regroupings").then()
                .body("items", hasSize(1));
    }

    private UUID submitted() {
        return DemoDistrict.submitted(DemoDistrict.opinion(campaign));
    }
}

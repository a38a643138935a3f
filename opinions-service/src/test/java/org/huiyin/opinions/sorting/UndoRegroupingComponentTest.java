package org.huiyin.opinions.sorting;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.parts.WithRealParts;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
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
import static org.huiyin.opinions.sorting.OfficeDesk.undo;

@DisplayName("SRT-3: a merge or a split is undone, unless something that came later stands in the way")
@QuarkusTest
@WithRealParts
class UndoRegroupingComponentTest {

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
    void undoesAMergeExactly() {
        // given
        UUID from = DemoDistrict.problem(campaign, List.of(first, shared));
        UUID into = DemoDistrict.problem(campaign, List.of(second, shared));
        UUID regrouping = id(merge(from, into));
        UUID later = submitted();
        link(into, later).then().statusCode(200);

        // when
        Response undone = undo(regrouping);

        // then
        undone.then().statusCode(200).body("undoneBy", equalTo("sorter"));
        problem(from).then()
                .body("state", equalTo("OPEN"))
                .body("mergedInto", nullValue())
                .body("opinionCount", equalTo(2));
        opinion(first).then().body("problemIds", contains(from.toString()));
        opinion(shared).then().body("problemIds", containsInAnyOrder(from.toString(), into.toString()));
        opinion(second).then().body("problemIds", contains(into.toString()));
        opinion(later).then().body("problemIds", contains(into.toString()));
        undo(regrouping).then()
                .statusCode(409)
                .body("code", equalTo("regrouping-not-undoable"))
                .body("obstacle", equalTo("ALREADY_UNDONE"));
        DemoDistrict.sorter().get("/v1/problems/" + from + "/opinions").then()
                .body("items", hasSize(4))
                .body("items.findAll { it.unlinkedBy == null }", hasSize(2));
    }

    @Test
    void saysWhatToUndoFirst() {
        // given
        UUID bottom = DemoDistrict.problem(campaign, List.of(first));
        UUID middle = DemoDistrict.problem(campaign, List.of(second));
        UUID top = DemoDistrict.problem(campaign, List.of(shared));
        UUID earlier = id(merge(bottom, middle));
        UUID later = id(merge(middle, top));

        // when
        Response refused = undo(earlier);

        // then
        refused.then()
                .statusCode(409)
                .body("obstacle", equalTo("MERGED_ON"))
                .body("undoFirst", equalTo(later.toString()));
        undo(later).then().statusCode(200);
        undo(earlier).then().statusCode(200);
        opinion(first).then().body("problemIds", contains(bottom.toString()));
        DemoDistrict.sorter().queryParam("problem", middle).get("/v1/problem-regroupings").then()
                .body("items.id", contains(later.toString(), earlier.toString()))
                .body("items.undoneBy", contains("sorter", "sorter"));
    }

    @Test
    void refusesToUndoWhatWasMovedOnSince() {
        // given
        UUID from = DemoDistrict.problem(campaign, List.of(first));
        UUID into = DemoDistrict.problem(campaign, List.of(second));
        UUID merge = id(merge(from, into));
        UUID split = id(split(into, List.of(first)));

        // when
        Response refused = undo(merge);

        // then
        refused.then()
                .statusCode(409)
                .body("obstacle", equalTo("OPINIONS_GONE"))
                .body("opinionIds", contains(first.toString()))
                .body("undoFirst", equalTo(split.toString()));
        undo(split).then().statusCode(200);
        undo(merge).then().statusCode(200);
        opinion(first).then().body("problemIds", contains(from.toString()));
    }

    @Test
    void refusesToUndoAMergeOnceTheProblemWasAssigned() {
        // given
        UUID from = DemoDistrict.problem(campaign, List.of(first));
        UUID into = DemoDistrict.problem(campaign, List.of(second));
        UUID merge = id(merge(from, into));
        assign(into).then().statusCode(200);

        // when
        Response refused = undo(merge);

        // then
        refused.then().statusCode(409).body("obstacle", equalTo("ASSIGNED_SINCE"));
        opinion(first).then().body("problemIds", contains(into.toString()));
    }

    @Test
    void keepsASplitWhoseNewProblemHasGrown() {
        // given
        UUID origin = DemoDistrict.problem(campaign, List.of(first, second));
        Response split = split(origin, List.of(first));
        UUID part = UUID.fromString(split.path("toProblemId"));
        link(part, shared).then().statusCode(200);

        // when
        Response refused = undo(id(split));

        // then
        refused.then()
                .statusCode(409)
                .body("obstacle", equalTo("OPINIONS_ADDED"))
                .body("opinionIds", contains(shared.toString()));
        DemoDistrict.sorter().delete("/v1/problems/" + part + "/opinions/" + shared).then().statusCode(200);
        undo(id(split)).then().statusCode(200);
    }

    private UUID submitted() {
        return DemoDistrict.submitted(DemoDistrict.opinion(campaign));
    }
}

package org.huiyin.rectification.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.opinions.PracticalDeedChanged;
import org.huiyin.rectification.AtOnce;
import org.huiyin.rectification.Client;
import org.huiyin.rectification.Database;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.testkit.events.Contracts;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.TOWN;
import static org.huiyin.rectification.DemoDistrict.UNIT;

/** CAM-5, REC-2: a practical deed that was promised at a visit becomes an item. */
@QuarkusTest
@WithRealParts
class PromisedDeedComponentTest {

    @Test
    void becomesACommitmentThatNamesIt() {
        // given
        String deed = promised(UNIT);
        assertThat(open()).contains(deed);
        String plan = Journey.draft(DemoDistrict.campaign());
        String item = Journey.addItem(plan, Journey.itemRequest(Map.of("deedId", deed)));
        assertThat(open()).doesNotContain(deed);

        // when
        Journey.adopt(plan);

        // then
        Response shown = Client.PUBLIC.get("/v1/commitments/" + item);
        assertThat(shown.<String>path("originKind")).isEqualTo("PRACTICAL_DEED");
        assertThat(shown.<String>path("deedId")).isEqualTo(deed);
        DemoDistrict.await(() -> assertThat(told(item)).hasSize(1));
        Contracts.assertMatches(told(item).getFirst());
        assertThat(told(item).getFirst().at("/data/commitment/deedId").asText()).isEqualTo(deed);
    }

    @Test
    void isTakenUpOnceThoughTwoAskAtOnce() {
        // given
        String deed = promised(UNIT);
        String plan = Journey.draft(DemoDistrict.campaign());
        String other = Journey.draft(DemoDistrict.campaign());

        // when
        List<Response> answers = AtOnce.run(() -> takeUp(plan, deed), () -> takeUp(other, deed));

        // then
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 400);
        Response first = answers.stream().filter(answer -> answer.statusCode() == 201).findFirst().orElseThrow();
        Response rewritten = OFFICER.put(
                first.header("Location"), Journey.itemRequest(Map.of("deedId", deed, "goal", "全线硬化")), "*");
        assertThat(rewritten.statusCode()).isEqualTo(200);
        assertThat(rewritten.<String>path("originKind")).isEqualTo("PRACTICAL_DEED");
        assertThat(OFFICER.put(first.header("Location"), Journey.itemRequest(), "*").<String>path("originKind"))
                .isEqualTo("PROBLEM");
        assertThat(open()).contains(deed);
    }

    @Test
    void isNotTakenUpByAnotherOrganizationNorForAPersonNorOnceItIsSettled() {
        String plan = Journey.draft(DemoDistrict.campaign());
        String ofPerson = Journey.draft(DemoDistrict.campaign(), "PERSON");
        String settled = promised(UNIT);
        tell(settled, UNIT, "DONE", 1);
        DemoDistrict.await(() -> assertThat(open()).doesNotContain(settled));

        for (Response refused : List.of(
                takeUp(plan, promised(TOWN)),
                OFFICER.post("/v1/plans/" + ofPerson + "/items", Journey.itemRequest(
                        Map.of("deedId", promised(UNIT), "coOrganizations", List.of()))),
                takeUp(plan, settled),
                takeUp(plan, UUID.randomUUID().toString()))) {
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.<String>path("errors[0].pointer")).isEqualTo("/deedId");
        }
    }

    @Test
    @DisplayName("CAM-5: a deed that was settled before the adoption is not promised: its item goes, or stays without it")
    void isNotPublishedOnceItWasDropped() {
        // given
        String plan = Journey.draft(DemoDistrict.campaign());
        String kept = Journey.addItem(plan);
        String dropped = promised(UNIT);
        String done = promised(UNIT);
        String gone = Journey.addItem(plan, Journey.itemRequest(Map.of("deedId", dropped)));
        String without = Journey.addItem(plan, Journey.itemRequest(Map.of("deedId", done)));
        OFFICER.move("/v1/plans/" + plan + "/submission");
        Journey.endorse(plan);
        OFFICER.move("/v1/plans/" + plan + "/consultation");
        settle(dropped, "DROPPED");
        settle(done, "DONE");

        // when
        Response refused = OFFICER.post("/v1/plans/" + plan + "/adoption");

        // then
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("code")).isEqualTo("deeds-settled");
        assertThat(refused.<List<String>>path("errors.pointer")).containsExactly("/items/1/deedId", "/items/2/deedId");
        assertThat(OFFICER.get("/v1/plans/" + plan).<String>path("state")).isEqualTo("IN_CONSULTATION");

        // when
        Response stays = OFFICER.delete("/v1/items/" + kept, "*");
        Response more = OFFICER.put("/v1/items/" + without, Journey.itemRequest(Map.of("goal", "全线硬化")), "*");
        OFFICER.must(OFFICER.delete("/v1/items/" + gone, "*"));
        OFFICER.must(OFFICER.put("/v1/items/" + without, Journey.itemRequest(), "*"));
        OFFICER.move("/v1/plans/" + plan + "/adoption");

        // then: nothing else was changed on the way
        assertThat(stays.<String>path("code")).isEqualTo("plan-not-in-state");
        assertThat(more.<String>path("code")).isEqualTo("nothing-absorbed");
        assertThat(more.<List<String>>path("errors.pointer")).containsExactly("/goal");
        assertThat(Client.PUBLIC.get("/v1/commitments/" + gone).statusCode()).isEqualTo(404);
        assertThat(Client.PUBLIC.get("/v1/commitments/" + without).<String>path("originKind")).isEqualTo("PROBLEM");
        assertThat(Client.PUBLIC.get("/v1/commitments/" + kept).statusCode()).isEqualTo(200);
    }

    private static void settle(String deed, String state) {
        tell(deed, UNIT, state, 1);
        String kept = "select count(*) from promised_deed where id = ? and state = ?";
        DemoDistrict.await(() -> assertThat(Database.count(kept, Journey.uuid(deed), state)).isEqualTo(1));
    }

    private static Response takeUp(String plan, String deed) {
        return OFFICER.post("/v1/plans/" + plan + "/items", Journey.itemRequest(Map.of("deedId", deed)));
    }

    private static String promised(String organization) {
        DemoDistrict.tell();
        String deed = UUID.randomUUID().toString();
        tell(deed, organization, "PROMISED", 0);
        DemoDistrict.await(() -> assertThat(
                Database.count("select count(*) from promised_deed where id = ?", Journey.uuid(deed))).isEqualTo(1));
        return deed;
    }

    private static void tell(String deed, String organization, String state, long sequence) {
        EventTopics.publish(
                state.equals("PROMISED") ? EventCatalogue.PRACTICAL_DEED_PROMISED : EventCatalogue.PRACTICAL_DEED_SETTLED,
                Journey.uuid(deed), sequence, new PracticalDeedChanged(
                        deed, UUID.randomUUID().toString(), "修通进村道路🛣", organization, "DEMO-VILLAGE-01",
                        LocalDate.of(2026, 3, 2), state));
    }

    private static List<String> open() {
        return OFFICER.get("/v1/promised-deeds?open=true&limit=200").path("items.deedId");
    }

    private static List<JsonNode> told(String item) {
        return EventTopics.read(EventCatalogue.COMMITMENT_PUBLISHED, Journey.uuid(item));
    }
}

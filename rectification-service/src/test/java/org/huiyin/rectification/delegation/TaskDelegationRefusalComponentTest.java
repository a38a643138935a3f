package org.huiyin.rectification.delegation;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.huiyin.rectification.AtOnce;
import org.huiyin.rectification.Client;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.ADMIN;

/** No chains, no overlaps, no self, not for ever; and who sees it. */
@QuarkusTest
@WithRealParts
class TaskDelegationRefusalComponentTest {

    @Test
    void doesNotOverlap() {
        Client absent = Away.officer(Away.username("officer"));
        Away.handOver(absent, "OFFICER", Away.username("deputy"));

        Response second = Away.handOver(absent, "OFFICER", Away.username("deputy"));

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.<String>path("code")).isEqualTo("task-delegation-overlaps");
    }

    @Test
    void isMadeOnceByTwoAtTheSameInstant() {
        DemoDistrict.tell();
        Client absent = Away.officer(Away.username("officer"));

        List<Integer> statuses = AtOnce.run(
                () -> Away.handOver(absent, "OFFICER", "deputy-one").statusCode(),
                () -> Away.handOver(absent, "OFFICER", "deputy-two").statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void doesNotGoOnFromHandToHand() {
        // given
        DemoDistrict.tell();
        String first = Away.username("officer");
        String second = Away.username("officer");
        String third = Away.username("officer");
        Away.handOver(Away.officer(second), "OFFICER", third);

        // when
        Response toOneWhoIsAway = Away.handOver(Away.officer(first), "OFFICER", second);
        Response byOneWhoStandsIn = Away.handOver(Away.officer(third), "OFFICER", first);

        // then
        assertThat(toOneWhoIsAway.<String>path("code")).isEqualTo("task-delegation-chained");
        assertThat(byOneWhoStandsIn.<String>path("code")).isEqualTo("task-delegation-chained");
    }

    @Test
    void namesTheFieldThatCannotBe() {
        DemoDistrict.tell();
        String username = Away.username("officer");

        assertThat(pointer(username, Map.of("deputy", username))).isEqualTo("/deputy");
        assertThat(pointer(username, Map.of("from", Journey.today().minusDays(1).toString()))).isEqualTo("/from");
        assertThat(pointer(username, Map.of("until", Journey.today().plusDays(92).toString()))).isEqualTo("/until");
        assertThat(pointer(username, Map.of("until", Journey.today().minusDays(1).toString()))).isEqualTo("/until");
        assertThat(pointer(username, Map.of("until", "+999999999-12-31"))).isEqualTo("/until");
        assertThat(pointer(username, Map.of("capacity", "LEADER"))).isEqualTo("/capacity");
        assertThat(pointer(username, Map.of("reason", "外".repeat(501)))).isEqualTo("/reason");
    }

    @Test
    void isForOnesOwnTasksAlone() {
        DemoDistrict.tell();
        String officer = Away.username("officer");
        Map<String, Object> forAnother = Away.request("OFFICER", Away.username("deputy"));
        forAnother.put("absent", "somebody");

        assertThat(Away.officer(officer).post("/v1/task-delegations", forAnother).statusCode()).isEqualTo(403);
        assertThat(Away.handOver(Away.officer(officer), "SUPERVISOR", "x").statusCode()).isEqualTo(403);
    }

    @Test
    void isMadeByAnAdminForWhoeverCannot() {
        // given
        DemoDistrict.tell();
        String ill = Away.username("officer");
        String deputy = Away.username("officer");
        Map<String, Object> request = Away.request("OFFICER", deputy);
        request.put("absent", ill);
        assertThat(ADMIN.post("/v1/task-delegations", request).<String>path("errors[0].pointer")).isEqualTo("/organizationCode");
        request.put("organizationCode", DemoDistrict.UNIT);

        // when
        String made = ADMIN.move("/v1/task-delegations", request).path("id");

        // then
        assertThat(idsFor(Away.officer(ill))).containsExactly(made);
        assertThat(idsFor(Away.officer(deputy))).containsExactly(made);
        assertThat(idsFor(Client.named(Away.username("leader"), DemoDistrict.UNIT, "leader"))).contains(made);
        assertThat(idsFor(Client.named(Away.username("leader"), DemoDistrict.TOWN, "leader"))).doesNotContain(made);
        assertThat(idsFor(Away.officer(Away.username("stranger")))).isEmpty();
    }

    private static List<String> idsFor(Client reader) {
        return reader.must(reader.get("/v1/task-delegations?running=true&limit=200")).path("items.id");
    }

    private static String pointer(String username, Map<String, Object> changes) {
        Map<String, Object> request = Away.request("OFFICER", "deputy");
        request.putAll(changes);
        return Away.officer(username).post("/v1/task-delegations", request).path("errors[0].pointer");
    }
}

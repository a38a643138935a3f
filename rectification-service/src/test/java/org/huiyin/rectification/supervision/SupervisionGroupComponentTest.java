package org.huiyin.rectification.supervision;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.huiyin.rectification.Client;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.ADMIN;

/** SUP-1. */
@QuarkusTest
@WithRealParts
class SupervisionGroupComponentTest {

    @Test
    void opensAnOrganizationToItsMembersAndClosesItAgain() {
        // given
        String plan = Journey.draft(DemoDistrict.campaign());
        String username = "inspector-" + UUID.randomUUID().toString().substring(0, 8);
        Client inspector = Client.named(username, DemoDistrict.DISTRICT, "supervisor");
        String group = ADMIN.move("/v1/supervision-groups", request(username)).path("id");
        assertThat(inspector.get("/v1/plans/" + plan).statusCode()).isEqualTo(403);

        // when
        Response assigned = ADMIN.post(
                "/v1/supervision-groups/" + group + "/assignments", Map.of("organizationCode", DemoDistrict.UNIT));

        // then
        assertThat(assigned.<String>path("assignments[0].organizationCode")).isEqualTo(DemoDistrict.UNIT);
        assertThat(inspector.get("/v1/plans/" + plan).statusCode()).isEqualTo(200);
        String assignment = "/v1/supervision-groups/" + group + "/assignments/" + DemoDistrict.UNIT;
        assertThat(ADMIN.delete(assignment, null).statusCode()).isEqualTo(204);
        assertThat(ADMIN.delete(assignment, null).statusCode()).isEqualTo(404);
        assertThat(inspector.get("/v1/plans/" + plan).statusCode()).isEqualTo(403);
    }

    @Test
    void changesOnTheVersionThatWasRead() {
        DemoDistrict.tell();
        Response made = ADMIN.post("/v1/supervision-groups", request("first"));
        String path = "/v1/supervision-groups/" + made.<String>path("id");

        Response changed = ADMIN.put(path, request("second", "third"), made.header("ETag"));
        Response stale = ADMIN.put(path, request("fourth"), made.header("ETag"));

        assertThat(changed.<List<String>>path("members")).containsExactly("second", "third");
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(ADMIN.put(path, request("fourth"), null).statusCode()).isEqualTo(428);
    }

    @Test
    void refusesAnOrganizationThatIsNotKnown() {
        DemoDistrict.tell();
        String group = ADMIN.move("/v1/supervision-groups", request("first")).path("id");

        Response answer = ADMIN.post(
                "/v1/supervision-groups/" + group + "/assignments", Map.of("organizationCode", "NOWHERE"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo("/organizationCode");
    }

    @Test
    void isListed() {
        DemoDistrict.tell();
        String group = ADMIN.move("/v1/supervision-groups", request("first")).path("id");

        assertThat(DemoDistrict.AUDITOR.get("/v1/supervision-groups?limit=200").<List<String>>path("items.id")).contains(group);
    }

    private static Map<String, Object> request(String... members) {
        return Map.of("name", "督导组" + UUID.randomUUID(), "members", List.of(members));
    }
}

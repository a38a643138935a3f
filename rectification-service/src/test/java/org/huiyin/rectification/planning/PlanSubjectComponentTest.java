package org.huiyin.rectification.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.rectification.AtOnce;
import org.huiyin.rectification.Client;
import org.huiyin.rectification.Database;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.OFFICER;

/** REC-1: one plan each for an organization, a leadership team or a person, per campaign. */
@QuarkusTest
@WithRealParts
class PlanSubjectComponentTest {

    private static final Client LEADER_OF_UNIT = Client.named("leader-unit", DemoDistrict.UNIT, "leader");

    @Test
    @DisplayName("REC-1: a second plan for the same is refused, naming the one that is there")
    void isOneEachPerCampaign() {
        // given
        String campaign = DemoDistrict.campaign();
        String own = begun(campaign, "ORGANIZATION", null);
        String team = begun(campaign, "TEAM", null);
        String other = begun(campaign, "TEAM", "党组");
        String person = begun(campaign, "PERSON", "分管副局长");

        // when, then
        assertThat(refused(campaign, "ORGANIZATION", null)).isEqualTo(own);
        assertThat(refused(campaign, "TEAM", null)).isEqualTo(team);
        assertThat(refused(campaign, "TEAM", " 党组 ")).isEqualTo(other);
        assertThat(refused(campaign, "PERSON", "分管副局长")).isEqualTo(person);
        begun(campaign, "PERSON", "局长");
        begun(DemoDistrict.campaign(), "ORGANIZATION", null);
    }

    @Test
    @DisplayName("REC-1: of two who begin the same plan at once, one is told the other's")
    void isBegunOnceByTwoAtOnce() {
        // given
        String campaign = DemoDistrict.campaign();

        // when
        List<Response> answers = AtOnce.run(
                () -> begin(campaign, "TEAM", null), () -> begin(campaign, "TEAM", null),
                () -> begin(campaign, "TEAM", null), () -> begin(campaign, "TEAM", null));

        // then
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409, 409, 409);
        String begun = answers.stream().filter(answer -> answer.statusCode() == 201).findFirst().orElseThrow().path("id");
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 409)
                .allSatisfy(answer -> assertThat(answer.<String>path("planId")).isEqualTo(begun));
    }

    @Test
    @DisplayName("REC-1: unique in the database, whoever writes there")
    void isUniqueInTheDatabase() {
        String plan = begun(DemoDistrict.campaign(), "TEAM", "党组");

        Throwable refused = org.assertj.core.api.Assertions.catchThrowable(() -> Database.execute("""
                insert into plan (id, campaign_id, organization_code, subject, subject_name, title, state, item_count,
                    contributors, item_reasons, changed_at, version)
                select gen_random_uuid(), campaign_id, organization_code, subject, subject_name, title, state, 0,
                    contributors, item_reasons, changed_at, 0
                from plan where id = '%s'""".formatted(plan)));

        assertThat(refused).hasMessageContaining("plan_once");
    }

    @Test
    @DisplayName("REC-1: a person's plan is named by the post, an organization's own by nothing but its code")
    void isNamedAsItsSubjectAsks() {
        String campaign = DemoDistrict.campaign();

        for (Response refused : List.of(
                begin(campaign, "PERSON", null),
                begin(campaign, "PERSON", "  "),
                begin(campaign, "ORGANIZATION", "党组"),
                begin(campaign, "TEAM", "长".repeat(101)))) {
            assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
            assertThat(refused.<List<String>>path("errors.pointer")).containsExactly("/subjectName");
        }
        assertThat(begin(campaign, "TEAM", "党组 💡").<String>path("subjectName")).isEqualTo("党组 💡");
    }

    @Test
    @DisplayName("REC-1, REP-7: a person's plan is read by its organization, its supervisors, the office and auditors alone")
    void ofAPersonIsForFew() {
        // given
        String campaign = DemoDistrict.campaign();
        String plan = begun(campaign, "PERSON", "分管副局长");
        String item = Journey.addItem(plan, Journey.itemRequest(Map.of("coOrganizations", List.of())));
        OFFICER.move("/v1/plans/" + plan + "/submission");

        // when, then
        for (Client reader : List.of(
                OFFICER, LEADER_OF_UNIT, DemoDistrict.SUPERVISOR, DemoDistrict.SORTER, DemoDistrict.AUDITOR)) {
            assertThat(reader.get("/v1/plans/" + plan).statusCode()).isEqualTo(200);
            assertThat(reader.get("/v1/plans/" + plan + "/versions/1").statusCode()).isEqualTo(200);
            assertThat(reader.get("/v1/items/" + item).statusCode()).isEqualTo(200);
            assertThat(ids(reader, "/v1/plans?campaign=" + campaign)).containsExactly(plan);
            assertThat(ids(reader, "/v1/items?campaign=" + campaign)).containsExactly(item);
        }
        for (Client stranger : List.of(
                DemoDistrict.LEADER, DemoDistrict.ADMIN, DemoDistrict.FOREIGN_SUPERVISOR, DemoDistrict.TOWN_OFFICER)) {
            for (String path : List.of("", "/versions", "/versions/1", "/versions/1/difference", "/reviews", "/open-problems")) {
                assertThat(stranger.get("/v1/plans/" + plan + path).statusCode()).as(path).isEqualTo(403);
            }
            assertThat(stranger.get("/v1/items/" + item).statusCode()).isEqualTo(403);
            assertThat(stranger.get("/v1/items/" + item + "/history").statusCode()).isEqualTo(403);
            assertThat(stranger.get("/v1/items/" + item + "/evidence-files").statusCode()).isEqualTo(403);
            assertThat(ids(stranger, "/v1/plans?campaign=" + campaign)).isEmpty();
            assertThat(ids(stranger, "/v1/items?campaign=" + campaign)).isEmpty();
        }
    }

    @Test
    @DisplayName("REC-1, REP-7: an item of a person's plan has no co-operating organizations, which would read it")
    void ofAPersonIsNotShared() {
        String plan = begun(DemoDistrict.campaign(), "PERSON", "分管副局长");

        Response answer = OFFICER.post("/v1/plans/" + plan + "/items", Journey.itemRequest());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<List<String>>path("errors.pointer")).containsExactly("/coOrganizations");
    }

    private static List<String> ids(Client reader, String path) {
        return reader.must(reader.get(path)).path("items.id");
    }

    private static String begun(String campaign, String subject, @Nullable String name) {
        return OFFICER.must(begin(campaign, subject, name)).path("id");
    }

    private static String refused(String campaign, String subject, @Nullable String name) {
        Response answer = begin(campaign, subject, name);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.<String>path("code")).isEqualTo("plan-exists");
        return answer.path("planId");
    }

    private static Response begin(String campaign, String subject, @Nullable String name) {
        Map<String, Object> plan = new HashMap<>(Journey.planRequest(campaign, subject));
        plan.put("subjectName", name);
        return OFFICER.post("/v1/plans", plan);
    }
}

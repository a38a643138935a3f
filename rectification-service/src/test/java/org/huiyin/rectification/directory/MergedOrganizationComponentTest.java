package org.huiyin.rectification.directory;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.Topics;
import org.huiyin.contracts.directory.OrganizationSnapshot;
import org.huiyin.rectification.Client;
import org.huiyin.rectification.Database;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.ADMIN;
import static org.huiyin.rectification.DemoDistrict.DISTRICT;

/** CAM-1, REC-6: what an organization has promised goes on when it is merged, under whoever carries its work on. */
@QuarkusTest
@WithRealParts
class MergedOrganizationComponentTest {

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String old = "OLD-" + mark;
    private final String successor = "NEW-" + mark;
    private final Client oldOfficer = Client.named("o-" + mark, old, "officer");
    private final Client newOfficer = Client.named("n-" + mark, successor, "officer");
    private final Client supervisor = Client.named("s-" + mark, DISTRICT, "supervisor");
    private final Client leader = DemoDistrict.LEADER;

    private String campaign;

    @BeforeEach
    void prepare() {
        campaign = DemoDistrict.campaign();
        tell(old, 0, true, null);
        tell(successor, 0, true, null);
        known(old, true);
        known(successor, true);
        String group = ADMIN.move("/v1/supervision-groups", Map.of(
                "name", "督导组" + mark, "members", List.of("s-" + mark))).path("id");
        ADMIN.move("/v1/supervision-groups/" + group + "/assignments", Map.of("organizationCode", old));
    }

    @Test
    @DisplayName("CAM-1: a commitment goes on under the successor, and keeps naming who promised it")
    void goesOnUnderTheSuccessor() {
        // given
        String item = committed();
        assertThat(progress(newOfficer, item).statusCode()).isEqualTo(403);

        // when
        merge(old, successor);

        // then
        assertThat(progress(oldOfficer, item).statusCode()).isEqualTo(403);
        assertThat(progress(newOfficer, item).statusCode()).isEqualTo(200);
        assertThat(newOfficer.get("/v1/items?organization=" + old).<List<String>>path("items.id")).containsExactly(item);
        Response shown = Client.PUBLIC.get("/v1/commitments/" + item);
        assertThat(shown.<String>path("leadOrganizationCode")).isEqualTo(old);
        assertThat(shown.<String>path("leadOrganizationName")).isEqualTo("演示单位 " + old);
        assertThat(shown.<Map<String, String>>path("carriedOnBy"))
                .isEqualTo(Map.of("code", successor, "name", "演示单位 " + successor));
    }

    @Test
    @DisplayName("SUP-1: the group that looked after it goes on, and so does the successor's own")
    void isSupervisedByBothGroups() {
        // given
        String item = committed();
        merge(old, successor);
        Client ofSuccessor = Client.named("t-" + mark, DISTRICT, "supervisor");
        String group = ADMIN.move("/v1/supervision-groups", Map.of(
                "name", "另一督导组" + mark, "members", List.of("t-" + mark))).path("id");
        ADMIN.move("/v1/supervision-groups/" + group + "/assignments", Map.of("organizationCode", successor));
        progress(newOfficer, item);

        // when
        Journey.doParts(item);
        newOfficer.move("/v1/items/" + item + "/completion", Journey.completion());
        Response sentBack = ofSuccessor.post("/v1/items/" + item + "/completion-return", Map.of("reasons", "不够"), "*");
        newOfficer.move("/v1/items/" + item + "/completion", Journey.completion());
        Response verified = supervisor.post("/v1/items/" + item + "/verification", Map.of("note", "属实"), "*");
        Response foreign = DemoDistrict.FOREIGN_SUPERVISOR.get("/v1/items/" + item);

        // then
        assertThat(sentBack.statusCode()).isEqualTo(200);
        assertThat(verified.statusCode()).isEqualTo(200);
        assertThat(ofSuccessor.get("/v1/items/" + item).statusCode()).isEqualTo(200);
        assertThat(foreign.statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("REC-6: an amendment that waits is approved one level above the successor, not above who asked")
    void isDecidedAboveTheSuccessor() {
        // given
        String above = "UP-" + mark;
        tell(above, 0, true, null);
        EventTopics.publish(EventCatalogue.ORGANIZATION_CHANGED, idOf(successor), 1, snapshot(successor, above, true, null));
        DemoDistrict.await(() -> assertThat(Database.column("select parent_code from organization where code = ?", successor))
                .containsExactly(above));
        String item = committed();
        String amendment = oldOfficer.move("/v1/commitments/" + item + "/amendments", Map.of(
                "field", "goal", "after", "亮灯率达到95%", "reason", "灯具到货延迟")).path("id");

        // when
        merge(old, successor);
        Response byFormer = leader.post("/v1/amendments/" + amendment + "/approval", Map.of());
        Response byPresent = Client.as("leader", above).post("/v1/amendments/" + amendment + "/approval", Map.of());

        // then
        assertThat(byFormer.statusCode()).isEqualTo(403);
        assertThat(byPresent.statusCode()).isEqualTo(200);
        assertThat(Client.PUBLIC.get("/v1/commitments/" + item).<List<String>>path("amendments.reason"))
                .containsExactly("灯具到货延迟");
    }

    @Test
    @DisplayName("SAT-1: a survey that is open goes on, and its ballots count")
    void goesOnWithAnOpenSurvey() {
        // given
        String item = committed();
        progress(oldOfficer, item);
        Journey.doParts(item);
        oldOfficer.move("/v1/items/" + item + "/completion", Journey.completion());
        supervisor.move("/v1/items/" + item + "/verification", Map.of("note", "属实"), "*");
        oldOfficer.move("/v1/items/" + item + "/result", Map.of("text", "已更换"));
        String survey = supervisor.move("/v1/surveys", Journey.surveyRequest(item)).path("id");
        List<String> codes = supervisor.move("/v1/surveys/" + survey + "/ballot-codes", Map.of("count", 10)).path("codes");

        // when
        merge(old, successor);
        codes.forEach(code -> Client.PUBLIC.move(
                "/v1/surveys/" + survey + "/ballots", Map.of("code", code, "choice", "SATISFIED")));
        supervisor.move("/v1/surveys/" + survey + "/closing");

        // then
        assertThat(newOfficer.get("/v1/items/" + item).<String>path("state")).isEqualTo("CONCLUDED");
        assertThat(newOfficer.get("/v1/surveys/" + survey).<Integer>path("satisfied")).isEqualTo(10);
    }

    @Test
    @DisplayName("REC-5: an open plan goes on, too: comments are answered and it is adopted by the successor")
    void goesOnWithAnOpenPlan() {
        // given
        String plan = submitted();
        Journey.endorse(supervisor, plan);
        oldOfficer.move("/v1/plans/" + plan + "/consultation");
        String comment = Client.PUBLIC.move(
                "/v1/consultations/" + plan + "/comments", Map.of("text", "建议每月公布。")).path("id");

        // when
        merge(old, successor);
        newOfficer.move("/v1/plans/" + plan + "/comments/" + comment + "/response", Map.of("kind", "ANSWERED", "text", "谢谢。"));
        newOfficer.move("/v1/plans/" + plan + "/adoption");

        // then
        Response adopted = newOfficer.get("/v1/plans/" + plan);
        assertThat(adopted.<String>path("state")).isEqualTo("ADOPTED");
        assertThat(adopted.<String>path("organizationCode")).isEqualTo(old);
        DemoDistrict.await(() -> assertThat(EventTopics.readAll(Topics.VOICES))
                .anySatisfy(told -> {
                    assertThat(told.path("subject").asText()).isEqualTo(comment);
                    assertThat(told.at("/data/comment/organizationCode").asText()).isEqualTo(old);
                    assertThat(told.at("/data/comment/respondedBy").asText()).isEqualTo(successor);
                }));
    }

    @Test
    @DisplayName("CAM-1: one that comes back has its work back")
    void givesBackWhatWasReactivated() {
        // given
        String item = committed();
        merge(old, successor);

        // when
        tell(old, 2, true, null);
        known(old, true);

        // then
        assertThat(progress(newOfficer, item).statusCode()).isEqualTo(403);
        assertThat(progress(oldOfficer, item).statusCode()).isEqualTo(200);
        assertThat(Client.PUBLIC.get("/v1/commitments/" + item).<Object>path("carriedOnBy")).isNull();
    }

    @Test
    @DisplayName("CAM-1: the successor acts although its own snapshot comes later, and an older snapshot of the merged one changes nothing")
    void copesWithSnapshotsOutOfOrder() {
        // given
        String item = committed();
        String late = "LATE-" + mark;
        Client lateOfficer = Client.named("l-" + mark, late, "officer");

        // when: merged into one that nobody has heard of; then a snapshot from before the merger
        merge(old, late);
        tell(old, 0, true, null);
        Response before = progress(lateOfficer, item);
        Map<String, String> carrierBefore = Client.PUBLIC.get("/v1/commitments/" + item).path("carriedOnBy");
        tell(late, 0, true, null);
        known(late, true);

        // then
        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(carrierBefore).containsEntry("code", late).containsEntry("name", null);
        assertThat(Client.PUBLIC.get("/v1/commitments/" + item).<String>path("carriedOnBy.name")).isEqualTo("演示单位 " + late);
        assertThat(progress(oldOfficer, item).statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("CAM-1: of several mergers the last successor acts")
    void followsEachMerger() {
        // given
        String item = committed();
        String last = "LAST-" + mark;
        tell(last, 0, true, null);
        known(last, true);

        // when
        merge(successor, last);
        merge(old, successor);

        // then
        assertThat(progress(newOfficer, item).statusCode()).isEqualTo(403);
        assertThat(progress(Client.named("z-" + mark, last, "officer"), item).statusCode()).isEqualTo(200);
        assertThat(Client.PUBLIC.get("/v1/commitments/" + item).<String>path("carriedOnBy.code")).isEqualTo(last);
    }

    @Test
    @DisplayName("REC-2: a problem that was assigned to the merged one is taken up in a plan of the successor")
    void takesUpItsProblems() {
        // given
        String problem = DemoDistrict.problem(campaign, old, false);
        String plan = newOfficer.move("/v1/plans", Map.of(
                "campaignId", campaign, "organizationCode", successor, "subject", "TEAM", "title", "整改方案")).path("id");
        Map<String, Object> request = Journey.itemRequest(Map.of("coOrganizations", List.of(), "problemIds", List.of(problem)));
        int before = newOfficer.post("/v1/plans/" + plan + "/items", request).statusCode();

        // when
        merge(old, successor);

        // then
        assertThat(before).isEqualTo(400);
        assertThat(newOfficer.post("/v1/plans/" + plan + "/items", request).statusCode()).isEqualTo(201);
    }

    private String submitted() {
        String plan = oldOfficer.move("/v1/plans", Map.of(
                "campaignId", campaign, "organizationCode", old, "subject", "ORGANIZATION", "title", "整改方案")).path("id");
        oldOfficer.move("/v1/plans/" + plan + "/items", Journey.itemRequest(Map.of("coOrganizations", List.of())));
        oldOfficer.move("/v1/plans/" + plan + "/submission");
        return plan;
    }

    private String committed() {
        String plan = submitted();
        Journey.endorse(supervisor, plan);
        oldOfficer.move("/v1/plans/" + plan + "/consultation", Map.of("days", 0));
        oldOfficer.move("/v1/plans/" + plan + "/adoption");
        return oldOfficer.get("/v1/plans/" + plan).path("items[0].id");
    }

    private static Response progress(Client by, String item) {
        return by.post("/v1/items/" + item + "/progress", Map.of("percent", 40, "note", "灯具已到货"));
    }

    private static void merge(String code, String into) {
        tell(code, 1, false, into);
        known(code, false);
    }

    private static void tell(String code, long sequence, boolean active, @Nullable String mergedInto) {
        EventTopics.publish(
                EventCatalogue.ORGANIZATION_CHANGED, idOf(code), sequence, snapshot(code, DISTRICT, active, mergedInto));
    }

    private static OrganizationSnapshot snapshot(String code, String parent, boolean active, @Nullable String mergedInto) {
        return new OrganizationSnapshot(
                idOf(code).toString(), code, "演示单位 " + code, "DIRECT_UNIT", 2, parent, 1, active, mergedInto, null);
    }

    private static void known(String code, boolean active) {
        DemoDistrict.await(() -> assertThat(Database.count(
                "select count(*) from organization where code = ? and active = ?", code, active)).isEqualTo(1));
    }

    private static UUID idOf(String code) {
        return UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
    }
}

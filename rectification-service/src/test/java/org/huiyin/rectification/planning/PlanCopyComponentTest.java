package org.huiyin.rectification.planning;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.directory.OrganizationSnapshot;
import org.huiyin.rectification.AtOnce;
import org.huiyin.rectification.Client;
import org.huiyin.rectification.Database;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.OFFICER;

@QuarkusTest
@WithRealParts
class PlanCopyComponentTest {

    @Test
    @DisplayName("REC-1: a copy has the items with texts, milestones and parts; no days, no problems, and names its original")
    void takesWordsAlong() {
        // given
        String campaign = DemoDistrict.campaign();
        String problem = DemoDistrict.problem(campaign, DemoDistrict.UNIT, false);
        String original = Journey.draft(campaign);
        Journey.addItem(original, Journey.itemRequest(Map.of("problemIds", List.of(problem))));
        Journey.addItem(original, Journey.itemRequest(Map.of("problem", "停车难")));
        Journey.addItem(original, Journey.itemRequest(Map.of("problem", "公厕太少")));
        Journey.adopt(original);
        String next = DemoDistrict.campaign();

        // when
        Response copied = OFFICER.post("/v1/plans/" + original + "/copies", Map.of("campaignId", next));

        // then
        assertThat(copied.statusCode()).as(copied.asString()).isEqualTo(201);
        Response copy = OFFICER.get("/v1/plans/" + copied.<String>path("id"));
        Response before = OFFICER.get("/v1/plans/" + original);
        assertThat(copy.<String>path("state")).isEqualTo("DRAFT");
        assertThat(copy.<String>path("copiedFrom")).isEqualTo(original);
        assertThat(copy.<String>path("campaignId")).isEqualTo(next);
        assertThat(copy.<String>path("subjectName")).isEqualTo(before.path("subjectName")).isNotBlank();
        assertThat(copy.<Integer>path("itemCount")).isEqualTo(3);
        assertThat(copy.<Integer>path("currentVersion")).isZero();
        for (String field : List.of("problem", "goal", "measures", "responsible", "track", "milestones.title")) {
            assertThat(copy.<List<Object>>path("items." + field)).isEqualTo(before.path("items." + field));
        }
        assertThat(copy.<List<String>>path("items[0].coOrganizations.organizationCode")).containsExactly(DemoDistrict.TOWN);
        assertThat(copy.<List<String>>path("items[0].coOrganizations.part")).containsExactly("协助夜间巡查");
        assertThat(copy.<List<String>>path("items.state")).containsOnly("PLANNED");
        for (String left : List.of("deadline", "nextReviewOn", "publishedOn", "milestones[0].dueOn")) {
            assertThat(copy.<Object>path("items[0]." + left)).as(left).isNull();
        }
        assertThat(copy.<List<String>>path("items[0].problemIds")).isEmpty();
    }

    @Test
    @DisplayName("REC-2: a copy is submitted once its deadlines and milestones have their days")
    void needsNewDays() {
        // given
        String copy = copyOf(original(OFFICER));

        // when
        Response early = OFFICER.post("/v1/plans/" + copy + "/submission");
        String item = OFFICER.get("/v1/plans/" + copy).path("items[0].id");
        OFFICER.must(OFFICER.put("/v1/items/" + item, Journey.itemRequest(), "*"));
        Response later = OFFICER.post("/v1/plans/" + copy + "/submission");

        // then
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.<List<String>>path("errors.pointer"))
                .containsExactlyInAnyOrder("/items/0/deadline", "/items/0/milestones/0/dueOn");
        assertThat(later.statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("TRU-4: who wrote the original has no part in the copy; who copied it has")
    void isReviewedByWhoeverWroteTheOriginalAlone() {
        // given
        String byOfficer = submitted(copyOf(original(DemoDistrict.BOTH)));
        String byBoth = DemoDistrict.BOTH.move(
                "/v1/plans/" + original(OFFICER) + "/copies", Map.of("campaignId", DemoDistrict.campaign())).path("id");
        submitted(byBoth);

        // when
        Response wroteTheOriginal =
                DemoDistrict.BOTH_POSTED_AWAY.post("/v1/plans/" + byOfficer + "/endorsement", Journey.endorsement(byOfficer));
        Response copied =
                DemoDistrict.BOTH_POSTED_AWAY.post("/v1/plans/" + byBoth + "/endorsement", Journey.endorsement(byBoth));

        // then
        assertThat(wroteTheOriginal.statusCode()).as(wroteTheOriginal.asString()).isEqualTo(200);
        assertThat(copied.statusCode()).isEqualTo(403);
        assertThat(copied.<String>path("code")).isEqualTo("own-work");
    }

    @Test
    @DisplayName("REC-1: copied once per campaign, by two at once too, and into another campaign alone")
    void isCopiedOnce() {
        // given
        String original = original(OFFICER);
        String path = "/v1/plans/" + original + "/copies";
        Map<String, Object> next = Map.of("campaignId", DemoDistrict.campaign());

        // when
        List<Response> answers = AtOnce.run(() -> OFFICER.post(path, next), () -> OFFICER.post(path, next));
        Response same = OFFICER.post(path, Map.of("campaignId", OFFICER.get("/v1/plans/" + original).path("campaignId")));
        Response unknown = OFFICER.post(path, Map.of("campaignId", UUID.randomUUID().toString()));
        Response untitled = OFFICER.post(path, Map.of("campaignId", DemoDistrict.campaign(), "title", " "));
        Response foreign = DemoDistrict.TOWN_OFFICER.post(path, Map.of("campaignId", DemoDistrict.campaign()));

        // then
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
        Response made = answers.stream().filter(answer -> answer.statusCode() == 201).findFirst().orElseThrow();
        Response refused = answers.stream().filter(answer -> answer.statusCode() == 409).findFirst().orElseThrow();
        assertThat(refused.<String>path("planId")).isEqualTo(made.path("id"));
        assertThat(same.<List<String>>path("errors.pointer")).containsExactly("/campaignId");
        assertThat(unknown.<List<String>>path("errors.pointer")).containsExactly("/campaignId");
        assertThat(untitled.<List<String>>path("errors.pointer")).containsExactly("/title");
        assertThat(foreign.statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("REC-1, CAM-1: the plan of a merged organization is copied by its successor, for itself")
    void isCopiedByTheSuccessor() {
        // given
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String old = "OLD-" + mark;
        String successor = "NEW-" + mark;
        tell(old, 0, true, null);
        tell(successor, 0, true, null);
        Client newOfficer = Client.named("n-" + mark, successor, "officer");
        String original = Client.named("o-" + mark, old, "officer").move("/v1/plans", Map.of(
                "campaignId", DemoDistrict.campaign(), "organizationCode", old, "subject", "ORGANIZATION", "title", "方案"))
                .path("id");
        String path = "/v1/plans/" + original + "/copies";
        Map<String, Object> next = Map.of("campaignId", DemoDistrict.campaign(), "title", "新方案");
        int before = newOfficer.post(path, next).statusCode();

        // when
        tell(old, 1, false, successor);
        Response copy = newOfficer.post(path, next);

        // then
        assertThat(before).isEqualTo(403);
        assertThat(copy.statusCode()).as(copy.asString()).isEqualTo(201);
        assertThat(copy.<String>path("organizationCode")).isEqualTo(successor);
        assertThat(copy.<String>path("title")).isEqualTo("新方案");
        assertThat(copy.<String>path("copiedFrom")).isEqualTo(original);
    }

    private static void tell(String code, long sequence, boolean active, @Nullable String mergedInto) {
        UUID id = UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
        DemoDistrict.tell();
        EventTopics.publish(EventCatalogue.ORGANIZATION_CHANGED, id, sequence, new OrganizationSnapshot(
                id.toString(), code, "演示单位 " + code, "DIRECT_UNIT", 2, DemoDistrict.DISTRICT, 1, active, mergedInto, null));
        DemoDistrict.await(() -> assertThat(Database.count(
                "select count(*) from organization where code = ? and active = ?", code, active)).isEqualTo(1));
    }

    private static String original(Client writer) {
        String plan = writer.move("/v1/plans", Journey.planRequest(DemoDistrict.campaign(), "TEAM")).path("id");
        writer.move("/v1/plans/" + plan + "/items", Journey.itemRequest());
        return plan;
    }

    private static String copyOf(String original) {
        return OFFICER.move("/v1/plans/" + original + "/copies", Map.of("campaignId", DemoDistrict.campaign())).path("id");
    }

    private static String submitted(String plan) {
        String item = OFFICER.get("/v1/plans/" + plan).path("items[0].id");
        OFFICER.must(OFFICER.put("/v1/items/" + item, Journey.itemRequest(), "*"));
        OFFICER.move("/v1/plans/" + plan + "/submission");
        return plan;
    }
}

package org.huiyin.rectification.commitment;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.rectification.Client;
import org.huiyin.rectification.Database;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.rectification.tasks.TaskList;
import org.huiyin.rectification.transition.TransitionJourney;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.DISTRICT;
import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.TOWN_OFFICER;
import static org.huiyin.rectification.DemoDistrict.UNIT;

/** REC-8: the part of a co-operating organization that is no more. */
@QuarkusTest
@WithRealParts
class DissolvedPartComponentTest {

    private String code;

    @BeforeEach
    void standing() {
        code = TransitionJourney.standing();
    }

    @Test
    @DisplayName("REC-8: the lead organization answers for the part of one that was dissolved, and the record says so")
    void isReportedByTheLeadOrganization() {
        // given
        String item = committedWith(code);
        Response early = OFFICER.post("/v1/items/" + item + "/progress", part(100));
        DemoDistrict.gone(code, DISTRICT, 2, null);
        assertThat(OFFICER.post("/v1/items/" + item + "/completion", Journey.completion()).<List<String>>path("organizations"))
                .containsExactly(code);
        assertThat(TaskList.kindsAbout(OFFICER, item)).contains("PART_TO_REPORT");
        assertThat(TaskList.kindsAbout(Client.named("officer-gone", code, "officer"), item)).isEmpty();

        // when
        Response foreign = TOWN_OFFICER.post("/v1/items/" + item + "/progress", part(100));
        OFFICER.move("/v1/items/" + item + "/progress", part(100));

        // then
        assertThat(early.<String>path("code")).isEqualTo("foreign-organization");
        assertThat(foreign.<String>path("code")).isEqualTo("foreign-organization");
        assertThat(TaskList.kindsAbout(OFFICER, item)).doesNotContain("PART_TO_REPORT");
        Response history = OFFICER.get("/v1/items/" + item + "/history");
        Map<String, Object> last = history.path("items[-1]");
        assertThat(last)
                .containsEntry("move", "PROGRESS")
                .containsEntry("organizationCode", UNIT)
                .containsEntry("partOf", code);
        assertThat(Database.column(
                "select details ->> 'part' from change_log where action = 'item-progress' and aggregate_id = ? order by id", item))
                .containsExactly(null, code);
        OFFICER.move("/v1/items/" + item + "/completion", Journey.completion());
    }

    @Test
    @DisplayName("REC-8: so it does where the successor itself was dissolved, once for all parts that are left")
    void isReportedWhereTheSuccessorIsGoneToo() {
        // given
        String successor = TransitionJourney.standing();
        String item = committedWith(code, successor);
        DemoDistrict.gone(code, DISTRICT, 2, successor);

        // when
        DemoDistrict.gone(successor, DISTRICT, 2, null);

        // then
        assertThat(TaskList.kindsAbout(OFFICER, item)).containsOnlyOnce("PART_TO_REPORT");
        OFFICER.move("/v1/items/" + item + "/progress", part(100));
    }

    @Test
    @DisplayName("CAM-1: the part of one that was merged is its successor's alone")
    void isLeftToTheSuccessorOfOneThatWasMerged() {
        String item = committedWith(code);
        DemoDistrict.gone(code, DISTRICT, 2, DemoDistrict.TOWN);

        assertThat(OFFICER.post("/v1/items/" + item + "/progress", part(100)).<String>path("code"))
                .isEqualTo("foreign-organization");
        TOWN_OFFICER.move("/v1/items/" + item + "/progress", part(100));
    }

    private static String committedWith(String... organizations) {
        List<Map<String, String>> parts = List.of(organizations).stream()
                .map(organization -> Map.of("organizationCode", organization, "part", "协助夜间巡查"))
                .toList();
        String item = Journey.committed(DemoDistrict.campaign(), Map.of("coOrganizations", parts));
        OFFICER.move("/v1/items/" + item + "/progress", Map.of("percent", 100, "note", "已完成"));
        return item;
    }

    private Map<String, Object> part(int percent) {
        return Map.of("percent", percent, "note", "夜间巡查已落实", "organizationCode", code);
    }
}

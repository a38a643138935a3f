package org.huiyin.rectification.directory;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.rectification.Client;
import org.huiyin.rectification.Database;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.rectification.tasks.TaskList;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.ADMIN;

/** REC-6, SUP-4: what needs a leader's approval is approved one level up, and no level is skipped. */
@QuarkusTest
@WithRealParts
class OneLevelUpComponentTest {

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String top = "TOP-" + mark;
    private final String town = "TOWN-" + mark;
    private final String village = "VILLAGE-" + mark;
    private final Client supervisor = Client.named("sv-" + mark, DemoDistrict.DISTRICT, "supervisor");

    @BeforeEach
    void prepare() {
        DemoDistrict.organization(top, null, 1);
        DemoDistrict.organization(town, top, 2);
        DemoDistrict.organization(village, town, 3);
        DemoDistrict.await(() -> assertThat(Database.count(
                "select count(*) from organization where code in (?, ?, ?)", top, town, village)).isEqualTo(3));
        String group = ADMIN.move("/v1/supervision-groups", Map.of(
                "name", "督导组" + mark, "members", List.of("sv-" + mark))).path("id");
        List.of(top, town, village).forEach(code ->
                ADMIN.move("/v1/supervision-groups/" + group + "/assignments", Map.of("organizationCode", code)));
    }

    @Test
    @DisplayName("REC-6: an amendment is approved by a leader right above; the one above that may read it and not approve it")
    void isApprovedOneLevelUp() {
        // given
        String path = "/v1/amendments/" + amendmentOf(village) + "/approval";

        // then
        assertThat(leader(top).post(path).statusCode()).isEqualTo(403);
        assertThat(leader(village).post(path).statusCode()).isEqualTo(403);
        assertThat(leader(DemoDistrict.TOWN).post(path).statusCode()).isEqualTo(403);
        assertThat(leader(top).get("/v1/items?organization=" + village).statusCode()).isEqualTo(200);
        assertThat(leader(town).post(path).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("REC-6: at the top, where nobody is above, its own leaders approve")
    void isApprovedByItsOwnLeadersAtTheTop() {
        // given
        String path = "/v1/amendments/" + amendmentOf(top) + "/approval";

        // then
        assertThat(leader(town).post(path).statusCode()).isEqualTo(403);
        assertThat(leader(top).post(path).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("TRU-4: at the top, too, nobody approves what they promised or asked for")
    void isNotApprovedByItsDoerAtTheTop() {
        // given
        String path = "/v1/amendments/" + amendmentOf(top) + "/approval";

        // when
        var own = Client.named("of-" + mark, top, "officer", "leader").post(path);

        // then
        assertThat(own.statusCode()).isEqualTo(403);
        assertThat(own.<String>path("code")).isEqualTo("own-work");
    }

    @Test
    @DisplayName("REC-6: what was dissolved in between is passed over, and asked of the leaders who decide then")
    void isAskedOfTheNextAboveWhereOneWasDissolved() {
        // given
        String below = amendmentOf(village);
        String dissolved = amendmentOf(town);

        // when
        DemoDistrict.gone(town, top, 2, null);

        // then
        for (String amendment : List.of(below, dissolved)) {
            assertThat(TaskList.kindsAbout(leader(top), amendment)).containsExactly("AMENDMENT_TO_APPROVE");
            assertThat(leader(top).post("/v1/amendments/" + amendment + "/approval").statusCode()).isEqualTo(200);
        }
    }

    private static Client leader(String organization) {
        return Client.as("leader", organization);
    }

    private String amendmentOf(String organization) {
        Client officer = Client.named("of-" + mark, organization, "officer");
        String plan = officer.move("/v1/plans", Map.of(
                "campaignId", DemoDistrict.campaign(), "organizationCode", organization, "subject", "TEAM", "title", "整改方案"))
                .path("id");
        String item = officer.move("/v1/plans/" + plan + "/items", Journey.itemRequest(Map.of("coOrganizations", List.of())))
                .path("id");
        officer.move("/v1/plans/" + plan + "/submission");
        Journey.endorse(supervisor, plan);
        officer.move("/v1/plans/" + plan + "/consultation", Map.of("days", 0));
        officer.move("/v1/plans/" + plan + "/adoption");
        return officer.move("/v1/commitments/" + item + "/amendments", Map.of(
                "field", "goal", "after", "亮灯率达到95%", "reason", "灯具到货延迟")).path("id");
    }
}

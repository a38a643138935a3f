package org.huiyin.rectification.commitment;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.huiyin.rectification.Client;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.TOWN;
import static org.huiyin.rectification.DemoDistrict.TOWN_OFFICER;

/** REC-2, REC-8: lead and co-operating organizations each see and report their own part. */
@QuarkusTest
@WithRealParts
class PartComponentTest {

    @Test
    void showsTheStageTheMilestonesAndThePartOfEach() {
        // given
        String item = weighted();

        // when
        OFFICER.move(item + "/progress", Map.of(
                "percent", 50, "note", "制度已起草", "stage", "DRAFTING_RULES", "milestones", List.of(1)));
        Response own = TOWN_OFFICER.move(item + "/progress", townReport(100));

        // then: 40 hundredths reached, and 60 shared alike by 50 and 100 percent
        assertThat(own.<Integer>path("progressPercent")).isEqualTo(85);
        assertThat(own.<String>path("stage")).isEqualTo("DRAFTING_RULES");
        assertThat(own.<String>path("leadPart.state")).isEqualTo("IN_PROGRESS");
        assertThat(own.<Integer>path("leadPart.progressPercent")).isEqualTo(50);
        assertThat(own.<String>path("coOrganizations[0].state")).isEqualTo("REPORTED");
        assertThat(own.<String>path("milestones[0].reachedOn")).isEqualTo(Journey.today().toString());
        assertThat(own.<Object>path("milestones[1].reachedOn")).isNull();
        Response shown = Client.PUBLIC.get(item.replace("/items/", "/commitments/"));
        assertThat(shown.<String>path("stage")).isEqualTo("DRAFTING_RULES");
        assertThat(shown.<String>path("coOrganizations[0].state")).isEqualTo("REPORTED");
    }

    @Test
    void isNotCompletedBeforeEachPartIsReportedDone() {
        // given
        String item = weighted();
        OFFICER.move(item + "/progress", Map.of("percent", 100, "note", "已完成"));
        TOWN_OFFICER.move(item + "/progress", townReport(99));

        // when
        Response early = OFFICER.post(item + "/completion", Journey.completion());

        // then
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.<String>path("code")).isEqualTo("parts-not-done");
        assertThat(early.<List<String>>path("organizations")).containsExactly(TOWN);
        TOWN_OFFICER.move(item + "/progress", townReport(100));
        assertThat(OFFICER.post(item + "/completion", Journey.completion()).statusCode()).isEqualTo(200);
    }

    @Test
    void leavesStageAndMilestonesToTheLeadOrganization() {
        String item = weighted();

        Response stage = TOWN_OFFICER.post(item + "/progress", Map.of(
                "percent", 10, "note", "进展", "organizationCode", TOWN, "stage", "CARRYING_OUT"));
        Response milestone = TOWN_OFFICER.post(item + "/progress", Map.of(
                "percent", 10, "note", "进展", "organizationCode", TOWN, "milestones", List.of(1)));
        Response unknown = OFFICER.post(item + "/progress", Map.of(
                "percent", 10, "note", "进展", "milestones", List.of(1, 3)));

        assertThat(stage.<String>path("errors[0].pointer")).isEqualTo("/stage");
        assertThat(milestone.<String>path("errors[0].pointer")).isEqualTo("/milestones");
        assertThat(unknown.<String>path("errors[0].pointer")).isEqualTo("/milestones/1");
        assertThat(OFFICER.get(item).<String>path("state")).isEqualTo("COMMITTED");
    }

    private static String weighted() {
        return "/v1/items/" + Journey.committed(DemoDistrict.campaign(), Map.of("milestones", List.of(
                Map.of("title", "完成摸底", "dueOn", Journey.today().plusDays(7).toString(), "weight", 40),
                Map.of("title", "公布巡查结果", "dueOn", Journey.today().plusDays(20).toString()))));
    }

    private static Map<String, Object> townReport(int percent) {
        return Map.of("percent", percent, "note", "夜间巡查", "organizationCode", TOWN);
    }
}

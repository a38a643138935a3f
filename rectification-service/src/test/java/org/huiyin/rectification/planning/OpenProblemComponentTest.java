package org.huiyin.rectification.planning;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.OFFICER;

/** REC-2: items are drawn from assigned problems, and none of them is forgotten. */
@QuarkusTest
@WithRealParts
class OpenProblemComponentTest {

    @Test
    @DisplayName("REC-2: several problems to an item, several items to a problem, and what nobody took up is shown")
    void showsWhatNoItemTakesUpYet() {
        // given
        String campaign = DemoDistrict.campaign();
        String first = problem(campaign, false);
        String second = problem(campaign, false);
        String forgotten = problem(campaign, false);
        DemoDistrict.problem(campaign, DemoDistrict.TOWN, false);
        problem(DemoDistrict.campaign(), false);
        String plan = Journey.draft(campaign);
        assertThat(OFFICER.get("/v1/plans/" + plan).<Integer>path("openProblems")).isEqualTo(3);

        // when
        String both = Journey.addItem(plan, Journey.itemRequest(Map.of("problemIds", List.of(first, second))));
        String again = Journey.addItem(plan, Journey.itemRequest(Map.of("problemIds", List.of(second))));

        // then
        assertThat(open(plan)).containsExactly(forgotten);
        assertThat(OFFICER.get("/v1/plans/" + plan).<Integer>path("openProblems")).isEqualTo(1);
        assertThat(OFFICER.get("/v1/items/" + both).<List<String>>path("problemIds"))
                .containsExactlyInAnyOrder(first, second);
        assertThat(OFFICER.get("/v1/items/" + again).<List<String>>path("problemIds")).containsExactly(second);
        OFFICER.must(OFFICER.delete("/v1/items/" + both, "*"));
        assertThat(open(plan)).containsExactlyInAnyOrder(first, forgotten);
    }

    @Test
    @DisplayName("REC-2, REP-7: what is about a person is open for a person's plan alone")
    void showsProblemsAboutAPersonWithAPersonsPlan() {
        String campaign = DemoDistrict.campaign();
        String matter = problem(campaign, false);
        String aboutPerson = problem(campaign, true);

        assertThat(open(Journey.draft(campaign, "TEAM"))).containsExactly(matter);
        assertThat(open(Journey.draft(campaign, "PERSON"))).containsExactlyInAnyOrder(matter, aboutPerson);
    }

    @Test
    @DisplayName("REC-2: page by page")
    void pagesByCursor() {
        String campaign = DemoDistrict.campaign();
        List<String> told = List.of(problem(campaign, false), problem(campaign, false), problem(campaign, false));
        String path = "/v1/plans/" + Journey.draft(campaign) + "/open-problems?limit=2";

        Response first = OFFICER.get(path);
        Response rest = OFFICER.get(path + "&cursor=" + first.<String>path("next"));

        assertThat(first.<List<String>>path("items.problemId")).hasSize(2);
        assertThat(rest.<List<String>>path("items.problemId")).hasSize(1).isSubsetOf(told);
        assertThat(rest.<String>path("next")).isNull();
    }

    private static String problem(String campaign, boolean aboutIndividual) {
        return DemoDistrict.problem(campaign, DemoDistrict.UNIT, aboutIndividual);
    }

    private static List<String> open(String plan) {
        return OFFICER.must(OFFICER.get("/v1/plans/" + plan + "/open-problems")).path("items.problemId");
    }
}

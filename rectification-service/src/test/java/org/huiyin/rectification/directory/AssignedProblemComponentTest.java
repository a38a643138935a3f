package org.huiyin.rectification.directory;

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

@QuarkusTest
@WithRealParts
class AssignedProblemComponentTest {

    @Test
    void showsAnAssignedProblemToItsOrganizationAndItsSupervisors() {
        // given
        String campaign = DemoDistrict.campaign();
        String problem = DemoDistrict.problem(campaign, DemoDistrict.UNIT, false);

        // when, then
        for (Client caller : List.of(
                DemoDistrict.OFFICER, DemoDistrict.SUPERVISOR, DemoDistrict.SORTER, DemoDistrict.AUDITOR)) {
            assertThat(ids(caller, "campaign=" + campaign)).containsExactly(problem);
        }
        assertThat(ids(DemoDistrict.TOWN_OFFICER, "campaign=" + campaign)).isEmpty();
        assertThat(ids(DemoDistrict.FOREIGN_SUPERVISOR, "campaign=" + campaign)).isEmpty();
    }

    @Test
    void refusesToListAForeignOrganization() {
        DemoDistrict.tell();

        Response answer = DemoDistrict.OFFICER.get("/v1/assigned-problems?organization=" + DemoDistrict.TOWN);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.<String>path("code")).isEqualTo("foreign-organization");
    }

    @Test
    void isNoLongerOpenOnceAnItemTakesItUp() {
        // given
        String campaign = DemoDistrict.campaign();
        String taken = DemoDistrict.problem(campaign, DemoDistrict.UNIT, false);
        String open = DemoDistrict.problem(campaign, DemoDistrict.UNIT, false);

        // when
        Journey.addItem(Journey.draft(campaign), Journey.itemRequest(Map.of("problemIds", List.of(taken))));

        // then
        assertThat(ids(DemoDistrict.OFFICER, "open=true&campaign=" + campaign)).containsExactly(open);
        assertThat(ids(DemoDistrict.OFFICER, "campaign=" + campaign)).contains(taken, open);
    }

    @Test
    void pagesByCursor() {
        // given
        String campaign = DemoDistrict.campaign();
        for (int told = 0; told < 5; told++) {
            DemoDistrict.problem(campaign, DemoDistrict.UNIT, false);
        }
        List<String> whole = ids(DemoDistrict.SORTER, "campaign=" + campaign);

        // when
        Response first = DemoDistrict.SORTER.get("/v1/assigned-problems?limit=3&campaign=" + campaign);
        String next = first.path("next");

        // then
        assertThat(first.<List<String>>path("items.problemId")).isEqualTo(whole.subList(0, 3));
        assertThat(first.header("Link")).contains("rel=\"next\"");
        assertThat(ids(DemoDistrict.SORTER, "limit=3&campaign=" + campaign + "&cursor=" + next))
                .isEqualTo(whole.subList(3, 5));
    }

    private static List<String> ids(Client caller, String query) {
        return caller.must(caller.get("/v1/assigned-problems?" + query)).path("items.problemId");
    }
}

package org.huiyin.opinions.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@WithRealParts
class OpinionListComponentTest {

    private UUID campaign;

    @BeforeEach
    void launch() {
        campaign = DemoDistrict.campaign();
    }

    @Test
    void givesEveryOpinionOnceLatestFirst() {
        // given
        for (int day = 1; day <= 9; day++) {
            collected(DemoDistrict.UNIT, "2026-03-0" + (day + 1) / 2, "第" + day + "条意见");
        }

        // when
        List<String> days = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            Response page = list(
                    DemoDistrict.sorter().queryParam("limit", 4).queryParam("cursor", cursor == null ? "" : cursor));
            days.addAll(page.path("items.receivedOn"));
            ids.addAll(page.path("items.id"));
            cursor = page.path("next");
        } while (cursor != null);

        // then
        assertThat(ids).hasSize(9).doesNotHaveDuplicates();
        assertThat(days).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void findsChineseWordsInTitleAndText() {
        // given
        Map<String, Object> titled = DemoDistrict.opinion(campaign);
        titled.put("title", "关于公交线路");
        titled.put("text", "班次太少。");
        UUID byTitle = DemoDistrict.submitted(titled);
        UUID byText = collected(DemoDistrict.UNIT, "2026-03-02", "希望增加公交班次100%");

        // when, then
        assertThat(found("公交")).containsExactlyInAnyOrder(byTitle.toString(), byText.toString());
        assertThat(found("公交线路")).containsExactly(byTitle.toString());
        assertThat(found("100%")).containsExactly(byText.toString());
        assertThat(found("地铁")).isEmpty();
    }

    @Test
    void narrowsBySubtreeStateTargetAndCategory() {
        // given
        UUID ofUnit = DemoDistrict.submitted(DemoDistrict.opinion(campaign));
        Map<String, Object> aboutBranch = DemoDistrict.opinion(campaign);
        aboutBranch.put("organizationCode", DemoDistrict.BRANCH);
        aboutBranch.put("target", "BRANCH_HEAD");
        UUID ofBranch = DemoDistrict.submitted(aboutBranch);
        Map<String, Object> aboutTown = DemoDistrict.opinion(campaign);
        aboutTown.put("organizationCode", DemoDistrict.TOWN);
        UUID ofTown = DemoDistrict.submitted(aboutTown);
        DemoDistrict.sorter().body(Map.of("categoryCode", "PUBLIC_ORDER")).post("/v1/opinions/" + ofTown + "/sorting");

        // when, then
        assertThat(ids(list(DemoDistrict.sorter().queryParam("organization", DemoDistrict.UNIT))))
                .containsExactlyInAnyOrder(ofUnit.toString(), ofBranch.toString());
        assertThat(ids(list(DemoDistrict.sorter().queryParam("organization", DemoDistrict.DISTRICT)))).hasSize(3);
        assertThat(ids(list(DemoDistrict.sorter().queryParam("state", "SORTED")))).containsExactly(ofTown.toString());
        assertThat(ids(list(DemoDistrict.sorter().queryParam("category", "PUBLIC_ORDER"))))
                .containsExactly(ofTown.toString());
        assertThat(ids(list(DemoDistrict.sorter().queryParam("target", "BRANCH_HEAD"))))
                .containsExactly(ofBranch.toString());
    }

    @Test
    @DisplayName("COL-1, COL-3: the queue narrows by channel, respondent and day of receipt")
    void narrowsByChannelRespondentAndDayOfReceipt() {
        // given
        UUID early = collected(DemoDistrict.UNIT, "2026-03-02", "三月初的意见");
        UUID late = collected(DemoDistrict.UNIT, "2026-03-09", "三月上旬的意见");
        Map<String, Object> online = DemoDistrict.opinion(campaign);
        online.put("respondent", "ENTERPRISE");
        UUID ofEnterprise = DemoDistrict.submitted(online);

        // when, then
        assertThat(ids(list(DemoDistrict.sorter().queryParam("channel", "FORUM"))))
                .containsExactly(late.toString(), early.toString());
        assertThat(ids(list(DemoDistrict.sorter().queryParam("respondent", "ENTERPRISE"))))
                .containsExactly(ofEnterprise.toString());
        assertThat(ids(list(DemoDistrict.sorter().queryParam("receivedFrom", "2026-03-03").queryParam("receivedTo", "2026-03-09"))))
                .containsExactly(late.toString());
        assertThat(ids(list(DemoDistrict.sorter().queryParam("receivedTo", "2026-03-02"))))
                .containsExactly(early.toString());
    }

    @Test
    @DisplayName("CAM-6, SRT-5: what is open after its day of reply, the longest overdue first, and page by page")
    void givesTheLongestOverdueFirst() {
        // given
        UUID second = collected(DemoDistrict.UNIT, "2026-03-09", "第二件");
        UUID first = collected(DemoDistrict.UNIT, "2026-03-02", "第一件");
        UUID answered = collected(DemoDistrict.UNIT, "2026-03-02", "已答复");
        DemoDistrict.sorter().body(Map.of("text", "已经修好。")).post("/v1/opinions/" + answered + "/answer").then()
                .statusCode(200);
        DemoDistrict.submitted(DemoDistrict.opinion(campaign));

        // when
        Response page = list(DemoDistrict.sorter().queryParam("overdue", true).queryParam("limit", 1));
        Response next = list(
                DemoDistrict.sorter().queryParam("overdue", true).queryParam("limit", 1).queryParam("cursor", page.<String>path("next")));

        // then
        assertThat(ids(page)).containsExactly(first.toString());
        assertThat(ids(next)).containsExactly(second.toString());
        assertThat(next.<String>path("next")).isNull();
    }

    @Test
    @DisplayName("SRT-3: what is in no problem yet")
    void givesWhatIsInNoProblem() {
        // given
        UUID alone = DemoDistrict.submitted(DemoDistrict.opinion(campaign));
        DemoDistrict.problem(campaign, List.of(DemoDistrict.submitted(DemoDistrict.opinion(campaign))));

        // then
        assertThat(ids(list(DemoDistrict.sorter().queryParam("withoutProblem", true))))
                .containsExactly(alone.toString());
    }

    @Test
    void showsACollectorWhatTheOwnOrganizationCollected() {
        // given
        UUID own = collected(DemoDistrict.UNIT, "2026-03-02", "本单位收集");
        UUID foreign = collected(DemoDistrict.TOWN, "2026-03-02", "他单位收集");

        // when
        List<String> ids = ids(list(DemoDistrict.collector(DemoDistrict.UNIT)));

        // then
        assertThat(ids).containsExactly(own.toString()).doesNotContain(foreign.toString());
    }

    @Test
    void showsAnOfficerWhatConcernsTheOwnTeamAndNothingAboutPersons() {
        // given
        UUID aboutTeam = DemoDistrict.submitted(DemoDistrict.opinion(campaign));
        Map<String, Object> aboutMember = DemoDistrict.opinion(campaign);
        aboutMember.put("target", "UNIT_TEAM_MEMBER");
        UUID aboutPerson = DemoDistrict.submitted(aboutMember);
        Map<String, Object> aboutTown = DemoDistrict.opinion(campaign);
        aboutTown.put("organizationCode", DemoDistrict.TOWN);
        UUID inProblem = DemoDistrict.submitted(aboutTown);
        UUID problem = DemoDistrict.problem(campaign, List.of(inProblem));
        DemoDistrict.sorter().body(Map.of("organizationCode", DemoDistrict.UNIT))
                .post("/v1/problems/" + problem + "/assignment");

        // when
        List<String> ids = ids(list(DemoDistrict.officer(DemoDistrict.UNIT)));

        // then
        assertThat(ids).containsExactlyInAnyOrder(aboutTeam.toString(), inProblem.toString());
        DemoDistrict.officer(DemoDistrict.UNIT).get("/v1/opinions/" + inProblem).then().statusCode(200);
        DemoDistrict.officer(DemoDistrict.UNIT).get("/v1/opinions/" + aboutPerson).then()
                .statusCode(403).body("code", equalTo("opinion-about-person"));
        DemoDistrict.officer(DemoDistrict.BRANCH).get("/v1/opinions/" + aboutTeam).then()
                .statusCode(403).body("code", equalTo("foreign-organization"));
    }

    @Test
    void neverShowsAGiver() {
        // given
        Map<String, Object> named = DemoDistrict.opinion(campaign);
        named.put("giver", Map.of("name", "演示居民甲", "contact", "contact-of-demo-resident"));
        UUID id = DemoDistrict.submitted(named);

        // when
        String whole = DemoDistrict.sorter().get("/v1/opinions/" + id).asString();

        // then
        assertThat(whole).doesNotContain("演示居民甲", "contact-of-demo-resident", "giver");
    }

    @Test
    void refusesFiltersThatCannotBeRead() {
        Map.of("campaign", "x", "state", "LOST", "target", "MAYOR", "problem", "1", "text", "单", "limit", "1000", "channel", "DRUM",
                        "receivedFrom", "2026-02-30", "receivedTo", "99999-01-01")
                .forEach((name, value) -> DemoDistrict.sorter()
                        .queryParam(name, value)
                        .get("/v1/opinions")
                        .then()
                        .statusCode(400)
                        .contentType("application/problem+json")
                        .body("errors[0].pointer", equalTo("?" + name)));
        DemoDistrict.sorter().queryParam("cursor", "nonsense").get("/v1/opinions").then()
                .statusCode(400).body("code", equalTo("invalid-cursor"));
        DemoDistrict.sorter().get("/v1/opinions/not-a-uuid").then()
                .statusCode(400).body("code", equalTo("invalid-identifier"));
        DemoDistrict.sorter().get("/v1/opinions/" + UUID.randomUUID()).then()
                .statusCode(404).body("code", not(equalTo("receipt-not-found")));
    }

    private UUID collected(String organization, String day, String text) {
        Map<String, Object> opinion = DemoDistrict.opinion(campaign);
        opinion.put("channel", "FORUM");
        opinion.put("receivedOn", day);
        opinion.put("text", text);
        return UUID.fromString(
                DemoDistrict.collector(organization).body(opinion).post("/v1/opinions").path("opinionId"));
    }

    private List<String> found(String text) {
        return ids(list(DemoDistrict.sorter().queryParam("text", text)));
    }

    private Response list(RequestSpecification request) {
        Response response = request.queryParam("campaign", campaign).get("/v1/opinions");
        response.then().statusCode(200);
        return response;
    }

    private static List<String> ids(Response page) {
        return page.path("items.id");
    }
}

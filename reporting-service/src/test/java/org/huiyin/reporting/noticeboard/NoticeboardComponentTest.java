package org.huiyin.reporting.noticeboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.huiyin.reporting.CommitmentMother;
import org.huiyin.reporting.DistrictMother;
import org.huiyin.reporting.Reports;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithRealParts
class NoticeboardComponentTest {

    private final UUID campaign = DistrictMother.campaign();

    @Test
    void showsACommitmentWithItsFourClearsToAnybody() {
        // given
        String lead = DistrictMother.organization("UNIT", null);
        CommitmentMother commitment = CommitmentMother.commitmentIn(campaign)
                .ledBy(lead)
                .amended(LocalDate.of(2026, 5, 20), LocalDate.of(2026, 8, 31), "供货延期")
                .rated(20, 8, 7, "MAKE_UP")
                .in("RESULT_PUBLISHED", "KEPT_LATE")
                .withResult("路灯全部亮起")
                .publish();

        // then
        Reports.eventually(
                () -> assertThat(notice(commitment.id).getString("leadOrganization.name")).isEqualTo("演示UNIT"));
        JsonPath notice = notice(commitment.id);
        assertThat(notice.getString("problem")).isEqualTo("道路路灯长期不亮");
        assertThat(notice.getList("measures")).containsExactly("更换灯具", "建立巡查制度");
        assertThat(notice.getString("goal")).isEqualTo("六月底前全部亮灯");
        assertThat(notice.getString("deadline")).isEqualTo("2026-08-31");
        assertThat(notice.getString("promisedDeadline")).isEqualTo("2026-06-30");
        assertThat(notice.getString("amendments[0].before")).isEqualTo("2026-06-30");
        assertThat(notice.getString("coOrganizations[0].part")).isEqualTo("提供线路图");
        assertThat(notice.getString("state")).isEqualTo("RESULT_PUBLISHED");
        assertThat(notice.getString("standing")).isEqualTo("KEPT_LATE");
        assertThat(notice.getString("result")).isEqualTo("路灯全部亮起");
        assertThat(notice.getInt("satisfaction.ballots")).isEqualTo(35);
    }

    /** REC-6: the term of another round stands beside what was promised first. */
    @Test
    void showsTheDeadlineOfAnotherRoundBesideTheOriginal() {
        CommitmentMother commitment = CommitmentMother.commitmentIn(campaign)
                .in("IN_PROGRESS", "IN_PROGRESS")
                .reopened(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 10, 30))
                .publish();

        Reports.eventually(() -> assertThat(notice(commitment.id).getInt("round")).isEqualTo(2));
        JsonPath notice = notice(commitment.id);
        assertThat(notice.getString("deadline")).isEqualTo("2026-10-30");
        assertThat(notice.getString("promisedDeadline")).isEqualTo("2026-06-30");
        assertThat(notice.getString("amendments[0].before")).isEqualTo("2026-06-30");
        assertThat(notice.getString("amendments[0].cause")).isEqualTo("NEW_ROUND");
        assertThat(notice.getInt("amendments[0].round")).isEqualTo(2);
    }

    @Test
    void withholdsSatisfactionOfFewerBallotsThanTheSmallestCell() {
        CommitmentMother commitment = CommitmentMother.commitmentIn(campaign).rated(2, 1, 1, "NONE").publish();

        Reports.eventually(() -> assertThat(notice(commitment.id).getBoolean("satisfaction.withheld")).isTrue());
        assertThat(notice(commitment.id).getString("satisfaction.ballots")).isNull();
    }

    @Test
    void neverShowsWhatIsNotPublic() {
        // given
        String text = "隐藏" + UUID.randomUUID();
        CommitmentMother hidden = CommitmentMother.commitmentIn(campaign).about(text).publish();
        Reports.eventually(() -> assertThat(titles(Map.of("campaign", campaign.toString()))).containsExactly(text));

        // when
        hidden.hidden().publish();

        // then
        Reports.eventually(() -> assertThat(titles(Map.of("campaign", campaign.toString()))).isEmpty());
        assertThat(titles(Map.of("text", text))).isEmpty();
        assertThat(RestAssured.get("/v1/noticeboard/" + hidden.id).statusCode()).isEqualTo(404);
        assertThat(RestAssured.get("/v1/noticeboard/feed?campaign=" + campaign).asString()).doesNotContain(text);
    }

    @Test
    void findsByStandingStateOrganizationAndText() {
        // given
        String town = DistrictMother.organization("TOWN", null);
        String village = DistrictMother.organization("VILLAGE", town);
        CommitmentMother.commitmentIn(campaign).about("供水不足").ledBy(village).in("IN_PROGRESS", "STALLED").publish();
        CommitmentMother.commitmentIn(campaign).about("停车难").in("CONCLUDED", "KEPT").publish();
        String key = campaign.toString();
        Reports.eventually(() -> assertThat(titles(Map.of("campaign", key))).hasSize(2));
        Reports.eventually(
                () -> assertThat(titles(Map.of("campaign", key, "organization", town))).containsExactly("供水不足"));

        // then
        assertThat(titles(Map.of("campaign", key, "standing", "STALLED"))).containsExactly("供水不足");
        assertThat(titles(Map.of("campaign", key, "state", "CONCLUDED"))).containsExactly("停车难");
        assertThat(titles(Map.of("campaign", key, "text", "停车"))).containsExactly("停车难");
        assertThat(titles(Map.of("campaign", key, "text", "%%"))).isEmpty();
        assertThat(RestAssured.get("/v1/noticeboard?standing=GONE").statusCode()).isEqualTo(400);
    }

    @Test
    void pagesInEitherOrder() {
        // given
        List<String> newestFirst = new ArrayList<>();
        for (int day = 1; day <= 5; day++) {
            CommitmentMother.commitmentIn(campaign)
                    .about("第" + day + "件")
                    .publishedOn(LocalDate.of(2026, 4, day))
                    .dueOn(LocalDate.of(2026, 9, 30).minusDays(day))
                    .publish();
            newestFirst.addFirst("第" + day + "件");
        }
        Reports.eventually(() -> assertThat(titles(Map.of("campaign", campaign.toString()))).hasSize(5));

        // then
        assertThat(walk("NEWEST")).containsExactlyElementsOf(newestFirst);
        assertThat(walk("DEADLINE")).containsExactlyElementsOf(newestFirst);
        String cursor = RestAssured.get("/v1/noticeboard?limit=1&campaign=" + campaign).jsonPath().getString("next");
        assertThat(RestAssured.given().queryParam("cursor", cursor).get("/v1/noticeboard?order=DEADLINE").jsonPath().getString("code"))
                .isEqualTo("invalid-cursor");
    }

    @Test
    void isKeptByClientsUntilItChanges() {
        // given
        CommitmentMother commitment = CommitmentMother.commitmentIn(campaign).publish();
        Reports.eventually(() -> notice(commitment.id));
        Response first = RestAssured.get("/v1/noticeboard/" + commitment.id);
        assertThat(first.header("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(first.header("Set-Cookie")).isNull();

        // when
        Response again = RestAssured.given().header("If-None-Match", first.header("ETag"))
                .get("/v1/noticeboard/" + commitment.id);
        commitment.in("IN_PROGRESS", "IN_PROGRESS").publish();

        // then
        assertThat(again.statusCode()).isEqualTo(304);
        Reports.eventually(() -> assertThat(RestAssured.given()
                        .header("If-None-Match", first.header("ETag"))
                        .get("/v1/noticeboard/" + commitment.id)
                        .statusCode())
                .isEqualTo(200));
    }

    @Test
    void isReadAsAFeed() {
        // given
        CommitmentMother commitment = CommitmentMother.commitmentIn(campaign).about("灯不亮").publish();
        // The campaign comes by another topic, and may come later.
        Reports.eventually(() -> assertThat(titles(Map.of("campaign", campaign.toString()))).containsExactly("灯不亮"));

        // when
        Response feed = RestAssured.given()
                .accept("application/atom+xml")
                .queryParam("campaign", campaign.toString())
                .get("/v1/noticeboard/feed");

        // then
        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.contentType()).startsWith("application/atom+xml");
        assertThat(feed.xmlPath().getString("feed.entry.title")).isEqualTo("灯不亮");
        assertThat(feed.xmlPath().getString("feed.entry.id")).isEqualTo("urn:uuid:" + commitment.id);
        assertThat(RestAssured.given()
                        .header("If-None-Match", feed.header("ETag"))
                        .queryParam("campaign", campaign.toString())
                        .get("/v1/noticeboard/feed")
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void answersAMalformedIdWithAProblem() {
        assertThat(RestAssured.get("/v1/noticeboard/not-an-id").jsonPath().getString("code"))
                .isEqualTo("invalid-identifier");
    }

    private List<String> walk(String order) {
        List<String> walked = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = RestAssured.given()
                    .queryParam("campaign", campaign.toString())
                    .queryParam("order", order)
                    .queryParam("limit", 2)
                    .queryParam("cursor", cursor)
                    .get("/v1/noticeboard")
                    .jsonPath();
            walked.addAll(page.getList("items.problem"));
            cursor = page.getString("next");
        }
        return walked;
    }

    private static List<String> titles(Map<String, String> filters) {
        return RestAssured.given().queryParams(filters).get("/v1/noticeboard").then().statusCode(200).extract()
                .jsonPath().getList("items.problem");
    }

    private static JsonPath notice(UUID id) {
        return RestAssured.get("/v1/noticeboard/" + id).then().statusCode(200).extract().jsonPath();
    }
}

package org.huiyin.rectification.calendarfeed;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.rectification.Client;
import org.huiyin.rectification.Database;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.testkit.metrics.Scrape;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.LEADER;
import static org.huiyin.rectification.DemoDistrict.OFFICER;

/** Deadlines of an organization, for whoever has the address. */
@QuarkusTest
@WithRealParts
class CalendarFeedComponentTest {

    @Test
    @DisplayName("REC-6, REC-2: the deadlines of open commitments, their parts and milestones stand in the calendar")
    void tellsTheDeadlinesOfOpenCommitments() {
        // given
        String path = feed(OFFICER, DemoDistrict.UNIT);
        String item = Journey.committed(DemoDistrict.campaign());

        // when
        ICalendar unit = read(path);
        ICalendar town = read(feed(DemoDistrict.TOWN_OFFICER, DemoDistrict.TOWN));

        // then
        VEvent deadline = eventOf(unit, item + "-commitment@huiyin");
        assertThat(deadline.getSummary().getValue()).isEqualTo("承诺整改期限：演示路一带路灯长期不亮");
        assertThat(dayOf(deadline)).isEqualTo(Journey.today().plusDays(30).toString());
        assertThat(dayOf(eventOf(unit, item + "-milestone-1@huiyin"))).isEqualTo(Journey.today().plusDays(7).toString());
        assertThat(uidsOf(unit)).doesNotContain(item + "-part@huiyin");
        assertThat(uidsOf(town)).contains(item + "-part@huiyin").doesNotContain(item + "-commitment@huiyin");
    }

    @Test
    @DisplayName("REC-6: an amended deadline is the same event, moved, with a higher sequence")
    void movesAnAmendedDeadline() {
        // given
        String path = feed(OFFICER, DemoDistrict.UNIT);
        String item = Journey.committed(DemoDistrict.campaign());
        VEvent before = eventOf(read(path), item + "-commitment@huiyin");
        String later = Journey.today().plusDays(45).toString();
        String amendment = OFFICER.move("/v1/commitments/" + item + "/amendments", Map.of(
                "field", "deadline", "after", later, "reason", "灯具到货延迟")).path("id");

        // when
        LEADER.move("/v1/amendments/" + amendment + "/approval");

        // then
        VEvent after = eventOf(read(path), item + "-commitment@huiyin");
        assertThat(dayOf(after)).isEqualTo(later);
        assertThat(after.getSequence().getValue()).isGreaterThan(before.getSequence().getValue());
    }

    @Test
    @DisplayName("REC-5, REC-3: the end of a consultation and the interim review of a gradual item stand in it")
    void tellsConsultationsAndInterimReviews() {
        String path = feed(OFFICER, DemoDistrict.UNIT);
        String plan = Journey.inConsultation(DemoDistrict.campaign(7));
        String item = Journey.committed(DemoDistrict.campaign(), Map.of(
                "track", "GRADUAL", "explanation", "财政尚不允许一次更换", "interimSteps", List.of("先换主路"),
                "nextReviewOn", Journey.today().plusDays(20).toString()));

        ICalendar calendar = read(path);

        assertThat(dayOf(eventOf(calendar, plan + "-consultation-end@huiyin")))
                .isEqualTo(Journey.today().plusDays(7).toString());
        assertThat(dayOf(eventOf(calendar, item + "-interim-review@huiyin")))
                .isEqualTo(Journey.today().plusDays(20).toString());
    }

    @Test
    @DisplayName("SAT-1: the last day of an open survey stands in it")
    void tellsTheLastDayOfASurvey() {
        String path = feed(OFFICER, DemoDistrict.UNIT);
        String survey = Journey.survey(Journey.resultPublished(DemoDistrict.campaign()));
        String lastDay = DemoDistrict.SUPERVISOR.get("/v1/surveys/" + survey).path("lastDay");

        VEvent end = eventOf(read(path), survey + "-survey-end@huiyin");

        assertThat(dayOf(end)).isEqualTo(lastDay);
    }

    @Test
    @DisplayName("REP-7: nothing of a person's plan stands in it")
    void tellsNothingOfAPersonsPlan() {
        // given
        String path = feed(OFFICER, DemoDistrict.UNIT);
        String plan = Journey.draft(DemoDistrict.campaign(), "PERSON");
        String item = Journey.addItem(plan, Journey.itemRequest(
                Map.of("problem", "某人作风问题", "coOrganizations", List.of())));
        OFFICER.move("/v1/plans/" + plan + "/submission");
        Journey.endorse(plan);
        OFFICER.move("/v1/plans/" + plan + "/adoption");

        // when
        String calendar = Client.PUBLIC.get(path).asString().replace("\r\n ", "");

        // then
        assertThat(Database.count("select count(*) from item where id = ? and state = 'COMMITTED'", UUID.fromString(item)))
                .isEqualTo(1);
        assertThat(calendar).contains("BEGIN:VCALENDAR").doesNotContain(item).doesNotContain("某人作风问题");
    }

    @Test
    @DisplayName("SUP-2: nothing of orders, which are not public, stands in it")
    void tellsNothingOfOrders() {
        // given
        String path = feed(OFFICER, DemoDistrict.UNIT);
        String commitment = Journey.committed(DemoDistrict.campaign());
        Map<String, Object> request = Journey.orderRequest();
        request.put("commitmentId", commitment);
        String about = Journey.order(request);
        String other = Journey.order();

        // when
        String calendar = Client.PUBLIC.get(path).asString().replace("\r\n ", "");

        // then
        assertThat(calendar).contains(commitment).doesNotContain(about, other, "责令");
    }

    @Test
    void answersNotModifiedUntilSomethingChanges() {
        // given
        String organization = "DEMO-ICS-" + UUID.randomUUID().toString().substring(0, 8);
        DemoDistrict.tell();
        DemoDistrict.organization(organization, DemoDistrict.DISTRICT, 2);
        DemoDistrict.await(() -> assertThat(Database.count("select count(*) from organization where code = ?", organization))
                .isEqualTo(1));
        String path = feed(Client.as("officer", organization), organization);
        Response first = Client.PUBLIC.must(Client.PUBLIC.get(path));

        // when
        Response again = RestAssured.given().header("If-None-Match", first.header("ETag")).get(path);

        // then
        assertThat(first.header("Cache-Control")).contains("private").contains("max-age=900");
        assertThat(first.contentType()).isEqualTo("text/calendar; charset=utf-8");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asString()).isEmpty();
    }

    @Test
    void isGoodNoLongerOnceRevoked() {
        // given
        Response made = OFFICER.move("/v1/calendar-feeds", request(DemoDistrict.UNIT));
        String path = made.path("path");
        String revocation = "/v1/calendar-feeds/" + made.path("feed.id") + "/revocation";

        // when
        OFFICER.move(revocation);

        // then
        Response gone = Client.PUBLIC.get(path);
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.contentType()).startsWith("application/problem+json");
        assertThat(OFFICER.post(revocation).<String>path("code")).isEqualTo("calendar-feed-revoked");
        assertThat(Client.PUBLIC.get("/v1/calendar-feeds/guess.ics").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("The secret is kept as a hash alone, and stands in no list and no metric")
    void keepsTheSecretFromEverybodyElse() {
        // given
        String path = feed(OFFICER, DemoDistrict.UNIT);
        String secret = path.substring(path.lastIndexOf('/') + 1, path.length() - ".ics".length());

        // when
        Client.PUBLIC.must(Client.PUBLIC.get(path));
        Client.PUBLIC.get(path.replace(".ics", "x.ics"));

        // then
        assertThat(secret).hasSize(43);
        assertThat(OFFICER.get("/v1/calendar-feeds?live=true&limit=200").asString()).doesNotContain(secret);
        assertThat(Scrape.ofThisService().text()).contains("http_server").doesNotContain(secret);
        assertThat(Database.count("select count(*) from change_log where details::text like ?", "%" + secret + "%")).isZero();
    }

    @Test
    void isOneOfAFew() {
        // given
        String organization = "DEMO-ICS-" + UUID.randomUUID().toString().substring(0, 8);
        DemoDistrict.tell();
        DemoDistrict.organization(organization, DemoDistrict.DISTRICT, 2);
        DemoDistrict.await(() -> assertThat(Database.count("select count(*) from organization where code = ?", organization))
                .isEqualTo(1));
        Client officer = Client.as("officer", organization);
        for (int made = 0; made < 20; made++) {
            officer.move("/v1/calendar-feeds", request(organization));
        }

        // when
        Response oneMore = officer.post("/v1/calendar-feeds", request(organization));

        // then
        assertThat(oneMore.statusCode()).isEqualTo(409);
        assertThat(oneMore.<String>path("code")).isEqualTo("calendar-feeds-full");
    }

    private static Map<String, String> request(String organization) {
        return Map.of("organizationCode", organization, "label", "办公室日历");
    }

    private static String feed(Client client, String organization) {
        DemoDistrict.tell();
        return client.move("/v1/calendar-feeds", request(organization)).path("path");
    }

    private static ICalendar read(String path) {
        return Biweekly.parse(Client.PUBLIC.must(Client.PUBLIC.get(path)).asString()).first();
    }

    private static List<String> uidsOf(ICalendar calendar) {
        return calendar.getEvents().stream().map(event -> event.getUid().getValue()).toList();
    }

    private static VEvent eventOf(ICalendar calendar, String uid) {
        return calendar.getEvents().stream()
                .filter(event -> uid.equals(event.getUid().getValue()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(uid + " is not among " + uidsOf(calendar)));
    }

    private static String dayOf(VEvent event) {
        var day = event.getDateStart().getValue().getRawComponents();
        return "%d-%02d-%02d".formatted(day.getYear(), day.getMonth(), day.getDate());
    }
}

package org.huiyin.opinions.campaign;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.Topics;
import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.events.Contracts;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

/** Each test has a year of its own, long past: other tests count by the calendar too. */
@DisplayName("CAM-6: an admin imports a working calendar per year, and the service counts by it")
@QuarkusTest
@WithRealParts
class WorkingCalendarComponentTest {

    @Test
    void countsATermByTheCalendarOfTheYear() {
        // given: 1 May 1991 is a Wednesday; Thursday and Friday are free too, Sunday the 5th is worked
        publish(1991, holiday("1991-05-01"), holiday("1991-05-02"), holiday("1991-05-03"), worked("1991-05-05"))
                .then().statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", endsWith("/v1/working-calendars/1991"))
                .body("workingDays", equalTo(261 - 3 + 1));

        // when
        Response deadline = deadline("1991-04-30", "2");

        // then
        deadline.then().statusCode(200)
                .body("on", equalTo("1991-05-06"))
                .body("calendarKnown", equalTo(true))
                .body("unknownYears", empty());
        DemoDistrict.anyone().queryParam("after", "1991-04-30").queryParam("until", "1991-05-06")
                .get("/v1/working-calendars/span").then()
                .statusCode(200)
                .body("workingDays", equalTo(2))
                .body("calendarKnown", equalTo(true));
    }

    @Test
    void saysWhereItDoesNotKnowTheHolidays() {
        deadline("1966-12-30", "1").then().statusCode(200)
                .body("on", equalTo("1967-01-02"))
                .body("calendarKnown", equalTo(false))
                .body("unknownYears", contains(1966, 1967));
        DemoDistrict.anyone().get("/v1/working-calendars/1966").then().statusCode(404);
    }

    @Test
    void replacesAYearAsAWholeByTheVersionThatWasRead() {
        // given
        publish(1992, holiday("1992-01-01"), holiday("1992-01-02")).then().statusCode(201);
        Map<String, Object> other = Map.of("days", List.of(holiday("1992-01-01"), worked("1992-01-04")));

        // when, then
        DemoDistrict.admin().body(other).put("/v1/working-calendars/1992").then().statusCode(428);
        DemoDistrict.admin().header("If-Match", "\"7\"").body(other).put("/v1/working-calendars/1992").then()
                .statusCode(412).body("currentETag", equalTo("\"0\""));
        DemoDistrict.admin().header("If-Match", "\"0\"").body(other).put("/v1/working-calendars/1992").then()
                .statusCode(200).header("ETag", "\"1\"").body("days.date", contains("1992-01-01", "1992-01-04"));
        DemoDistrict.admin().header("If-Match", "\"1\"").body(other).put("/v1/working-calendars/1992").then()
                .statusCode(200).header("ETag", "\"1\"");
        deadline("1992-01-01", "1").then().body("on", equalTo("1992-01-02"));
        DemoDistrict.admin().header("If-Match", "\"0\"").body(Map.of("days", List.of(holiday("1965-01-01"))))
                .put("/v1/working-calendars/1965").then().statusCode(412);
    }

    @Test
    void tellsOtherServicesTheYearUnderItsNumber() {
        // when
        publish(1993, worked("1993-01-03"), holiday("1993-01-01")).then().statusCode(201);

        // then
        Awaitility.await().untilAsserted(() -> assertThat(published(1993)).hasSize(1));
        JsonNode event = published(1993).getFirst();
        Contracts.assertMatches(event);
        assertThat(event.at("/data/year").asInt()).isEqualTo(1993);
        assertThat(event.at("/data/holidays").toString()).isEqualTo("[\"1993-01-01\"]");
        assertThat(event.at("/data/workedWeekendDays").toString()).isEqualTo("[\"1993-01-03\"]");
        assertThat(EventTopics.readRecords(Topics.DIRECTORY)).anySatisfy(record ->
                assertThat(record.key()).isEqualTo("1993"));
    }

    @Test
    void refusesADayThatCannotStandThereAndNamesIt() {
        refused(holiday("1995-01-01")).body("errors[0].pointer", equalTo("/days/0/date"));
        refused(worked("1994-01-03")).body("errors[0].pointer", equalTo("/days/0/kind"));
        refused(holiday("1994-01-03"), holiday("1994-01-03")).body("errors[0].pointer", equalTo("/days/1/date"));
        refused().body("errors[0].pointer", equalTo("/days"));
        refused(Map.of("date", "1994-01-03", "kind", "HOLIDAY", "name", "节".repeat(101)))
                .body("errors[0].pointer", equalTo("/days/0/name"));
        refused(Map.of("date", "next Monday", "kind", "HOLIDAY"));
        DemoDistrict.anyone().get("/v1/working-calendars/1994").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({", 5, ?from", "1994-02-30, 5, ?from", "1994-02-01, 0, ?workingDays", "1994-02-01, 1001, ?workingDays"})
    void refusesATermThatIsNone(String from, String term, String pointer) {
        deadline(from, term).then().statusCode(400).body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void listsTheYearsInTheirOrder() {
        // given
        publish(1951, holiday("1951-01-01"));
        publish(1950, holiday("1950-10-01"));

        // when
        Response first = DemoDistrict.anyone().queryParam("limit", 1).get("/v1/working-calendars");
        Response second = DemoDistrict.anyone().queryParam("limit", 1).queryParam("cursor", first.<String>path("next"))
                .get("/v1/working-calendars");

        // then
        first.then()
                .statusCode(200).body("items.year", contains(1950)).body("items[0].days[0].kind", equalTo("HOLIDAY"));
        second.then().statusCode(200).body("items.year", contains(1951));
    }

    private static ValidatableResponse refused(Object... days) {
        return publish(1994, days).then().statusCode(400);
    }

    private static List<JsonNode> published(int year) {
        return EventTopics.readAll(Topics.DIRECTORY).stream()
                .filter(event -> EventCatalogue.WORKING_CALENDAR_PUBLISHED.type().equals(event.path("type").asText()))
                .filter(event -> Integer.toString(year).equals(event.path("subject").asText()))
                .toList();
    }

    private static Response deadline(String from, String workingDays) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("workingDays", workingDays);
        if (from != null) {
            parameters.put("from", from);
        }
        return DemoDistrict.anyone().queryParams(parameters).get("/v1/working-calendars/deadline");
    }

    private static Response publish(int year, Object... days) {
        return DemoDistrict.admin().body(Map.of("days", List.of(days))).put("/v1/working-calendars/" + year);
    }

    private static Map<String, Object> holiday(String date) {
        return Map.of("date", date, "kind", "HOLIDAY", "name", "节日");
    }

    private static Map<String, Object> worked(String date) {
        return Map.of("date", date, "kind", "WORKED_WEEKEND");
    }
}

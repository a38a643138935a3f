package org.huiyin.opinions.collection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.events.Contracts;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Each test has a year of its own, long past: other tests count by the calendar too. */
@DisplayName("CAM-6: a calendar that is imported late postpones what was promised, and never makes it earlier")
@QuarkusTest
@WithRealParts
class PostponedRepliesComponentTest {

    @Inject
    AgroalDataSource database;

    @Inject
    PostponeReplies postponing;

    private UUID campaign;

    @BeforeEach
    void launch() {
        campaign = DemoDistrict.campaign();
    }

    @Test
    void postponesTheReplyToAnOpenOpinionAndTellsIt() {
        // given: fifteen working days from Friday 24 September 1971, counted Monday to Friday
        String open = collected("1971-09-24", "1971-10-15", false);
        String closed = collected("1971-09-24", "1971-10-15", false);
        String before = collected("1971-08-02", "1971-08-23", false);
        DemoDistrict.sorter().body(Map.of("reason", "UNFOUNDED", "text", "不属实"))
                .post("/v1/opinions/" + closed + "/decline")
                .then().statusCode(200);
        // What a later policy says does not touch what was promised.
        DemoDistrict.admin().header("If-Match", "*").body(Map.of("replyWorkingDays", 40))
                .put("/v1/campaigns/" + campaign + "/policy").then().statusCode(200);

        // when: three days free, one Saturday worked
        publish(1971, "HOLIDAY 1971-10-01", "HOLIDAY 1971-10-04", "HOLIDAY 1971-10-05", "WORKED_WEEKEND 1971-10-09");

        // then
        Awaitility.await().untilAsserted(() -> assertThat(dueOn(open)).isEqualTo("1971-10-19"));
        assertThat(dueOn(closed)).isEqualTo("1971-10-15");
        assertThat(dueOn(before)).isEqualTo("1971-08-23");
        UUID subject = UUID.fromString(open);
        Awaitility.await().untilAsserted(() ->
                assertThat(EventTopics.read(EventCatalogue.OPINION_REPLY_POSTPONED, subject)).hasSize(1));
        var event = EventTopics.read(EventCatalogue.OPINION_REPLY_POSTPONED, subject).getFirst();
        Contracts.assertMatches(event);
        assertThat(event.at("/data/opinion/replyDueOn").asText()).isEqualTo("1971-10-19");
    }

    @Test
    void neverMakesAPromiseEarlier() {
        // given
        String promised = collected("1972-09-22", "1972-10-13", false);
        String marker = collected("1972-11-01", "1972-11-22", false);

        // when: two weekend days are worked, and a holiday comes later
        publish(1972, "WORKED_WEEKEND 1972-09-30", "WORKED_WEEKEND 1972-10-01", "HOLIDAY 1972-11-22");

        // then
        Awaitility.await().untilAsserted(() -> assertThat(dueOn(marker)).isEqualTo("1972-11-23"));
        assertThat(dueOn(promised)).isEqualTo("1972-10-13");
    }

    @Test
    void countsByTheCalendarFromThenOn() {
        // when
        publish(1973, "HOLIDAY 1973-10-01", "HOLIDAY 1973-10-02");

        // then
        collected("1973-09-24", "1973-10-17", true);
    }

    @Test
    void looksAgainForWhatWasBeingTakenInWhenTheCalendarCame() throws SQLException {
        // given
        String late = collected("1974-09-23", "1974-10-14", false);
        publish(1974, "HOLIDAY 1974-10-01");
        Awaitility.await().untilAsserted(() -> assertThat(dueOn(late)).isEqualTo("1974-10-15"));
        Awaitility.await().untilAsserted(() -> assertThat(count("select count(*) from reply_review where year = 1974 and pass = 2"))
                .isEqualTo(1));

        // when: an intake that had read the calendar before is committed after the first look
        execute("update opinion set reply_due_on = '1974-10-14' where id = '" + late + "'");
        execute("update reply_review set due_at = now() - interval '1 second' where year = 1974");
        while (postponing.postponeSome()) {
            assertThat(count("select count(*) from reply_review where year = 1974")).isBetween(0L, 1L);
        }

        // then
        Awaitility.await().untilAsserted(() -> assertThat(dueOn(late)).isEqualTo("1974-10-15"));
        Awaitility.await().untilAsserted(() ->
                assertThat(count("select count(*) from reply_review where year = 1974")).isZero());
    }

    @Test
    void goesThroughMoreOpinionsThanOneTransactionTakes() throws SQLException {
        // given
        String sample = collected("1975-09-22", "1975-10-13", false);
        execute("""
                insert into opinion (id, campaign_id, organization_code, channel, respondent, direction, target, text,
                                     received_on, reply_due_on, reply_working_days, state, changed_at)
                select gen_random_uuid(), campaign_id, organization_code, channel, respondent, direction, target, text,
                       received_on, reply_due_on, reply_working_days, 'RECEIVED',
                       changed_at
                from opinion cross join generate_series(1, 1200) n where id = '%s'""".formatted(sample));

        // when
        publish(1975, "HOLIDAY 1975-10-01", "HOLIDAY 1975-10-02");

        // then
        Awaitility.await().untilAsserted(() -> assertThat(count(
                        "select count(*) from opinion where received_on = '1975-09-22' and reply_due_on = '1975-10-15'"))
                .isEqualTo(1_201));
        assertThat(count("""
                select sum((details ->> 'opinions')::int) from change_log
                where aggregate_type = 'working-calendar' and aggregate_id = '1975' and action = 'postpone-replies'"""))
                .isEqualTo(1_201);
    }

    private String collected(String receivedOn, String expectedDueOn, boolean isCalendarKnown) {
        Map<String, Object> opinion = DemoDistrict.opinion(campaign);
        opinion.put("receivedOn", receivedOn);
        opinion.put("channel", "LETTER");
        return DemoDistrict.collector(DemoDistrict.TOWN).body(opinion).post("/v1/opinions").then()
                .statusCode(201)
                .body("replyDueOn", equalTo(expectedDueOn))
                .body("calendarKnown", equalTo(isCalendarKnown))
                .extract()
                .path("opinionId");
    }

    private static String dueOn(String opinion) {
        return DemoDistrict.sorter().get("/v1/opinions/" + opinion).path("replyDueOn");
    }

    private static void publish(int year, String... days) {
        List<Map<String, String>> exceptions = Arrays.stream(days)
                .map(day -> Map.of("kind", day.split(" ")[0], "date", day.split(" ")[1]))
                .toList();
        DemoDistrict.admin().body(Map.of("days", exceptions)).put("/v1/working-calendars/" + year).then()
                .statusCode(201);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}

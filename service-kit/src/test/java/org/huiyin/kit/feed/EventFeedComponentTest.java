package org.huiyin.kit.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.Topics;
import org.huiyin.contracts.rectification.PlanChanged;
import org.huiyin.contracts.rectification.PlanSnapshot;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.outbox.OutgoingEvent;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.identity.Tokens;
import org.huiyin.testkit.parts.WithRealParts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithRealParts
@DisplayName("Other systems fetch what was told since a cursor")
class EventFeedComponentTest {

    private static final String FEED = "/v1/event-feeds/opinions-service";

    @Inject
    Outbox outbox;

    @Test
    void handsOutEachEventAsItStandsOnTheTopicAndInItsOrder() {
        // given
        String cursor = latest();
        List<UUID> notes = new ArrayList<>();
        for (int index = 0; index < 7; index++) {
            notes.add(note());
        }
        notes.forEach(note -> told(note, 1));

        // when
        List<Map<String, Object>> read = readFrom(cursor, 3, notes);

        // then
        assertThat(read).extracting(event -> event.get("subject"))
                .containsExactlyElementsOf(notes.stream().map(UUID::toString).toList());
        assertThat(read.getFirst()).containsKeys("specversion", "id", "source", "type", "time", "sequence", "data");
    }

    @Test
    void alwaysSaysWhereToGoOnSoThatAClientCanPoll() {
        // given
        Response nothingYet = reader().queryParam("cursor", latest()).get(FEED);
        String cursor = nothingYet.path("next");

        // when
        UUID note = note();
        told(note, 1);

        // then
        assertThat(nothingYet.header("Link")).contains("rel=\"next\"", cursor).doesNotContain("latest");
        assertThat(readFrom(cursor, 1_000, List.of(note))).hasSize(1);
    }

    @Test
    void skipsNothingOfATransactionThatCommitsLate() throws InterruptedException {
        // given an event that was written first and is not committed yet
        String cursor = latest();
        UUID late = UUID.randomUUID();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        Thread slow = Thread.ofPlatform().start(() -> QuarkusTransaction.requiringNew().run(() -> {
            outbox.record(event(late));
            written.countDown();
            await(mayCommit);
        }));
        assertThat(written.await(30, TimeUnit.SECONDS)).isTrue();
        UUID quick = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> outbox.record(event(quick)));
        told(quick, 1);
        Response first = reader().queryParam("cursor", cursor).queryParam("limit", 1_000).get(FEED);

        // when
        mayCommit.countDown();
        slow.join();
        told(late, 1);

        // then
        assertThat(first.<List<String>>path("items.subject"))
                .contains(quick.toString()).doesNotContain(late.toString());
        assertThat(readFrom(first.path("next"), 1_000, List.of(late, quick)))
                .extracting(event -> event.get("subject")).containsExactly(late.toString());
    }

    @Test
    void beginsWithTheFirstEventAndPassesOverWhatIsNone() {
        // given
        UUID before = note();
        told(before, 1);
        EventTopics.publishRaw(Topics.RECTIFICATION, before.toString(), "no event");
        EventTopics.publishRaw(Topics.RECTIFICATION, before.toString(), null);
        UUID after = note();
        told(after, 1);

        // when
        List<Map<String, Object>> read = readFrom(null, 1_000, List.of(before, after));

        // then
        assertThat(read).hasSize(2);
    }

    @Test
    void saysSoWhenWhatFollowsIsNoLongerKept() {
        // given cursors of a topic that was made anew, and beyond its end
        FeedPosition now = FeedPosition.parse(latest()).orElseThrow();
        FeedPosition.TopicPosition topic = now.topics().getFirst();
        String ofAnother = new FeedPosition(List.of(
                new FeedPosition.TopicPosition(topic.mark() + 1, topic.offsets()))).encode();
        String beyond = new FeedPosition(List.of(new FeedPosition.TopicPosition(
                topic.mark(), topic.offsets().stream().map(offset -> offset + 1_000_000).toList()))).encode();

        for (String cursor : List.of(ofAnother, beyond)) {
            // when
            Response refused = reader().queryParam("cursor", cursor).get(FEED);

            // then
            refused.then().statusCode(410).contentType("application/problem+json");
            assertThat(refused.<String>path("code")).isEqualTo("cursor-expired");
        }
    }

    @Test
    void refusesWhatCannotBeAskedAndWhoMayNot() {
        reader().queryParam("cursor", "没有").get(FEED).then().statusCode(400);
        reader().queryParam("limit", 1_001).get(FEED).then().statusCode(400);
        reader().queryParam("limit", 0).get(FEED).then().statusCode(400);
        reader().get("/v1/event-feeds/another-service").then().statusCode(404);
        given().get(FEED).then().statusCode(401);
        given().auth().oauth2(Tokens.forRole("officer", "DEMO")).get(FEED).then().statusCode(403);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static OutgoingEvent event(UUID subject) {
        PlanSnapshot data =
                new PlanSnapshot(subject.toString(), UUID.randomUUID().toString(), "DEMO", "TEAM", "DRAFT", 0, null);
        return new OutgoingEvent(EventCatalogue.PLAN_SUBMITTED, "note", subject, () -> 0, new PlanChanged(data));
    }

    private static UUID note() {
        return UUID.fromString(given().contentType(ContentType.JSON)
                .body("{\"text\":\"a\",\"count\":1}").post("/v1/notes").then().statusCode(201).extract().path("id"));
    }

    private static void told(UUID subject, int times) {
        Awaitility.await().untilAsserted(
                () -> assertThat(EventTopics.read(EventCatalogue.PLAN_SUBMITTED, subject)).hasSize(times));
    }

    /** Page by page until nothing comes, and of that what is about the subjects. */
    private static List<Map<String, Object>> readFrom(String cursor, int limit, List<UUID> subjects) {
        List<Map<String, Object>> read = new ArrayList<>();
        List<String> wanted = subjects.stream().map(UUID::toString).toList();
        String next = cursor;
        while (true) {
            RequestSpecification request = reader().queryParam("limit", limit);
            Response page = (next == null ? request : request.queryParam("cursor", next)).get(FEED);
            page.then().statusCode(200);
            String after = page.path("next");
            page.<List<Map<String, Object>>>path("items").stream()
                    .filter(event -> wanted.contains(event.get("subject"))).forEach(read::add);
            if (after.equals(next)) {
                return read;
            }
            next = after;
        }
    }

    private static String latest() {
        return reader().queryParam("latest", true).get(FEED).then().statusCode(200).extract().path("next");
    }

    private static RequestSpecification reader() {
        return given().auth().oauth2(Tokens.forRole("integrator", "DEMO"));
    }
}

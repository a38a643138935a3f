package org.huiyin.rectification.planning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.publiclog.Verification;
import org.huiyin.rectification.Database;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.testkit.events.Contracts;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.Client.PUBLIC;
import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.SORTER;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;

/**
 * REC-6: what was promised in public before the suite came is a commitment like every other, from the day of the
 * promise on.
 */
@QuarkusTest
@WithRealParts
class TakeOverComponentTest {

    private static final String PATH = "/v1/plans/take-overs";

    @TempDir
    private Path folder;

    @BeforeEach
    void knowTheDistrict() {
        DemoDistrict.tell();
    }

    @Test
    void publishesItsItemsFromTheDayOfThePromiseOn() {
        // given
        LocalDate promised = Journey.today().minusDays(120);

        // when
        Response taken = SORTER.must(SORTER.post(PATH, request(promised, item(10), item(-20))));

        // then
        assertThat(taken.statusCode()).isEqualTo(201);
        assertThat(taken.<String>path("state")).isEqualTo("ADOPTED");
        assertThat(taken.<String>path("adoptedOn")).isEqualTo(promised.toString());
        assertThat(taken.<Integer>path("itemCount")).isEqualTo(2);
        List<String> items = taken.path("items.id");
        Response open = PUBLIC.get("/v1/commitments/" + items.get(0));
        assertThat(open.<String>path("publishedOn")).isEqualTo(promised.toString());
        assertThat(open.<String>path("promisedDeadline")).isEqualTo(Journey.today().plusDays(10).toString());
        assertThat(open.<String>path("standing")).as("nothing moved since the promise").isEqualTo("STALLED");
        assertThat(PUBLIC.get("/v1/commitments/" + items.get(1)).<String>path("standing")).isEqualTo("MISSED");
        assertThat(OFFICER.get("/v1/plans/" + taken.path("id")).<String>path("state")).isEqualTo("ADOPTED");
    }

    @Test
    void keepsTheOrderInWhichItsItemsWereSent() {
        // given
        List<String> problems = IntStream.rangeClosed(1, 40).mapToObj(number -> "第" + number + "项").toList();
        Map<String, Object> request = request(Journey.today().minusDays(40));
        request.put("items", problems.stream().map(TakeOverComponentTest::item).toList());

        // when
        Response taken = SORTER.move(PATH, request);

        // then
        String campaign = request.get("campaignId").toString();
        assertThat(taken.<List<String>>path("items.problem")).isEqualTo(problems);
        assertThat(PUBLIC.get("/v1/commitments?limit=200&campaign=" + campaign).<List<String>>path("items.problem"))
                .isEqualTo(problems);
    }

    /** As some were found: stuck at investigating. */
    @Test
    void keepsHowFarItHadComeAndSinceWhen() {
        // given
        Map<String, Object> request = request(Journey.today().minusDays(60), item(10), item(10));
        request.put("reached", List.of(
                Map.of("item", 1, "stage", "INVESTIGATING", "on", Journey.today().minusDays(5).toString()),
                Map.of("item", 0, "stage", "INVESTIGATING")));

        // when
        List<String> items = SORTER.move(PATH, request).path("items.id");

        // then
        Response stuck = PUBLIC.get("/v1/commitments/" + items.get(0));
        assertThat(stuck.<String>path("stage")).isEqualTo("INVESTIGATING");
        assertThat(stuck.<String>path("standing")).isEqualTo("STALLED");
        assertThat(PUBLIC.get("/v1/commitments/" + items.get(1)).<String>path("standing")).isEqualTo("IN_PROGRESS");
    }

    @Test
    void saysInHistoryChangeLogAndPublicLogThatItWasTakenOver() throws IOException {
        // given
        LocalDate promised = Journey.today().minusDays(40);

        // when
        Response taken = SORTER.move(PATH, request(promised, item(10)));

        // then
        String item = taken.path("items[0].id");
        Response history = OFFICER.get("/v1/items/" + item + "/history");
        assertThat(history.<List<String>>path("items.move")).containsExactly("TAKE_OVER");
        assertThat(history.<List<String>>path("items.by")).containsExactly("SORTER");
        assertThat(history.<String>path("items[0].note")).contains("整改承诺公告", "县报2026年第3期", promised.toString());
        assertThat(history.<String>path("items[0].happenedAt")).isGreaterThan(Journey.today().minusDays(2).toString());
        String entry = PUBLIC.get("/v1/public-log/entries?commitment=" + item).path("items[0].canonical");
        assertThat(entry).contains(
                "\"kind\":\"commitment-taken-over\"",
                "\"takenOver\":{\"document\":\"整改承诺公告\",\"on\":\"" + Journey.today() + "\",\"reference\":\"县报2026年第3期\"}",
                "\"publishedOn\":\"" + promised + "\"");
        assertThat(changes(taken.path("id"))).containsExactly("plan-take-over sorter");
        assertThat(changes(item)).containsExactly("item-take-over sorter");
        Path file = Files.write(folder.resolve("log.jsonl"), PUBLIC.get("/v1/public-log/download").asByteArray());
        assertThat(Verification.of(file, null)).isInstanceOf(Verification.Verdict.Sound.class);
    }

    @Test
    void tellsTheOthersOfACommitmentThatWasPublishedThen() {
        // given
        LocalDate promised = Journey.today().minusDays(40);

        // when
        String item = SORTER.move(PATH, request(promised, item(-1))).path("items[0].id");

        // then
        DemoDistrict.await(() -> assertThat(told(item)).hasSize(1));
        Contracts.assertMatches(told(item).getFirst());
        assertThat(told(item).getFirst().at("/data/commitment/publishedOn").asText()).isEqualTo(promised.toString());
        assertThat(told(item).getFirst().at("/data/commitment/standing").asText()).isEqualTo("MISSED");
    }

    /** TRU-4: nobody of the suite did its work before, so whoever does it now is told apart from whoever checks it. */
    @Test
    void goesOnLikeEveryOther() {
        // given
        String item = SORTER.move(PATH, request(Journey.today().minusDays(40), item(10))).path("items[0].id");
        DemoDistrict.BOTH.move("/v1/items/" + item + "/progress", Map.of("percent", 50, "note", "灯具已到货"));
        Journey.doParts(item);
        OFFICER.move("/v1/items/" + item + "/completion", Journey.completion());

        // when
        Response own = DemoDistrict.BOTH.post("/v1/items/" + item + "/verification", Map.of("note", "属实"), "*");
        Response other = SUPERVISOR.post("/v1/items/" + item + "/verification", Map.of("note", "属实"), "*");

        // then
        assertThat(own.<String>path("code")).isEqualTo("own-work");
        assertThat(other.<String>path("standing")).isEqualTo("KEPT");
        SORTER.move("/v1/items/" + item + "/result", Map.of("text", "已全部更换"));
        assertThat(Database.column("select doers from item where id = ?", UUID.fromString(item)).getFirst())
                .doesNotContain("sorter");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 365 * 5 + 3})
    void takesOverFromPastDaysAlone(int daysAgo) {
        long before = Database.count("select count(*) from plan");

        Response refused = SORTER.post(PATH, request(Journey.today().minusDays(daysAgo), item(10_000)));

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
        assertThat(refused.<String>path("errors[0].pointer")).isEqualTo("/promisedOn");
        assertThat(Database.count("select count(*) from plan")).isEqualTo(before);
    }

    @Test
    void asksForTheFourClearsOfEachItem() {
        Map<String, Object> unclear = item(10);
        unclear.remove("goal");
        unclear.put("measures", List.of());

        Response refused = SORTER.post(PATH, request(Journey.today().minusDays(40), item(10), unclear));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("code")).isEqualTo("plan-not-clear");
        assertThat(refused.<List<String>>path("errors.pointer"))
                .containsExactlyInAnyOrder("/items/1/goal", "/items/1/measures");
    }

    @Test
    void namesWhatItCannotUse() {
        LocalDate promised = Journey.today().minusDays(40);
        Map<String, Object> person = request(promised, item(10));
        person.put("subject", "PERSON");
        Map<String, Object> early = request(promised, item(10), item(-41));
        Map<String, Object> unknown = request(promised, item(10));
        unknown.put("organizationCode", "DEMO-NOWHERE");
        Map<String, Object> campaign = request(promised, item(10));
        campaign.put("campaignId", UUID.randomUUID().toString());
        Map<String, Object> strange = item(10);
        strange.put("problemIds", List.of(UUID.randomUUID().toString()));
        Map<String, Object> empty = request(promised);
        Map<String, Object> sourceless = request(promised, item(10));
        sourceless.put("source", Map.of("title", "", "reference", "长".repeat(501)));

        Map<String, Object> far = request(promised, item(10));
        far.put("reached", List.of(Map.of("item", 1, "stage", "CARRYING_OUT")));
        Map<String, Object> before = request(promised, item(10));
        before.put("reached", List.of(Map.of("item", 0, "stage", "CARRYING_OUT", "on", promised.minusDays(1).toString())));

        assertThat(pointers(far)).containsExactly("/reached/0/item");
        assertThat(pointers(before)).containsExactly("/reached/0/on");
        assertThat(pointers(person)).containsExactly("/subject");
        assertThat(pointers(early)).containsExactly("/items/1/deadline");
        assertThat(pointers(unknown)).containsExactly("/organizationCode");
        assertThat(pointers(campaign)).containsExactly("/campaignId");
        assertThat(pointers(request(promised, item(10), strange))).containsExactly("/items/1/problemIds/0");
        assertThat(pointers(empty)).containsExactly("/items");
        assertThat(pointers(sourceless)).containsExactlyInAnyOrder("/source/title", "/source/reference");
    }

    @Test
    void isTakenOverOnceUnderOneKey() {
        Map<String, Object> request = request(Journey.today().minusDays(40), item(10));
        String key = UUID.randomUUID().toString();

        Response first = SORTER.postOnce(PATH, request, key);
        Response second = SORTER.postOnce(PATH, request, key);

        assertThat(second.<String>path("id")).isEqualTo(first.path("id"));
    }

    private static Map<String, Object> item(String problem) {
        Map<String, Object> item = item(10);
        item.put("problem", problem);
        return item;
    }

    private static Map<String, Object> item(int daysToDeadline) {
        return new HashMap<>(Journey.itemRequest(
                Map.of("deadline", Journey.today().plusDays(daysToDeadline).toString(), "milestones", List.of())));
    }

    @SafeVarargs
    private static Map<String, Object> request(LocalDate promisedOn, Map<String, Object>... items) {
        Map<String, Object> request = new HashMap<>(Journey.planRequest(DemoDistrict.campaign(), "ORGANIZATION"));
        request.put("promisedOn", promisedOn.toString());
        request.put("source", Map.of("title", "整改承诺公告", "reference", "县报2026年第3期"));
        request.put("items", List.of(items));
        return request;
    }

    private static List<String> pointers(Map<String, Object> request) {
        Response refused = SORTER.post(PATH, request);
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
        return refused.path("errors.pointer");
    }

    private static List<String> changes(String id) {
        return Database.column("select action || ' ' || actor from change_log where aggregate_id = ?", id);
    }

    private static List<JsonNode> told(String item) {
        return EventTopics.read(EventCatalogue.COMMITMENT_PUBLISHED, Journey.uuid(item));
    }
}

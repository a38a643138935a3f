package org.huiyin.reporting.projection;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.Topics;
import org.huiyin.reporting.BulkPublisher;
import org.huiyin.reporting.CommitmentMother;
import org.huiyin.reporting.DistrictMother;
import org.huiyin.reporting.OpinionMother;
import org.huiyin.reporting.Reports;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.identity.Tokens;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithRealParts
class RebuildComponentTest {

    private static final String PATH = "/v1/projections/rebuilds";

    @Inject
    Database database;

    private final UUID campaign = DistrictMother.campaign();

    @BeforeEach
    void waitForTheRebuildsOfOthers() {
        Reports.eventually(() ->
                assertThat(Reports.asAuditor(PATH, Map.of()).<String>getList("items.state")).doesNotContain("RUNNING"));
    }

    @Test
    void buildsAnewWhileEventsArriveAndQueriesAreAnswered() throws Exception {
        // given
        publishOpinions(2_000);
        CommitmentMother commitment = CommitmentMother.commitmentIn(campaign).publish();
        EventTopics.publishRaw(Topics.OPINIONS, "key", "no event at all");
        Reports.eventually(() -> assertThat(Reports.opinions(campaign).getInt("total")).isEqualTo(2_000));
        String before = database.active();
        AtomicBoolean rebuilding = new AtomicBoolean(true);
        CompletableFuture<List<Integer>> totals = CompletableFuture.supplyAsync(() -> totalsWhile(rebuilding));
        CompletableFuture<Integer> published = CompletableFuture.supplyAsync(() -> publishWhile(rebuilding));

        // when
        JsonPath rebuild = ended(start().then().statusCode(202).extract().jsonPath().getString("id"));
        rebuilding.set(false);

        // then
        assertThat(rebuild.getString("state")).as(rebuild.prettify()).isEqualTo("COMPLETED");
        assertThat(database.active()).isNotEqualTo(before);
        int expected = 2_000 + published.get();
        Reports.eventually(() -> assertThat(Reports.opinions(campaign).getInt("total")).isEqualTo(expected));
        assertThat(totals.get()).isSorted().first().isEqualTo(2_000);
        assertThat(RestAssured.get("/v1/noticeboard/" + commitment.id).statusCode()).isEqualTo(200);
        assertThat(Reports.consistency().getBoolean("consistent")).isTrue();
    }

    @Test
    void keepsTheLatestOfSeveralStatesWhateverTheirOrder() {
        // given
        OpinionMother inOrder = OpinionMother.opinionIn(campaign).about("DISTRICT_TEAM").publish();
        inOrder.about("UNIT_TEAM").publish();
        OpinionMother late = OpinionMother.opinionIn(campaign).about("BRANCH_TEAM");
        late.publishAs(EventCatalogue.OPINION_SORTED, 7);
        late.about("DISTRICT_TEAM").publishAs(EventCatalogue.OPINION_RECEIVED, 3);

        // when
        JsonPath rebuild = ended(start().jsonPath().getString("id"));

        // then
        assertThat(rebuild.getString("state")).isEqualTo("COMPLETED");
        Reports.eventually(() ->
                assertThat(Reports.opinions(campaign).<Integer>getList("rows.team")).containsExactly(0, 1, 1, null));
    }

    @Test
    void countsWhatItCannotReadAndSetsItAsideNoSecondTime() {
        // given
        EventTopics.publishRaw(Topics.OPINIONS, "key", "{");
        OpinionMother opinion = OpinionMother.opinionIn(campaign);
        opinion.about("NEIGHBOUR").publish();
        opinion.about("UNIT_TEAM").publish();
        Reports.eventually(() -> assertThat(Reports.opinions(campaign).getInt("total")).isEqualTo(1));
        int letters = EventTopics.readRecords("reporting-service.dlq").size();

        // when
        JsonPath rebuild = ended(start().jsonPath().getString("id"));

        // then
        assertThat(rebuild.getString("state")).isEqualTo("COMPLETED");
        JsonPath topic = rebuild;
        assertThat(topic.getInt("topics.find { it.topic == 'opinions.events' }.unreadable")).isGreaterThanOrEqualTo(2);
        assertThat(topic.getLong("topics.find { it.topic == 'opinions.events' }.recordsRead"))
                .isEqualTo(topic.getLong("topics.find { it.topic == 'opinions.events' }.recordsTotal"));
        assertThat(EventTopics.readRecords("reporting-service.dlq")).hasSize(letters);
    }

    @Test
    void leavesTheOldServingWhenItIsKilledAndCanBeStartedAgain() throws Exception {
        // given
        publishOpinions(10);
        Reports.eventually(() -> assertThat(Reports.opinions(campaign).getInt("total")).isEqualTo(10));
        String before = database.active();
        String killed;
        try (Connection blocker = database.connect();
                Statement statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("lock table " + database.idle() + ".opinion_fact in access exclusive mode");
            killed = start().jsonPath().getString("id");
            Reports.eventually(() -> assertThat(database.ask(holder())).isNotEmpty());

            // when
            Response second = start();
            database.ask("select pg_terminate_backend(" + database.ask(holder()) + ")");
            JsonPath ended = ended(killed);
            blocker.rollback();

            // then
            assertThat(second.statusCode()).isEqualTo(409);
            assertThat(second.jsonPath().getString("code")).isEqualTo("rebuild-running");
            assertThat(ended.getString("state")).isEqualTo("FAILED");
        }
        assertThat(database.active()).isEqualTo(before);
        assertThat(Reports.opinions(campaign).getInt("total")).isEqualTo(10);
        assertThat(ended(start().jsonPath().getString("id")).getString("state")).isEqualTo("COMPLETED");
        assertThat(Reports.opinions(campaign).getInt("total")).isEqualTo(10);
    }

    @Test
    void seesThatARebuildWhoseProcessDiedRunsNoLonger() {
        // given
        UUID died = UUID.randomUUID();
        database.execute("""
                insert into projection_rebuild (id, state, phase, requested_by, started_at)
                values ('%s', 'RUNNING', 'LOADING', 'admin', now())""".formatted(died));

        // then
        assertThat(get(died.toString()).getString("state")).isEqualTo("INTERRUPTED");
        assertThat(ended(start().jsonPath().getString("id")).getString("state")).isEqualTo("COMPLETED");
        assertThat(database.ask("select state from projection_rebuild where id = '" + died + "'"))
                .isEqualTo("INTERRUPTED");
    }

    @Test
    void doesNotSwitchToAReadModelWhoseCountersDiffer() {
        // given
        DistrictMother.activity(campaign, "DEMO-UNIT-01", "FORUM", 10, 0, 0);
        String idle = database.idle();
        database.execute("""
                create function %1$s.tamper() returns trigger language plpgsql as
                $$ begin new.activities := new.activities + 1; return new; end $$;
                create trigger tamper before insert on %1$s.activity_counter for each row execute function %1$s.tamper()
                """.formatted(idle));

        // when
        JsonPath rebuild = ended(start().jsonPath().getString("id"));

        // then
        database.execute("drop function " + idle + ".tamper cascade");
        assertThat(rebuild.getString("state")).isEqualTo("FAILED");
        assertThat(rebuild.getString("failure")).contains("differ");
        assertThat(database.idle()).isEqualTo(idle);
        assertThat(Reports.consistency().getBoolean("consistent")).isTrue();
    }

    @Test
    void startsOneRebuildUnderOneIdempotencyKey() {
        String key = UUID.randomUUID().toString();
        String first = start(key).jsonPath().getString("id");
        String second = start(key).jsonPath().getString("id");

        assertThat(second).isEqualTo(first);
        assertThat(ended(first).getString("state")).isEqualTo("COMPLETED");
    }

    private void publishOpinions(int count) {
        List<OpinionMother> opinions = new ArrayList<>();
        for (int opinion = 0; opinion < count; opinion++) {
            opinions.add(OpinionMother.opinionIn(campaign).of("DEMO-UNIT-%02d".formatted(opinion % 30)));
        }
        BulkPublisher.publish(opinions);
    }

    private int publishWhile(AtomicBoolean rebuilding) {
        int published = 0;
        while (rebuilding.get()) {
            publishOpinions(50);
            published += 50;
        }
        return published;
    }

    private List<Integer> totalsWhile(AtomicBoolean rebuilding) {
        List<Integer> totals = new ArrayList<>();
        totals.add(Reports.opinions(campaign).getInt("total"));
        while (rebuilding.get()) {
            totals.add(Reports.opinions(campaign).getInt("total"));
        }
        return totals;
    }

    /** The session that rebuilds. */
    private static String holder() {
        return "select pid from pg_locks where locktype = 'advisory' and classid = 1919247972 and granted";
    }

    private static Response start() {
        return start(UUID.randomUUID().toString());
    }

    private static Response start(String key) {
        return RestAssured.given()
                .auth().oauth2(Tokens.forRole("admin", null))
                .header("Idempotency-Key", key)
                .post(PATH);
    }

    private static JsonPath get(String id) {
        return Reports.asAuditor(PATH + "/" + id, Map.of());
    }

    private static JsonPath ended(String id) {
        Reports.eventually(() -> assertThat(get(id).getString("state")).isNotEqualTo("RUNNING"));
        return get(id);
    }
}

package org.huiyin.rectification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.Topics;
import org.huiyin.rectification.lookback.LookBackJourney;
import org.huiyin.testkit.access.ReadEverything;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.ADMIN;
import static org.huiyin.rectification.DemoDistrict.AUDITOR;
import static org.huiyin.rectification.DemoDistrict.DISTRICT;
import static org.huiyin.rectification.DemoDistrict.FOREIGN_SUPERVISOR;
import static org.huiyin.rectification.DemoDistrict.LEADER;
import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.SECOND_OF_GROUP;
import static org.huiyin.rectification.DemoDistrict.SORTER;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;
import static org.huiyin.rectification.DemoDistrict.TOWN;
import static org.huiyin.rectification.DemoDistrict.TOWN_OFFICER;
import static org.huiyin.rectification.DemoDistrict.UNIT;

/**
 * REP-7: a plan for a person, taken all the way, is shown to those who work on it or watch over it, and to nobody else.
 */
@QuarkusTest
@WithRealParts
class PersonPlanPrivacyComponentTest {

    private static final String FEED = "/v1/event-feeds/rectification-service";
    private static final String WEBHOOKS = "/v1/webhooks/rectification-service";

    private final String words = "words-" + UUID.randomUUID();

    private String campaign;
    private String cursor;
    private String webhook;
    private String plan;
    private String item;
    private String shared;
    private List<String> about;

    @BeforeEach
    void rectify() {
        campaign = DemoDistrict.campaign();
        cursor = ADMIN.get(FEED + "?latest=true").path("next");
        webhook = ADMIN.move(
                        WEBHOOKS, Map.of("name", "演示平台", "url", "http://127.0.0.1:9/in", "eventTypes", List.of()))
                .path("webhook.id");
        plan = OFFICER.move("/v1/plans", Map.of(
                "campaignId", campaign, "organizationCode", UNIT, "subject", "PERSON",
                "subjectName", "分管副局长", "title", words)).path("id");
        item = Journey.addItem(plan, itemInWords());
        OFFICER.move("/v1/plans/" + plan + "/submission");
        SUPERVISOR.move("/v1/plans/" + plan + "/return", Map.of(
                "version", 1, "reasons", words, "plan", Journey.judged(Map.of("focused", false, "reason", words))));
        OFFICER.move("/v1/plans/" + plan + "/submission");
        Journey.endorse(plan);
        OFFICER.move("/v1/plans/" + plan + "/adoption");
        OFFICER.move("/v1/items/" + item + "/progress", Map.of("percent", 50, "note", words));
        String amendment = OFFICER.move("/v1/commitments/" + item + "/amendments", Map.of(
                "field", "goal", "after", words, "reason", words)).path("id");
        LEADER.move("/v1/amendments/" + amendment + "/approval");
        Journey.doParts(item);
        OFFICER.move("/v1/items/" + item + "/completion", Map.of(
                "summary", words, "evidence", List.of(Map.of("title", words, "reference", "档案-1"))));
        SUPERVISOR.move("/v1/items/" + item + "/verification", Map.of("note", words), "*");
        OFFICER.move("/v1/items/" + item + "/result", Map.of("text", words));
        watchOver();
        shared = Journey.committed(campaign, Map.of("coOrganizations", List.of()));
        DemoDistrict.await(() -> assertThat(feed(ADMIN)).contains(shared));
    }

    static Stream<Client> strangers() {
        return Stream.of(
                Client.PUBLIC,
                TOWN_OFFICER,
                FOREIGN_SUPERVISOR,
                ADMIN,
                LEADER,
                Client.as("leader", TOWN),
                Client.as("collector", UNIT),
                Client.as("integrator", DISTRICT));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    @DisplayName("REP-7: neither a list nor a look-up nor the feed shows it to anyone who has no part in it")
    void isShownToNobodyElse(Client stranger) {
        List<String> leaks = new ArrayList<>();
        for (ReadEverything.Reading reading : readingsOf(stranger)) {
            Stream.of(words, plan, item).filter(reading.body()::contains).forEach(secret ->
                    leaks.add(reading.request() + " shows " + secret));
        }

        assertThat(leaks).isEmpty();
    }

    static Stream<Client> concerned() {
        return Stream.of(OFFICER, SUPERVISOR, Client.named("leader-unit", UNIT, "leader"), SORTER, AUDITOR);
    }

    /** The search is worth something only if it finds what is there. */
    @ParameterizedTest
    @MethodSource("concerned")
    void isShownToThoseConcerned(Client concerned) {
        StringBuilder seen = new StringBuilder();
        readingsOf(concerned).forEach(reading -> seen.append(reading.body()));

        assertThat(seen).contains(words, plan, item);
    }

    @Test
    @DisplayName("REC-6, REP-7: the leader right above reads the one amendment that waits, and nothing else")
    void isShownToWhoDecidesAsFarAsTheyDecide() {
        String amendments = "/v1/commitments/" + item + "/amendments";
        assertThat(LEADER.must(LEADER.get(amendments)).<List<?>>path("items")).isEmpty();
        Map<String, Object> asked = Map.of("field", "measures", "after", words, "reason", words);
        String waiting = OFFICER.move(amendments, asked).path("id");

        assertThat(LEADER.get(amendments).<List<String>>path("items.id")).containsExactly(waiting);
        assertThat(OFFICER.get(amendments).<List<String>>path("items.id")).hasSize(2);
        assertThat(ADMIN.get(amendments).statusCode()).isEqualTo(403);
        assertThat(Client.as("leader", TOWN).get(amendments).statusCode()).isEqualTo(403);
        assertThat(LEADER.get("/v1/items/" + item).statusCode()).isEqualTo(403);
        String tasks = LEADER.must(LEADER.get("/v1/tasks?kind=AMENDMENT_TO_APPROVE&limit=200")).asString();
        assertThat(tasks).contains(waiting).doesNotContain(words);
        String comments = "/v1/supervision-orders/" + about.getFirst() + "/comments";
        assertThat(LEADER.post(comments, Map.of("text", "请抓紧")).statusCode()).isEqualTo(403);
        LEADER.move("/v1/amendments/" + waiting + "/approval");
    }

    @Test
    @DisplayName("SUP-3, REP-7: what was found at it goes into no plan that is made public")
    void isTakenUpInNoPublicPlan() {
        String path = "/v1/look-back-findings/" + about.get(3) + "/planned-item";

        Response refused = OFFICER.post(path, Map.of("planId", Journey.draft(DemoDistrict.campaign())));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<String>path("errors[0].pointer")).isEqualTo("/planId");
        assertThat(refused.<String>path("errors[0].code")).isEqualTo("about-person");
        OFFICER.move(path, Map.of("planId", Journey.draft(DemoDistrict.campaign(), "PERSON")));
    }

    @Test
    @DisplayName("REP-7: neither feed nor webhook tells another system that there is a plan for a person")
    void staysInTheSuite() {
        // given
        EventTopics.read(EventCatalogue.RESULT_PUBLISHED, UUID.fromString(item)).forEach(told ->
                assertThat(told.at("/data/commitment/publicVisible").booleanValue()).isFalse());

        // then
        for (Client reader : List.of(Client.as("integrator", DISTRICT), AUDITOR, ADMIN)) {
            assertThat(feed(reader)).contains(shared).doesNotContain(plan, item, words);
        }
        DemoDistrict.await(() -> assertThat(deliveries()).contains(shared));
        assertThat(deliveries()).doesNotContain(plan, item, words);
        ADMIN.must(ADMIN.delete(WEBHOOKS + "/" + webhook, null));
    }

    @Test
    @DisplayName("REP-7: the suite is told the states of it, and none of its words")
    void isToldWithoutWords() {
        DemoDistrict.await(() -> assertThat(
                EventTopics.read(EventCatalogue.RESULT_PUBLISHED, UUID.fromString(item))).hasSize(1));

        assertThat(EventTopics.readAll(Topics.RECTIFICATION).toString()).contains(item, plan).doesNotContain(words);
    }

    @Test
    @DisplayName("TRU-3, REP-7: auditors read what became of it; its words are in no line of the change log")
    void isInTheChangeLogWithoutWords() {
        String log = AUDITOR.must(AUDITOR.get("/v1/changes/rectification-service?limit=200")).asString();

        assertThat(log).contains(plan, item).doesNotContain(words);
    }

    /** Ordered, looked back at, rated, and found not to hold. */
    private void watchOver() {
        Map<String, Object> order = new HashMap<>(Journey.orderRequest());
        order.putAll(Map.of("commitmentId", item, "demand", words));
        String lookBack = SUPERVISOR.move("/v1/look-backs", LookBackJourney.request(
                LookBackJourney.written("ITEM", "A"), campaign)).path("id");
        String subject = LookBackJourney.firstSubject(lookBack);
        SECOND_OF_GROUP.move(LookBackJourney.answers(subject), LookBackJourney.given(Map.of("A", words), "A"));
        String finding = SUPERVISOR.get("/v1/look-back-findings?lookBack=" + lookBack).path("items[0].id");
        String survey = SUPERVISOR.move("/v1/surveys", Journey.surveyRequest(item, Map.of("title", words))).path("id");
        Journey.vote(survey, 10, 0);
        SUPERVISOR.move("/v1/surveys/" + survey + "/closing");
        String look = Journey.consolidationLook(item);
        SECOND_OF_GROUP.move(
                "/v1/consolidation-looks/" + look + "/finding", Map.of("finding", "REOPENS", "note", words));
        about = List.of(Journey.order(order), lookBack, subject, finding, survey, look);
    }

    private Map<String, Object> itemInWords() {
        Map<String, Object> item = new HashMap<>(Journey.itemRequest());
        item.putAll(Map.of(
                "problem", words,
                "goal", words,
                "measures", List.of(words),
                "responsible", words,
                "coOrganizations", List.of(),
                "milestones", List.of(Map.of("title", words, "dueOn", Journey.today().plusDays(7).toString()))));
        return item;
    }

    private List<ReadEverything.Reading> readingsOf(Client reader) {
        return ReadEverything.as(
                "rectification-service",
                () -> requestOf(reader),
                Stream.concat(Stream.of(plan, item), about.stream()).toList(),
                Map.of("campaign", campaign, "organization", UNIT, "cursor", cursor, "commitment", item));
    }

    private String feed(Client reader) {
        return reader.must(reader.get(FEED + "?limit=1000&cursor=" + cursor)).asString();
    }

    private String deliveries() {
        return ADMIN.must(ADMIN.get(WEBHOOKS + "/" + webhook + "/deliveries?limit=200")).asString();
    }

    private static RequestSpecification requestOf(Client client) {
        RequestSpecification request = RestAssured.given();
        return client.token() == null ? request : request.auth().oauth2(client.token());
    }
}

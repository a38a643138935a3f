package org.huiyin.opinions.deadlines;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.opinions.DemoDistrict;
import org.huiyin.opinions.TestClock;
import org.huiyin.testkit.events.Contracts;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@WithRealParts
@DisplayName("SRT-5: an overdue reply is told level by level, each once")
class EscalationComponentTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate DUE = MONDAY.plusDays(21);

    @Inject
    EscalationScan scan;

    @Inject
    EntityManager entities;

    private UUID campaign;

    @BeforeEach
    void launch() {
        campaign = DemoDistrict.campaign();
        TestClock.turnTo(MONDAY);
    }

    @AfterEach
    void backToToday() {
        TestClock.reset();
    }

    @Test
    void tellsTheOrganizationThenItsSuperiorThenTheOffice() {
        // given
        Map<String, Object> ofBranch = DemoDistrict.opinion(campaign);
        ofBranch.put("organizationCode", DemoDistrict.BRANCH);
        ofBranch.put("target", "BRANCH_TEAM");
        UUID opinion = DemoDistrict.submitted(ofBranch);

        // when
        TestClock.turnTo(DUE, LocalTime.of(23, 59, 30));
        scan.scan();
        assertThat(levels(opinion)).isEmpty();
        TestClock.turnTo(DUE.plusDays(1), LocalTime.MIDNIGHT);
        scan.scan();
        scan.scan();
        assertThat(levels(opinion)).containsExactly("ORGANIZATION");
        // Five working days from Tuesday end with the next Tuesday.
        TestClock.turnTo(DUE.plusDays(8));
        scan.scan();
        assertThat(levels(opinion)).containsExactly("ORGANIZATION");
        TestClock.turnTo(DUE.plusDays(9));
        scan.scan();
        TestClock.turnTo(DUE.plusDays(40));
        scan.scan();
        scan.scan();
        TestClock.turnTo(DUE.plusDays(400));
        scan.scan();

        // then
        assertThat(levels(opinion)).containsExactly("ORGANIZATION", "SUPERIOR", "OFFICE");
        List<JsonNode> events = told(opinion, 3);
        assertThat(events).extracting(event -> event.at("/data/level").asInt()).containsExactly(1, 2, 3);
        assertThat(events).extracting(event -> event.at("/data/organizationCode").asText())
                .containsExactly(DemoDistrict.BRANCH, DemoDistrict.UNIT, DemoDistrict.DISTRICT);
        assertThat(events).extracting(event -> event.path("sequence").asText()).doesNotHaveDuplicates();
        assertThat(events).noneMatch(event -> event.toString().contains("路灯"));
    }

    @Test
    @DisplayName("SRT-4: of an opinion about a person the office alone is told, once")
    void tellsNeitherThePersonsOrganizationNorTheOneAbove() {
        // given
        Map<String, Object> aboutMember = DemoDistrict.opinion(campaign);
        aboutMember.put("organizationCode", DemoDistrict.UNIT);
        aboutMember.put("target", "UNIT_TEAM_MEMBER");
        UUID opinion = DemoDistrict.submitted(aboutMember);

        // when
        TestClock.turnTo(DUE.plusDays(1));
        scan.scan();
        TestClock.turnTo(DUE.plusDays(40));
        scan.scan();

        // then
        assertThat(levels(opinion)).containsExactly("OFFICE");
        List<JsonNode> events = told(opinion, 1);
        assertThat(events).extracting(event -> event.at("/data/level").asInt()).containsExactly(3);
        assertThat(events).extracting(event -> event.at("/data/organizationCode").asText())
                .containsExactly(DemoDistrict.DISTRICT);
    }

    @Test
    @DisplayName("SUP-2: sorting and questions do not reset it, an answer ends it")
    void isResetByNothingAndEndedByAnAnswer() {
        // given
        UUID opinion = DemoDistrict.submitted(DemoDistrict.opinion(campaign));
        TestClock.turnTo(DUE.plusDays(1));
        scan.scan();

        // when
        DemoDistrict.sorter().body(Map.of("categoryCode", "PUBLIC_ORDER")).post("/v1/opinions/" + opinion + "/sorting").then().statusCode(200);
        DemoDistrict.sorter().body(Map.of("text", "哪一盏灯？")).post("/v1/opinions/" + opinion + "/questions").then().statusCode(201);
        scan.scan();
        TestClock.turnTo(DUE.plusDays(9));
        scan.scan();
        assertThat(levels(opinion)).containsExactly("ORGANIZATION", "SUPERIOR");
        DemoDistrict.sorter().body(Map.of("text", "已修好。")).post("/v1/opinions/" + opinion + "/answer").then().statusCode(200);
        TestClock.turnTo(DUE.plusDays(40));
        scan.scan();

        // then
        assertThat(levels(opinion)).containsExactly("ORGANIZATION", "SUPERIOR");
    }

    @Test
    void waitsForTheDayToWhichAQuestionMovedTheTerm() {
        // given
        UUID opinion = DemoDistrict.submitted(DemoDistrict.opinion(campaign));
        DemoDistrict.sorter().body(Map.of("text", "哪一盏灯？")).post("/v1/opinions/" + opinion + "/questions").then().statusCode(201);

        // when
        TestClock.turnTo(LocalDate.of(2026, 4, 6));
        scan.scan();

        // then
        assertThat(levels(opinion)).isEmpty();
        TestClock.turnTo(LocalDate.of(2026, 4, 7));
        scan.scan();
        assertThat(levels(opinion)).containsExactly("ORGANIZATION");
    }

    @Test
    @DisplayName("CAM-6: nobody more is told while a calendar that came late lets the term run on")
    void waitsForTheDayToWhichACalendarMovedATermThatWasOverdue() {
        // given
        LocalDate due = LocalDate.of(1981, 10, 15);
        TestClock.turnTo(LocalDate.of(1981, 9, 24));
        UUID opinion = DemoDistrict.submitted(DemoDistrict.opinion(campaign));
        assertThat(replyDueOn(opinion)).isEqualTo(due.toString());
        TestClock.turnTo(due.plusDays(1));
        scan.scan();
        assertThat(levels(opinion)).containsExactly("ORGANIZATION");

        // when: a term after the organization was told, the promised one runs on
        DemoDistrict.holidays(1981, due, due.plusDays(15));
        Awaitility.await().untilAsserted(() -> assertThat(replyDueOn(opinion)).isGreaterThan("1981-10-30"));
        LocalDate dueNow = LocalDate.parse(replyDueOn(opinion));
        TestClock.turnTo(dueNow);
        scan.scan();

        // then
        assertThat(levels(opinion)).containsExactly("ORGANIZATION");
        TestClock.turnTo(dueNow.plusDays(1));
        scan.scan();
        assertThat(levels(opinion)).containsExactly("ORGANIZATION", "SUPERIOR");
    }

    @Test
    @DisplayName("CAM-6: a term that only seemed to have run out at intake is told of when it has")
    void tellsOfATermThatACalendarLetRunOn() {
        // given
        TestClock.turnTo(LocalDate.of(1982, 10, 18));
        UUID opinion = fromOldBox(LocalDate.of(1982, 9, 24));
        assertThat(replyDueOn(opinion)).isEqualTo("1982-10-15");

        // when
        DemoDistrict.holidays(1982, LocalDate.of(1982, 10, 4), LocalDate.of(1982, 10, 15));
        Awaitility.await().untilAsserted(() -> assertThat(replyDueOn(opinion)).isGreaterThan("1982-10-18"));
        LocalDate dueNow = LocalDate.parse(replyDueOn(opinion));
        TestClock.turnTo(dueNow);
        scan.scan();
        assertThat(levels(opinion)).isEmpty();
        TestClock.turnTo(dueNow.plusDays(1));
        scan.scan();

        // then
        assertThat(levels(opinion)).containsExactly("ORGANIZATION");
    }

    @Test
    void tellsEachOnceThoughReplicasSearchAtOnce() throws Exception {
        // given
        List<UUID> opinions = new ArrayList<>();
        for (int one = 0; one < 12; one++) {
            opinions.add(DemoDistrict.submitted(DemoDistrict.opinion(campaign)));
        }
        TestClock.turnTo(DUE.plusDays(1));
        CyclicBarrier start = new CyclicBarrier(3);
        Callable<Integer> scanning = () -> {
            start.await();
            return scan.scan();
        };

        // when
        try (ExecutorService replicas = Executors.newFixedThreadPool(3)) {
            for (Future<Integer> scanned : replicas.invokeAll(List.of(scanning, scanning, scanning))) {
                scanned.get();
            }
        }
        scan.scan();

        // then
        assertThat(opinions).allSatisfy(opinion -> assertThat(levels(opinion)).containsExactly("ORGANIZATION"));
        assertThat(opinions).allSatisfy(opinion -> assertThat(told(opinion, 1)).hasSize(1));
    }

    @Test
    void tellsNobodyOfATermThatHadRunOutBeforeTheOpinionWasKnown() {
        // given
        UUID opinion = fromOldBox(MONDAY.minusDays(60));

        // when
        TestClock.turnTo(MONDAY.plusDays(1));
        scan.scan();

        // then
        assertThat(levels(opinion)).isEmpty();
        DemoDistrict.sorter().get("/v1/reply-deadlines?campaign=" + campaign).then()
                .body("items[0].opinionId", equalTo(opinion.toString()))
                .body("items[0].overdue", equalTo(true));
    }

    @Test
    void findsOverdueRepliesByAnIndexHoweverManyOpinionsThereAre() {
        List<String> plan = QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery("set local enable_seqscan = off").executeUpdate();
            return entities.createNativeQuery("explain " + EscalateReplies.OVERDUE, String.class)
                    .setParameter("today", DUE)
                    .setParameter("most", 200)
                    .getResultList();
        });

        // Which of the two is the shorter way depends on how many are overdue.
        assertThat(plan).anyMatch(line -> line.contains("opinion_escalation") || line.contains("opinion_open_due"));
    }

    private UUID fromOldBox(LocalDate receivedOn) {
        Map<String, Object> opinion = DemoDistrict.opinion(campaign);
        opinion.put("channel", "BOX");
        opinion.put("receivedOn", receivedOn.toString());
        return UUID.fromString(DemoDistrict.collector(DemoDistrict.UNIT).body(opinion).post("/v1/opinions").path("opinionId"));
    }

    private static String replyDueOn(UUID opinion) {
        return DemoDistrict.sorter().get("/v1/opinions/" + opinion).path("replyDueOn");
    }

    private List<String> levels(UUID opinion) {
        return QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                        """
                        select details ->> 'level' from change_log
                        where aggregate_type = 'opinion' and aggregate_id = :id and action = 'escalate-reply'
                        order by changed_at, id""",
                        String.class)
                .setParameter("id", opinion.toString())
                .getResultList());
    }

    private static List<JsonNode> told(UUID opinion, int expected) {
        Awaitility.await().until(() -> EventTopics.read(EventCatalogue.OPINION_OVERDUE, opinion).size() >= expected);
        List<JsonNode> events = EventTopics.read(EventCatalogue.OPINION_OVERDUE, opinion);
        events.forEach(Contracts::assertMatches);
        return events;
    }
}

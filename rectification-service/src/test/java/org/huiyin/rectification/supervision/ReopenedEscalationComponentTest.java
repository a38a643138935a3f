package org.huiyin.rectification.supervision;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.rectification.Client;
import org.huiyin.rectification.CommitmentRows;
import org.huiyin.rectification.Database;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.rectification.TestClock;
import org.huiyin.rectification.directory.WorkingDays;
import org.huiyin.testkit.events.Contracts;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.OFFICER;

/** REC-6, SAT-2, SUP-2: what is reopened is late, and told to superiors, by the term of its own round. */
@QuarkusTest
@WithRealParts
class ReopenedEscalationComponentTest {

    private final OverdueScan scan;
    private final WorkingDays workingDays;

    ReopenedEscalationComponentTest(OverdueScan scan, WorkingDays workingDays) {
        this.scan = scan;
        this.workingDays = workingDays;
    }

    @AfterEach
    void backToToday() {
        TestClock.reset();
    }

    /** REC-6, SAT-2: a redo begins with a term of its own, beside what was promised, and what was missed stays said. */
    @Test
    void isLateInAnotherRoundOnlyOnceTheTermOfThatRoundHasPassed() {
        // given: missed, told to the superior, and completed late
        String campaign = DemoDistrict.campaign();
        LocalDate promisedOn = Journey.today();
        LocalDate promised = aFriday();
        String item = Journey.committed(campaign, Map.of("deadline", promised.toString()));
        scanOn(workingDaysAfter(promised, 1));
        Journey.complete(item);
        Journey.publishResult(item);

        // when
        redo(item);
        scan.scan();

        // then
        LocalDate renewed = Journey.today().plusDays(ChronoUnit.DAYS.between(promisedOn, promised));
        Response shown = Client.PUBLIC.get("/v1/commitments/" + item);
        assertThat(shown.<String>path("standing")).isEqualTo("IN_PROGRESS");
        assertThat(shown.<Object>path("overdueSince")).isNull();
        assertThat(shown.<String>path("deadline")).isEqualTo(renewed.toString());
        assertThat(shown.<String>path("promisedDeadline")).isEqualTo(promised.toString());
        assertThat(shown.<String>path("amendments[0].before")).isEqualTo(promised.toString());
        assertThat(shown.<String>path("amendments[0].cause")).isEqualTo("NEW_ROUND");
        assertThat(shown.<Integer>path("amendments[0].round")).isEqualTo(2);
        assertThat(told(OFFICER, item)).containsExactly(DemoDistrict.DISTRICT);
        assertThat(OFFICER.get("/v1/items/" + item + "/history").<List<Integer>>path(
                        "items.findAll { it.move == 'OVERDUE' }.round"))
                .containsExactly(1);
        assertThat(Client.PUBLIC.get("/v1/public-log/entries?commitment=" + item).<String>path("items[-1].canonical"))
                .contains("\"kind\":\"commitment-reopened\"", "\"cause\":\"NEW_ROUND\"")
                .contains("\"deadline\":\"" + renewed + "\"");
        DemoDistrict.await(() -> assertThat(
                EventTopics.read(EventCatalogue.COMMITMENT_REOPENED, Journey.uuid(item))).hasSize(1));
        EventTopics.read(EventCatalogue.COMMITMENT_REOPENED, Journey.uuid(item)).forEach(Contracts::assertMatches);

        // and when that term has passed, it is missed, and told, again
        scanOn(workingDaysAfter(renewed, 1));
        assertThat(Client.PUBLIC.get("/v1/commitments/" + item).<String>path("standing")).isEqualTo("MISSED");
        assertThat(told(OFFICER, item)).containsExactly(DemoDistrict.DISTRICT, DemoDistrict.DISTRICT);
    }

    /** SUP-2: the time between a step and a reopening was nobody's delay. */
    @Test
    void goesOnAtTheNextLevelOnlyOnceItsTermHasPassedSinceTheReopening() {
        // given
        SupervisedBranch branch = SupervisedBranch.make();
        String campaign = DemoDistrict.campaign();
        LocalDate deadline = workingDaysAfter(Journey.today(), 2);
        CommitmentRows.insert(campaign, branch.code(), 1, deadline, 1);
        String item = itemsOf(campaign).getFirst();
        LocalDate first = workingDaysAfter(deadline, 1);
        scanOn(first);
        LocalDate reopened = workingDaysAfter(first, 4);

        // when: another round, of which a leader has approved that it is due on the day that was missed before
        Database.execute("delete from escalation_clock where subject_id = '%s'".formatted(item));
        Database.execute("""
                insert into item_history (id, item_id, happened_at, move, state, round, capacity, progress_percent)
                values (gen_random_uuid(), '%s', '%s 12:00+08', 'REOPENING', 'IN_PROGRESS', 2, 'SYSTEM', 0)"""
                .formatted(item, reopened));

        // then
        scanOn(workingDaysAfter(reopened, 5));
        assertThat(told(branch.officer(), item)).containsExactly(branch.village());
        scanOn(workingDaysAfter(reopened, 6));
        assertThat(told(branch.officer(), item)).containsExactly(branch.village(), branch.town());
    }

    private static void redo(String item) {
        String survey = Journey.survey(item);
        Journey.vote(survey, 10, 6);
        DemoDistrict.SUPERVISOR.move("/v1/surveys/" + survey + "/closing");
    }

    private void scanOn(LocalDate day) {
        TestClock.on(day);
        scan.scan();
    }

    private LocalDate workingDaysAfter(LocalDate day, int count) {
        return workingDays.deadline(day, count).day();
    }

    /** Of a week that has begun by none of the days between. */
    private static LocalDate aFriday() {
        TestClock.reset();
        return Journey.today().plusDays(4).with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
    }

    private static List<String> itemsOf(String campaign) {
        return Database.column("select id from item where campaign_id = ?", Journey.uuid(campaign));
    }

    private static List<String> told(Client client, String item) {
        return client.must(client.get("/v1/commitments/" + item + "/escalations")).path("items.toOrganizationCode");
    }
}

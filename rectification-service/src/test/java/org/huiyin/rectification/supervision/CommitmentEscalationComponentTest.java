package org.huiyin.rectification.supervision;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.rectification.AtOnce;
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

/** REC-6, SUP-2: an overdue commitment is told to the superiors, one after the other. */
@QuarkusTest
@WithRealParts
class CommitmentEscalationComponentTest {

    private final OverdueScan scan;
    private final WorkingDays workingDays;

    CommitmentEscalationComponentTest(OverdueScan scan, WorkingDays workingDays) {
        this.scan = scan;
        this.workingDays = workingDays;
    }

    @AfterEach
    void backToToday() {
        TestClock.reset();
    }

    /** SUP-2: once per level, five working days for each. */
    @Test
    void climbsFromTheVillageToTheDistrictAndNoFurther() {
        // given
        SupervisedBranch branch = SupervisedBranch.make();
        String campaign = DemoDistrict.campaign();
        LocalDate deadline = workingDaysAfter(Journey.today(), 2);
        CommitmentRows.insert(campaign, branch.code(), 1, deadline, 1);
        String item = itemsOf(campaign).getFirst();

        // when
        scanOn(deadline);
        assertThat(told(branch.officer(), item)).isEmpty();
        LocalDate first = workingDaysAfter(deadline, 1);
        scanOn(first);
        scan.scan();
        assertThat(told(branch.officer(), item)).containsExactly(branch.village());
        LocalDate second = workingDaysAfter(first, 6);
        scanOn(workingDaysAfter(first, 5));
        assertThat(told(branch.officer(), item)).containsExactly(branch.village());
        scanOn(second);
        scanOn(workingDaysAfter(second, 6));
        scanOn(workingDaysAfter(second, 40));

        // then
        assertThat(told(branch.officer(), item))
                .containsExactly(branch.village(), branch.town(), DemoDistrict.DISTRICT);
        DemoDistrict.await(() -> assertThat(events(item)).hasSize(3));
        events(item).forEach(Contracts::assertMatches);
        assertThat(events(item)).extracting(event -> event.at("/data/level").asInt()).containsExactly(1, 2, 3);
    }

    /** SUP-2: a superior of whom the district has not told yet is not the top; the clock goes on once it has. */
    @Test
    void goesOnOnceASuperiorIsKnown() {
        // given
        DemoDistrict.tell();
        String prefix = "L" + UUID.randomUUID().toString().substring(0, 8);
        String town = prefix + "-T";
        String village = prefix + "-V";
        DemoDistrict.organization(village, town, 3);
        DemoDistrict.await(() -> assertThat(Database.count(
                "select count(*) from organization where code = ?", village)).isEqualTo(1));
        Client officer = Client.named("officer-" + prefix, village, "officer");
        String campaign = DemoDistrict.campaign();
        LocalDate deadline = workingDaysAfter(Journey.today(), 2);
        CommitmentRows.insert(campaign, village, 1, deadline, 1);
        String item = itemsOf(campaign).getFirst();
        LocalDate first = workingDaysAfter(deadline, 1);
        scanOn(first);
        LocalDate second = workingDaysAfter(first, 6);
        scanOn(second);
        scan.scan();
        assertThat(told(officer, item)).containsExactly(town);

        // when
        DemoDistrict.organization(town, DemoDistrict.DISTRICT, 2);
        DemoDistrict.await(() -> assertThat(Database.count(
                "select count(*) from organization where code = ?", town)).isEqualTo(1));
        LocalDate known = workingDaysAfter(second, 1);
        scanOn(known);

        // then
        assertThat(told(officer, item)).containsExactly(town, DemoDistrict.DISTRICT);
        scanOn(workingDaysAfter(known, 40));
        assertThat(told(officer, item)).containsExactly(town, DemoDistrict.DISTRICT);
        assertThat(Database.column("select due_on from escalation_clock where subject_id = ?", Journey.uuid(item)))
                .containsOnlyNulls();
    }

    /** REC-6: what was done, or promised for another day with a leader's approval, is out of the clock. */
    @Test
    void isOutOfTheClockOnceItsDeadlineWasAmended() {
        // given: overdue since a Saturday, so that nobody was told yet
        String campaign = DemoDistrict.campaign();
        LocalDate friday = aFriday();
        String item = Journey.committed(campaign, Map.of("deadline", friday.toString()));
        scanOn(friday.plusDays(1));
        assertThat(OFFICER.get("/v1/items/" + item).<String>path("overdueSince")).isNotNull();

        // when
        String amendment = OFFICER.move("/v1/commitments/" + item + "/amendments", Map.of(
                "field", "deadline", "after", friday.plusDays(20).toString(), "reason", "灯具到货延迟")).path("id");
        DemoDistrict.LEADER.move("/v1/amendments/" + amendment + "/approval");
        scanOn(friday.plusDays(3));

        // then
        assertThat(told(OFFICER, item)).isEmpty();
        scanOn(workingDaysAfter(friday.plusDays(20), 1));
        assertThat(told(OFFICER, item)).containsExactly(DemoDistrict.DISTRICT);
    }

    @Test
    void isOutOfTheClockOnceItsCompletionIsReported() {
        String campaign = DemoDistrict.campaign();
        LocalDate friday = aFriday();
        String item = Journey.committed(campaign, Map.of("deadline", friday.toString()));
        scanOn(friday.plusDays(1));
        Journey.complete(item);

        scanOn(friday.plusDays(3));
        assertThat(told(OFFICER, item)).isEmpty();

        // sent back, it is as late as it was
        DemoDistrict.SUPERVISOR.move("/v1/items/" + item + "/completion-return", Map.of("reasons", "不属实"), "*");
        scan.scan();
        assertThat(told(OFFICER, item)).containsExactly(DemoDistrict.DISTRICT);
    }

    /** CAM-6: the district's midnight, not that of the servers. */
    @Test
    void theDayEndsAtMidnightInTheDistrict() {
        // given
        SupervisedBranch branch = SupervisedBranch.make();
        String campaign = DemoDistrict.campaign();
        LocalDate deadline = aFriday().minusDays(3);
        CommitmentRows.insert(campaign, branch.code(), 1, deadline, 1);
        String item = itemsOf(campaign).getFirst();

        // when, then: in UTC both are the same day
        TestClock.at(deadline.atTime(LocalTime.of(23, 59)).atZone(DistrictTime.ZONE).toInstant());
        scan.scan();
        assertThat(told(branch.officer(), item)).isEmpty();
        TestClock.at(deadline.plusDays(1).atTime(LocalTime.of(0, 1)).atZone(DistrictTime.ZONE).toInstant());
        scan.scan();
        assertThat(told(branch.officer(), item)).containsExactly(branch.village());
    }

    /** SUP-2: two replicas never act twice. */
    @Test
    void threeReplicasTellEachSuperiorOnce() {
        // given
        SupervisedBranch branch = SupervisedBranch.make();
        String campaign = DemoDistrict.campaign();
        LocalDate deadline = workingDaysAfter(Journey.today(), 1);
        CommitmentRows.insert(campaign, branch.code(), 700, deadline, 1);

        // when
        TestClock.on(workingDaysAfter(deadline, 1));
        AtOnce.run(scan::scan, scan::scan, scan::scan);
        scan.scan();

        // then
        String of = " from %s where %s in (select id from item where campaign_id = '" + campaign + "')";
        assertThat(Database.count("select count(*)" + of.formatted("escalation", "subject_id"))).isEqualTo(700);
        assertThat(Database.count("select count(distinct subject_id)" + of.formatted("escalation", "subject_id")))
                .isEqualTo(700);
        assertThat(Database.count("select count(*)" + of.formatted("item_history", "item_id") + " and move = 'OVERDUE'"))
                .isEqualTo(700);
        assertThat(Database.count("select count(*) from change_log where action = 'escalate-commitment'"
                + " and aggregate_id in (select id::text from item where campaign_id = ?)", Journey.uuid(campaign)))
                .isEqualTo(700);
        CommitmentRows.delete(campaign);
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

    private static List<JsonNode> events(String item) {
        return EventTopics.read(EventCatalogue.COMMITMENT_ESCALATED, Journey.uuid(item));
    }
}

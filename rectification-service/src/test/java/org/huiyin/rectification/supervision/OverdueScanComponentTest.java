package org.huiyin.rectification.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.Topics;
import org.huiyin.rectification.AtOnce;
import org.huiyin.rectification.Client;
import org.huiyin.rectification.Database;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.rectification.TestClock;
import org.huiyin.rectification.directory.WorkingDays;
import org.huiyin.testkit.events.Contracts;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;

/** REC-6, SUP-2. */
@QuarkusTest
@WithRealParts
class OverdueScanComponentTest {

    private final OverdueScan scan;
    private final WorkingDays workingDays;

    OverdueScanComponentTest(OverdueScan scan, WorkingDays workingDays) {
        this.scan = scan;
        this.workingDays = workingDays;
    }

    @AfterEach
    void backToToday() {
        TestClock.reset();
    }

    @Test
    void findsACommitmentOnTheDayAfterItsDeadline() {
        // given
        String campaign = DemoDistrict.campaign();
        String item = due(campaign, Journey.today());
        scan.scan();
        assertThat(overdue(campaign)).isEmpty();

        // when
        TestClock.aheadBy(1);
        scan.scan();

        // then
        assertThat(overdue(campaign)).containsExactly(item);
        assertThat(Client.PUBLIC.get("/v1/commitments/" + item).<String>path("standing")).isEqualTo("MISSED");
        DemoDistrict.await(() -> assertThat(told(List.of(item))).hasSize(1));
        JsonNode event = told(List.of(item)).getFirst();
        Contracts.assertMatches(event);
        assertThat(event.at("/data/commitment/standing").asText()).isEqualTo("MISSED");
        assertThat(event.at("/data/commitment/overdueSince").asText()).isEqualTo(Journey.today().toString());
    }

    @Test
    void findsEachOnceThoughTwoReplicasSearchAtOnce() {
        // given
        String campaign = DemoDistrict.campaign();
        List<String> items = new ArrayList<>();
        String plan = Journey.draft(campaign);
        for (int day = 0; day < 12; day++) {
            items.add(Journey.addItem(plan, Journey.itemRequest(
                    Map.of("deadline", Journey.today().plusDays(day).toString()))));
        }
        Journey.adopt(plan);
        TestClock.aheadBy(12);

        // when
        List<Integer> found = AtOnce.run(scan::scan, scan::scan, scan::scan);
        scan.scan();

        // then
        assertThat(found.stream().mapToInt(Integer::intValue).sum()).isGreaterThanOrEqualTo(items.size());
        assertThat(overdue(campaign)).containsExactlyInAnyOrderElementsOf(items);
        DemoDistrict.await(() -> assertThat(told(items)).hasSizeGreaterThanOrEqualTo(items.size()));
        assertThat(told(items)).extracting(event -> event.path("subject").asText())
                .containsExactlyInAnyOrderElementsOf(items);
    }

    @Test
    void passesOverWhatIsNotOpen() {
        String campaign = DemoDistrict.campaign();
        String item = due(campaign, Journey.today());
        Journey.complete(item);
        TestClock.aheadBy(3);

        scan.scan();

        assertThat(overdue(campaign)).isEmpty();
        assertThat(told(List.of(item))).isEmpty();
    }

    /** SUP-2: of one that fails the others know nothing. */
    @Test
    void tellsOfTheOthersThoughOneFails() {
        // given: an elder order of which the village is told that cannot be told
        SupervisedBranch branch = SupervisedBranch.make();
        TestClock.on(nextWorkingDay(Journey.today()));
        String broken = branch.order(2);
        String sound = branch.order(10);
        String missedOn = branch.officer().get("/v1/supervision-orders/" + broken).path("acknowledgeBy");
        String acknowledgeBy = branch.officer().get("/v1/supervision-orders/" + sound).path("acknowledgeBy");
        Database.execute("""
                insert into escalation (id, kind, subject_id, cause, organization_code, to_organization_code, level,
                                        missed_on, escalated_on, escalated_at)
                values (gen_random_uuid(), 'ORDER', '%s', 'UNACKNOWLEDGED', '%s', '%s', 1, date '%s', date '%s' + 1, now())
                """.formatted(broken, branch.code(), branch.village(), missedOn, missedOn));

        // when
        TestClock.on(nextWorkingDay(LocalDate.parse(acknowledgeBy)));
        scan.scan();

        // then
        assertThat(steps(branch, sound)).containsExactly(branch.village());
        assertThat(steps(branch, broken)).containsExactly(branch.village());
        branch.supervisor().move("/v1/supervision-orders/" + broken + "/withdrawal", Map.of("reason", "情况有变"));
    }

    private LocalDate nextWorkingDay(LocalDate day) {
        return workingDays.deadline(day, 1).day();
    }

    private static List<String> steps(SupervisedBranch branch, String order) {
        return branch.officer().get("/v1/supervision-orders/" + order).path("escalations.toOrganizationCode");
    }

    private static String due(String campaign, LocalDate deadline) {
        return Journey.committed(campaign, Map.of("deadline", deadline.toString()));
    }

    private static List<String> overdue(String campaign) {
        return DemoDistrict.OFFICER.get("/v1/items?overdue=true&campaign=" + campaign).path("items.id");
    }

    private static List<JsonNode> told(List<String> items) {
        return EventTopics.readAll(Topics.RECTIFICATION).stream()
                .filter(event -> event.path("type").asText().equals(EventCatalogue.COMMITMENT_OVERDUE.type()))
                .filter(event -> items.contains(event.path("subject").asText()))
                .toList();
    }
}

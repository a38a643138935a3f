package org.huiyin.rectification.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.rectification.Client;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.rectification.TestClock;
import org.huiyin.rectification.directory.WorkingDays;
import org.huiyin.testkit.events.Contracts;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;

/** SUP-2: what becomes of an order that nobody answers. Days are working days of the district. */
@QuarkusTest
@WithRealParts
class OrderEscalationComponentTest {

    private final OverdueScan scan;
    private final WorkingDays workingDays;

    OrderEscalationComponentTest(OverdueScan scan, WorkingDays workingDays) {
        this.scan = scan;
        this.workingDays = workingDays;
    }

    @AfterEach
    void backToToday() {
        TestClock.reset();
    }

    /** SUP-2: once per level up to the district, and neither comments nor help reset the clock. */
    @Test
    void climbsLevelByLevelThoughPeopleTalkAboutIt() {
        // given
        SupervisedBranch branch = SupervisedBranch.make();
        LocalDate day = aWorkingDay();
        TestClock.on(day);
        String order = branch.order(60);
        LocalDate acknowledgeBy = LocalDate.parse(get(branch, order).path("acknowledgeBy"));
        assertThat(acknowledgeBy).isEqualTo(workingDaysAfter(day, 3));

        // when, then: the term is kept to its last day
        scanOn(acknowledgeBy);
        assertThat(told(branch, order)).isEmpty();
        LocalDate first = workingDaysAfter(acknowledgeBy, 1);
        scanOn(first);
        scan.scan();
        assertThat(told(branch, order)).containsExactly(branch.village());

        // when, then: words and help, one of them each day
        LocalDate second = workingDaysAfter(first, 6);
        for (LocalDate talking = first; talking.isBefore(second); talking = talking.plusDays(1)) {
            TestClock.on(talking);
            branch.officer().move("/v1/supervision-orders/" + order + "/comments", Map.of("text", "正在研究"));
            branch.supervisor().move("/v1/supervision-orders/" + order + "/help", Map.of("text", "已上门指导"));
            scan.scan();
        }
        assertThat(told(branch, order)).containsExactly(branch.village());
        scanOn(second);
        assertThat(told(branch, order)).containsExactly(branch.village(), branch.town());
        scanOn(workingDaysAfter(second, 6));
        scanOn(workingDaysAfter(second, 30));

        // then: the district is the end
        assertThat(told(branch, order)).containsExactly(branch.village(), branch.town(), DemoDistrict.DISTRICT);
        assertThat(get(branch, order).<List<Integer>>path("escalations.level")).containsExactly(1, 2, 3);
        Client leader = Client.named("leader-" + branch.town(), branch.town(), "leader");
        assertThat(leader.get("/v1/escalations?to=" + branch.town()).<List<String>>path("items.subjectId"))
                .containsExactly(order);
        DemoDistrict.await(() -> assertThat(events(order)).hasSize(3));
        events(order).forEach(Contracts::assertMatches);
        assertThat(events(order).getLast().at("/data/escalations/2/toOrganizationCode").asText())
                .isEqualTo(DemoDistrict.DISTRICT);
        assertThat(events(order).toString()).doesNotContain("公示栏", "正在研究");
    }

    /** SUP-2: a report stops the clock; sent back, it goes on where it stood, and nobody is told twice. */
    @Test
    void goesOnWhereItStoodWhenTheCorrectionIsSentBack() {
        // given
        SupervisedBranch branch = SupervisedBranch.make();
        TestClock.on(aWorkingDay());
        String order = branch.order(2);
        branch.acknowledge(order);
        LocalDate correctBy = LocalDate.parse(get(branch, order).path("correctBy"));
        LocalDate first = workingDaysAfter(correctBy, 1);
        scanOn(first);
        assertThat(told(branch, order)).containsExactly(branch.village());

        // when
        branch.report(order);
        scanOn(workingDaysAfter(first, 20));
        assertThat(told(branch, order)).as("a report waits for the supervisors").containsExactly(branch.village());
        branch.supervisor().move(
                "/v1/supervision-orders/" + order + "/correction-return", Map.of("reasons", "制度未建立"));
        scan.scan();

        // then
        assertThat(told(branch, order)).containsExactly(branch.village(), branch.town());
    }

    @Test
    void anotherDeadlineIsAnotherClock() {
        // given
        SupervisedBranch branch = SupervisedBranch.make();
        TestClock.on(aWorkingDay());
        String order = branch.order(2);
        branch.acknowledge(order);
        LocalDate first = workingDaysAfter(LocalDate.parse(get(branch, order).path("correctBy")), 1);
        scanOn(first);
        branch.report(order);
        LocalDate newDeadline = workingDaysAfter(first, 10);

        // when
        branch.supervisor().move("/v1/supervision-orders/" + order + "/correction-return", Map.of(
                "reasons", "制度未建立", "correctBy", newDeadline.toString()));
        scanOn(newDeadline);
        assertThat(told(branch, order)).containsExactly(branch.village());
        scanOn(workingDaysAfter(newDeadline, 1));

        // then
        assertThat(told(branch, order)).containsExactly(branch.village(), branch.village());
        assertThat(get(branch, order).<List<String>>path("escalations.missedOn"))
                .doesNotHaveDuplicates().endsWith(newDeadline.toString());
    }

    /** SUP-2, CAM-6: nobody is told on a day off; a weekend day that is worked is a day like others. */
    @Test
    void waitsForTheFirstWorkingDayAfterAHoliday() {
        // given: Monday to Friday off, the Saturday after it worked
        SupervisedBranch branch = SupervisedBranch.make();
        LocalDate monday = LocalDate.of(2033, 10, 3);
        DemoDistrict.calendar(2033, monday.datesUntil(monday.plusDays(5)).toList(), List.of(monday.plusDays(5)));
        TestClock.on(monday.minusDays(5));
        String order = branch.order(2);
        branch.acknowledge(order);
        assertThat(get(branch, order).<String>path("correctBy")).isEqualTo(monday.minusDays(3).toString());

        // when
        for (int day = -2; day < 5; day++) {
            scanOn(monday.plusDays(day));
            assertThat(told(branch, order)).as("%s", monday.plusDays(day)).isEmpty();
        }
        scanOn(monday.plusDays(5));

        // then
        assertThat(told(branch, order)).containsExactly(branch.village());
    }

    /** SUP-2, ADR 15. */
    @Test
    void aCalendarThatComesLateOnlyPostpones() {
        // given: counted Monday to Friday, for want of a calendar
        SupervisedBranch branch = SupervisedBranch.make();
        LocalDate monday = LocalDate.of(2034, 10, 2);
        TestClock.on(monday);
        String order = branch.order(4);
        branch.acknowledge(order);
        assertThat(get(branch, order).<Boolean>path("calendarKnown")).isFalse();
        assertThat(get(branch, order).<String>path("correctBy")).isEqualTo(monday.plusDays(4).toString());

        // when: the rest of the week is free, it turns out
        DemoDistrict.calendar(2034, monday.plusDays(1).datesUntil(monday.plusDays(5)).toList(), List.of());
        scanOn(monday.plusDays(7));

        // then
        assertThat(told(branch, order)).isEmpty();
        assertThat(get(branch, order).<String>path("correctBy")).isEqualTo(monday.plusDays(10).toString());

        // when: it is not, after all; a day that was told is kept
        DemoDistrict.calendar(2034, List.of(), List.of());
        scanOn(monday.plusDays(10));
        assertThat(told(branch, order)).isEmpty();
        scanOn(monday.plusDays(11));

        // then
        assertThat(told(branch, order)).containsExactly(branch.village());
    }

    /** SUP-2, ADR 15: the later day counts also when it has passed, and nobody is told twice when it is sent back. */
    @Test
    void goesOnWhereItStoodWhenTheLaterDayHasPassedToo() {
        // given: Tuesday and Wednesday are free, which is known a week later
        SupervisedBranch branch = SupervisedBranch.make();
        LocalDate monday = LocalDate.of(2035, 10, 1);
        TestClock.on(monday);
        String order = branch.order(2);
        branch.acknowledge(order);
        DemoDistrict.calendar(2035, List.of(monday.plusDays(1), monday.plusDays(2)), List.of());
        scanOn(monday.plusDays(7));
        assertThat(told(branch, order)).containsExactly(branch.village());
        assertThat(get(branch, order).<String>path("correctBy")).isEqualTo(monday.plusDays(4).toString());

        // when
        branch.report(order);
        branch.supervisor().move(
                "/v1/supervision-orders/" + order + "/correction-return", Map.of("reasons", "制度未建立"));
        scan.scan();
        assertThat(told(branch, order)).containsExactly(branch.village());
        scanOn(monday.plusDays(15));

        // then
        assertThat(told(branch, order)).containsExactly(branch.village(), branch.town());
    }

    /** SUP-2, ADR 14. */
    @Test
    void passesOverASuperiorThatWasDissolved() {
        SupervisedBranch branch = SupervisedBranch.make();
        TestClock.on(aWorkingDay());
        String order = branch.order(10);
        LocalDate acknowledgeBy = LocalDate.parse(get(branch, order).path("acknowledgeBy"));
        DemoDistrict.gone(branch.village(), branch.town(), 3, null);

        scanOn(workingDaysAfter(acknowledgeBy, 1));

        assertThat(told(branch, order)).containsExactly(branch.town());
        assertThat(get(branch, order).<List<Integer>>path("escalations.level")).containsExactly(1);
    }

    /** SUP-2, ADR 14. */
    @Test
    void followsASuperiorThatWasMergedToItsSuccessor() {
        SupervisedBranch branch = SupervisedBranch.make();
        TestClock.on(aWorkingDay());
        String order = branch.order(10);
        LocalDate acknowledgeBy = LocalDate.parse(get(branch, order).path("acknowledgeBy"));
        DemoDistrict.gone(branch.village(), branch.town(), 3, DemoDistrict.TOWN);

        LocalDate first = workingDaysAfter(acknowledgeBy, 1);
        scanOn(first);
        scanOn(workingDaysAfter(first, 6));

        assertThat(told(branch, order)).containsExactly(DemoDistrict.TOWN, DemoDistrict.DISTRICT);
    }

    @Test
    void isSilentOnceItIsAnsweredInTime() {
        SupervisedBranch branch = SupervisedBranch.make();
        LocalDate day = aWorkingDay();
        TestClock.on(day);
        String closed = branch.order(5);
        String withdrawn = branch.order(5);
        branch.acknowledge(closed);
        branch.report(closed);
        branch.supervisor().move("/v1/supervision-orders/" + closed + "/closing");
        branch.supervisor().move("/v1/supervision-orders/" + withdrawn + "/withdrawal", Map.of("reason", "情况有变"));

        scanOn(workingDaysAfter(day, 30));

        assertThat(told(branch, closed)).isEmpty();
        assertThat(told(branch, withdrawn)).isEmpty();
    }

    private void scanOn(LocalDate day) {
        TestClock.on(day);
        scan.scan();
    }

    private LocalDate aWorkingDay() {
        TestClock.reset();
        return workingDaysAfter(Journey.today(), 1);
    }

    private LocalDate workingDaysAfter(LocalDate day, int count) {
        return workingDays.deadline(day, count).day();
    }

    private static Response get(SupervisedBranch branch, String order) {
        return branch.officer().must(branch.officer().get("/v1/supervision-orders/" + order));
    }

    private static List<String> told(SupervisedBranch branch, String order) {
        return get(branch, order).path("escalations.toOrganizationCode");
    }

    private static List<JsonNode> events(String order) {
        return EventTopics.read(EventCatalogue.SUPERVISION_ORDER_ESCALATED, Journey.uuid(order));
    }
}

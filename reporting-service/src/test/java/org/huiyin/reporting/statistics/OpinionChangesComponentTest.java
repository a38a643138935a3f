package org.huiyin.reporting.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.directory.OrganizationSnapshot.FormerParent;
import org.huiyin.contracts.envelope.CloudEvent;
import org.huiyin.contracts.opinions.OpinionChanged;
import org.huiyin.reporting.DistrictMother;
import org.huiyin.reporting.OpinionMother;
import org.huiyin.reporting.Reports;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithRealParts
class OpinionChangesComponentTest {

    private final UUID campaign = DistrictMother.campaign();

    @Test
    void countsAnEventOnceHoweverOftenItComes() {
        // given
        OpinionMother opinion = OpinionMother.opinionIn(campaign).about("UNIT_TEAM");
        CloudEvent<Object> event = EventTopics.event(
                EventCatalogue.OPINION_RECEIVED, opinion.id, 0, new OpinionChanged(opinion.snapshot()));

        // when
        EventTopics.publish(event, EventCatalogue.OPINION_RECEIVED.topic());
        EventTopics.publish(event, EventCatalogue.OPINION_RECEIVED.topic());
        opinion.about("BRANCH_TEAM").publishAs(EventCatalogue.OPINION_SORTED, 1);

        // then
        Reports.eventually(() -> assertThat(team("SECONDARY_BRANCH")).isEqualTo(1));
        assertThat(Reports.opinions(campaign).getInt("total")).isEqualTo(1);
    }

    @Test
    void doesNotGoBackForAnEventThatComesLate() {
        // given
        OpinionMother opinion = OpinionMother.opinionIn(campaign).about("DISTRICT_TEAM");
        opinion.publishAs(EventCatalogue.OPINION_SORTED, 5);

        // when
        opinion.about("UNIT_TEAM").publishAs(EventCatalogue.OPINION_RECEIVED, 2);
        opinion.about("BRANCH_TEAM").publishAs(EventCatalogue.OPINION_SORTED, 6);

        // then
        Reports.eventually(() -> assertThat(team("SECONDARY_BRANCH")).isEqualTo(1));
        assertThat(team("DIRECT_UNIT")).isZero();
        assertThat(team("DISTRICT")).isZero();
    }

    @Test
    void movesAnOpinionThatTurnsOutToBeAboutAnotherOrganizationAndTarget() {
        // given
        String first = DistrictMother.organization("UNIT", null);
        String second = DistrictMother.organization("UNIT", null);
        OpinionMother opinion = OpinionMother.opinionIn(campaign).of(first).about("UNIT_TEAM").publish();
        Reports.eventually(() -> assertThat(below(first).getInt("total")).isEqualTo(1));

        // when
        opinion.of(second).about("UNIT_TEAM_MEMBER").through("LETTER").sortedInto("PUBLIC_ORDER").publish();

        // then
        Reports.eventually(() -> assertThat(below(second).getInt("total")).isEqualTo(1));
        assertThat(below(first).getInt("total")).isZero();
        assertThat(below(second).getInt("rows[1].team")).isZero();
        assertThat(below(second).getInt("rows[1].individuals[0].count")).isEqualTo(1);
    }

    @Test
    void countsAMovedOrganizationWhereItStandsNow() {
        // given
        String oldTown = DistrictMother.organization("TOWN", null);
        String newTown = DistrictMother.organization("TOWN", null);
        UUID villageId = UUID.randomUUID();
        String village = "VILLAGE-" + villageId;
        DistrictMother.organization(villageId, 0, village, "演示村", oldTown);
        String branch = DistrictMother.organization("BRANCH", village);
        OpinionMother.opinionIn(campaign).of(branch).publish();
        Reports.eventually(() -> assertThat(below(oldTown).getInt("total")).isEqualTo(1));

        // when
        DistrictMother.organization(villageId, 1, village, "演示村", newTown);

        // then
        Reports.eventually(() -> assertThat(below(newTown).getInt("total")).isEqualTo(1));
        assertThat(below(oldTown).getInt("total")).isZero();
    }

    @Test
    @DisplayName("CAM-1: a report of a period that is over follows the tree of that time")
    void leavesPastPeriodsAsTheyWereWhenAnOrganizationMovesLater() {
        // given: in March below the first town, since 10 April the second, since 5 May the third
        String first = DistrictMother.organization("TOWN", null);
        String second = DistrictMother.organization("TOWN", null);
        String third = DistrictMother.organization("TOWN", null);
        UUID villageId = UUID.randomUUID();
        String village = "VILLAGE-" + villageId;
        String branch = DistrictMother.organization("BRANCH", village);
        OpinionMother.opinionIn(campaign).of(branch).receivedOn(LocalDate.of(2026, 3, 5)).publish();

        // when
        DistrictMother.movedOrganization(villageId, village, third, List.of(
                new FormerParent(first, LocalDate.of(2026, 4, 10)),
                new FormerParent(second, LocalDate.of(2026, 5, 5))));

        // then
        Reports.eventually(() -> assertThat(below(third).getInt("total")).isEqualTo(1));
        assertThat(List.of(below(first, "2026-03-31"), below(first, "2026-04-09"))).containsOnly(1);
        assertThat(List.of(below(second, "2026-04-10"), below(second, "2026-05-04"))).containsOnly(1);
        assertThat(below(third, "2026-05-05")).isEqualTo(1);
        assertThat(List.of(below(first, "2026-04-10"), below(second, "2026-04-09"), below(third, "2026-05-04")))
                .containsOnly(0);
    }

    @Test
    void keepsDaysApart() {
        // given
        OpinionMother opinion = OpinionMother.opinionIn(campaign).receivedOn(LocalDate.of(2026, 3, 31)).publish();
        Reports.eventually(() -> assertThat(Reports.opinions(campaign).getInt("total")).isEqualTo(1));

        // when
        opinion.receivedOn(LocalDate.of(2026, 4, 1)).publish();

        // then
        Reports.eventually(() -> assertThat(until("2026-03-31").getInt("total")).isZero());
        assertThat(until("2026-04-01").getInt("total")).isEqualTo(1);
    }

    private int team(String level) {
        return Reports.opinions(campaign).getInt("rows.find { it.level == '" + level + "' }.team");
    }

    private JsonPath below(String organization) {
        return Reports.asAuditor(
                "/v1/statistics/opinions", Map.of("campaign", campaign.toString(), "organization", organization));
    }

    private int below(String organization, String lastDay) {
        return Reports.asAuditor(
                        "/v1/statistics/opinions",
                        Map.of("campaign", campaign.toString(), "organization", organization, "to", lastDay))
                .getInt("total");
    }

    private JsonPath until(String day) {
        return Reports.asAuditor("/v1/statistics/opinions", Map.of("campaign", campaign.toString(), "to", day));
    }
}

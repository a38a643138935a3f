package org.huiyin.rectification.lookback;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.rectification.Client;
import org.huiyin.rectification.Database;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.rectification.tasks.TaskList;
import org.huiyin.rectification.transition.TransitionJourney;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.ADMIN;
import static org.huiyin.rectification.DemoDistrict.DISTRICT;
import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.SECOND_OF_GROUP;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;
import static org.huiyin.rectification.DemoDistrict.UNIT;

/** SUP-3 and CAM-1: looking back at what an organization carries on for one that was merged into it. */
@QuarkusTest
@WithRealParts
class MergedLookBackComponentTest {

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Client supervisor = Client.named("s-" + mark, DISTRICT, "supervisor");

    private String old;
    private Client oldOfficer;

    @BeforeEach
    void prepare() {
        old = TransitionJourney.standing();
        oldOfficer = Client.named("o-" + mark, old, "officer");
        String group = ADMIN.move("/v1/supervision-groups", Map.of(
                "name", "督导组" + mark, "members", List.of("s-" + mark))).path("id");
        ADMIN.move("/v1/supervision-groups/" + group + "/assignments", Map.of("organizationCode", old));
    }

    @Test
    @DisplayName("SUP-3: what was found in a merged organization becomes an item of its successor's plan")
    void becomesAnItemOfTheSuccessor() {
        // given
        String finding = findingInOld();
        merge();

        // when
        Response planned = OFFICER.post(
                "/v1/look-back-findings/" + finding + "/planned-item", LookBackJourney.intoPlan());

        // then
        assertThat(planned.statusCode()).isEqualTo(200);
        assertThat(OFFICER.get("/v1/items/" + planned.<String>path("plannedItemId")).<String>path("leadOrganizationCode"))
                .isEqualTo(UNIT);
    }

    @Test
    void isPlannedByTheSuccessorAlone() {
        String finding = findingInOld();
        merge();

        Response former = oldOfficer.post(
                "/v1/look-back-findings/" + finding + "/planned-item", LookBackJourney.intoPlan());
        Response foreignPlan = OFFICER.post(
                "/v1/look-back-findings/" + finding + "/planned-item", Map.of("planId", planOfTheTown()));

        assertThat(former.<String>path("code")).isEqualTo("foreign-organization");
        assertThat(foreignPlan.<String>path("code")).isEqualTo("foreign-organization");
    }

    @Test
    @DisplayName("SUP-3: a named organization is looked at with the commitments that it carries on for a merged one")
    void looksAtCommitmentsThatTheSuccessorCarriesOn() {
        // given
        String campaign = DemoDistrict.campaign();
        String own = Journey.committed(campaign);
        String carriedOn = committedByOld(campaign);
        merge();

        // when
        String lookBack = LookBackJourney.overItems(campaign);

        // then
        assertThat(SUPERVISOR.get("/v1/look-backs/" + lookBack + "/subjects").<List<String>>path("items.itemId"))
                .containsExactlyInAnyOrder(own, carriedOn);
    }

    @Test
    @DisplayName("TRU-4: who had a hand in the work of the merged one does not look back at its successor")
    void isNotAnsweredByWhoeverDidTheWorkOfTheMergedOne() {
        // given
        String campaign = TransitionJourney.campaign();
        Client.named("supervisor-b", old, "officer").move("/v1/plans", planOfOld(campaign));
        merge();
        String lookBack = SUPERVISOR.move("/v1/look-backs", LookBackJourney.request(
                LookBackJourney.written("ORGANIZATION", "A"), campaign)).path("id");
        String subject = LookBackJourney.firstSubject(lookBack);

        // when
        Response planner = SECOND_OF_GROUP.post(
                LookBackJourney.answers(subject), LookBackJourney.given(Map.of(), "A"));

        // then
        assertThat(planner.<String>path("code")).isEqualTo("own-work");
        assertThat(TaskList.about(SECOND_OF_GROUP, subject)).isEmpty();
        assertThat(TaskList.kindsAbout(SUPERVISOR, subject)).containsExactly("LOOK_BACK_TO_ANSWER");
    }

    private String findingInOld() {
        String lookBack = supervisor.move("/v1/look-backs", Map.of(
                "templateId", LookBackJourney.written("ORGANIZATION", "A"), "campaignId", TransitionJourney.campaign(),
                "title", "三季度回头看", "organizationCodes", List.of(old))).path("id");
        String subject = supervisor.get("/v1/look-backs/" + lookBack + "/subjects").path("items[0].id");
        supervisor.move(LookBackJourney.answers(subject), LookBackJourney.given(Map.of("A", "公示栏没有更新"), "A"));
        return supervisor.get("/v1/look-back-findings?lookBack=" + lookBack).path("items[0].id");
    }

    private String committedByOld(String campaign) {
        String plan = oldOfficer.move("/v1/plans", planOfOld(campaign)).path("id");
        String item = oldOfficer
                .move("/v1/plans/" + plan + "/items", Journey.itemRequest(Map.of("coOrganizations", List.of())))
                .path("id");
        oldOfficer.move("/v1/plans/" + plan + "/submission");
        Journey.endorse(supervisor, plan);
        oldOfficer.move("/v1/plans/" + plan + "/consultation", Map.of("days", 0));
        oldOfficer.move("/v1/plans/" + plan + "/adoption");
        return item;
    }

    private Map<String, Object> planOfOld(String campaign) {
        return Map.of("campaignId", campaign, "organizationCode", old, "subject", "ORGANIZATION", "title", "整改方案");
    }

    private static String planOfTheTown() {
        return DemoDistrict.TOWN_OFFICER.move("/v1/plans", Map.of(
                "campaignId", DemoDistrict.campaign(), "organizationCode", DemoDistrict.TOWN, "subject", "ORGANIZATION",
                "title", "整改方案")).path("id");
    }

    /** Into the unit. */
    private void merge() {
        TransitionJourney.merge(old);
        DemoDistrict.await(() -> assertThat(Database.count(
                "select count(*) from organization where code = ? and not active", old)).isEqualTo(1));
    }
}

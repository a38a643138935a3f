package org.huiyin.rectification.lookback;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.enterprise.inject.spi.CDI;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.directory.CampaignSnapshot;
import org.huiyin.contracts.directory.OrganizationSnapshot;
import org.huiyin.rectification.Client;
import org.huiyin.rectification.Database;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.rectification.transition.TransitionJourney;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.ADMIN;
import static org.huiyin.rectification.DemoDistrict.DISTRICT;
import static org.huiyin.rectification.DemoDistrict.SORTER;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;
import static org.huiyin.rectification.DemoDistrict.UNIT;

/** SUP-3: over which organizations a look-back runs. */
@QuarkusTest
@WithRealParts
class LookBackScopeComponentTest {

    /** Of no other test's organizations. */
    private static final int BATCH = 7;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    @DisplayName("SUP-3: the office looks at every organization of the campaign's batches that stands")
    void runsOverTheWholeDistrict() {
        // given
        String first = ofBatch("A", true);
        String second = ofBatch("B", true);
        ofBatch("GONE", false);
        String campaign = campaignOfTheBatch();

        // when
        Response begun = SORTER.move("/v1/look-backs", everywhere(LookBackJourney.written("ORGANIZATION", "A"), campaign));

        // then
        assertThat(subjects(begun.path("id"), "organizationCode")).contains(first, second).doesNotContain(UNIT, DISTRICT);
        assertThat(begun.<Integer>path("subjects")).isEqualTo((int) Database.count(
                "select count(*) from organization where batch = ? and active", BATCH));
    }

    @Test
    @DisplayName("SUP-3: a supervisor looks at every organization of their groups, and at no other")
    void runsOverTheGroupsOfTheSupervisor() {
        // given
        String first = ofBatch("A", true);
        String second = ofBatch("B", true);
        ofBatch("C", true);
        String campaign = campaignOfTheBatch();
        Client supervisor = Client.named("s-" + mark, DISTRICT, "supervisor");
        for (String code : List.of(first, second)) {
            String group = ADMIN.move("/v1/supervision-groups", Map.of(
                    "name", "督导组" + code, "members", List.of("s-" + mark))).path("id");
            ADMIN.move("/v1/supervision-groups/" + group + "/assignments", Map.of("organizationCode", code));
        }

        // when
        String lookBack = supervisor
                .move("/v1/look-backs", everywhere(LookBackJourney.written("ORGANIZATION", "A"), campaign))
                .path("id");

        // then
        assertThat(subjects(lookBack, "organizationCode")).containsExactlyInAnyOrder(first, second);
    }

    @Test
    @DisplayName("SUP-3: the three questions run over every commitment of the campaign, or of the supervisor's groups")
    void runsOverEveryCommitment() {
        // given
        String campaign = DemoDistrict.campaign();
        String item = Journey.committed(campaign);
        Map<String, Object> request = everywhere(LookBackJourney.THREE_QUESTIONS, campaign);

        // when
        String byOffice = SORTER.move("/v1/look-backs", request).path("id");
        String bySupervisor = SUPERVISOR.move("/v1/look-backs", request).path("id");
        Response byForeign = DemoDistrict.FOREIGN_SUPERVISOR.post("/v1/look-backs", request);

        // then
        assertThat(subjects(byOffice, "itemId")).containsExactly(item);
        assertThat(subjects(bySupervisor, "itemId")).containsExactly(item);
        assertThat(byForeign.<String>path("code")).isEqualTo("nothing-to-look-at");
    }

    @Test
    @DisplayName("SUP-3: no organization that was named is left out silently")
    void isNotBegunWithoutOneThatWasNamed() {
        // given
        String outside = ofBatch("A", true);
        String campaign = TransitionJourney.campaign();

        // when
        Response refused = SORTER.post("/v1/look-backs", over(campaign, List.of(UNIT, outside, DISTRICT)));

        // then
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<String>path("errors[0].pointer")).isEqualTo("/organizationCodes");
        assertThat(refused.<String>path("errors[0].detail"))
                .isEqualTo("These take no part in the campaign: %s, %s.".formatted(DISTRICT, outside));
        assertThat(SORTER.get("/v1/look-backs?campaign=" + campaign).<List<String>>path("items")).isEmpty();
    }

    @Test
    @DisplayName("SUP-3: one that is merged away at the instant a look-back is begun is not kept")
    void keepsNoneThatIsMergedAwayMeanwhile() throws SQLException {
        // given
        String code = TransitionJourney.standing();
        Map<String, Object> request = over(TransitionJourney.campaign(), List.of(UNIT, code));
        try (Connection merger = CDI.current().select(AgroalDataSource.class).get().getConnection();
                PreparedStatement merge = merger.prepareStatement("update organization set active = false where code = ?")) {
            merger.setAutoCommit(false);
            merge.setString(1, code);
            merge.executeUpdate();

            // when
            CompletableFuture<Response> begun = CompletableFuture.supplyAsync(() -> SORTER.post("/v1/look-backs", request));
            DemoDistrict.await(() -> assertThat(begun.isDone() || someoneWaitsToList()).isTrue());
            merger.commit();

            // then
            assertThat(begun.join().statusCode()).isEqualTo(400);
            assertThat(begun.join().<String>path("errors[0].detail")).contains(code);
        }
    }

    private static boolean someoneWaitsToList() {
        return Database.count("select count(*) from pg_stat_activity "
                + "where wait_event_type = 'Lock' and query like 'insert into look_back_subject%'") > 0;
    }

    private static Map<String, Object> everywhere(String template, String campaign) {
        return Map.of("templateId", template, "campaignId", campaign, "title", "年终回头看");
    }

    private static Map<String, Object> over(String campaign, List<String> organizations) {
        return Map.of(
                "templateId", LookBackJourney.written("ORGANIZATION", "A"), "campaignId", campaign, "title", "年终回头看",
                "organizationCodes", organizations);
    }

    private static List<String> subjects(String lookBack, String field) {
        return SORTER.get("/v1/look-backs/" + lookBack + "/subjects?limit=200").path("items." + field);
    }

    private String ofBatch(String name, boolean active) {
        DemoDistrict.tell();
        String code = "LB-" + name + "-" + mark;
        UUID id = UUID.randomUUID();
        EventTopics.publish(EventCatalogue.ORGANIZATION_CHANGED, id, 0, new OrganizationSnapshot(
                id.toString(), code, "演示区 " + code, "DIRECT_UNIT", 2, DISTRICT, BATCH, active, null, null));
        DemoDistrict.await(() -> assertThat(Database.count("select count(*) from organization where code = ?", code))
                .isEqualTo(1));
        return code;
    }

    private static String campaignOfTheBatch() {
        UUID id = UUID.randomUUID();
        var begins = Journey.today().minusDays(60);
        var ends = Journey.today().plusDays(60);
        EventTopics.publish(EventCatalogue.CAMPAIGN_CHANGED, id, 0, new CampaignSnapshot(
                id.toString(), "demo-" + id, "演示活动", begins, ends, new CampaignSnapshot.Policy(15, 10, 50, 10, 5, 0, 30),
                List.of(new CampaignSnapshot.Batch(BATCH, "第七批", begins, ends, List.of(
                        new CampaignSnapshot.Phase("STUDY", begins, ends))))));
        DemoDistrict.await(() -> assertThat(Database.count("select count(*) from campaign_phase where campaign_id = ?", id))
                .isEqualTo(1));
        return id.toString();
    }
}

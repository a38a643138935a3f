package org.huiyin.rectification.tasks;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.directory.OrganizationSnapshot;
import org.huiyin.rectification.Client;
import org.huiyin.rectification.Database;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;

/** CAM-1: what a merged organization was asked to do is asked of its successor. */
@QuarkusTest
@WithRealParts
class MergedTasksComponentTest {

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String old = "OLD-" + mark;
    private final String successor = "NEW-" + mark;
    private final Client oldOfficer = Client.named("o-" + mark, old, "officer");
    private final Client newOfficer = Client.named("n-" + mark, successor, "officer");

    @Test
    @DisplayName("CAM-1: tasks of officers go to the successor, and those of the group that looked after it stay")
    void goToTheSuccessor() {
        // given
        tell(old, 0, true, null);
        tell(successor, 0, true, null);
        String campaign = DemoDistrict.campaign();
        Client supervisor = Client.named("s-" + mark, DemoDistrict.DISTRICT, "supervisor");
        String group = DemoDistrict.ADMIN.move("/v1/supervision-groups", Map.of(
                "name", "督导组" + mark, "members", List.of("s-" + mark))).path("id");
        DemoDistrict.ADMIN.move("/v1/supervision-groups/" + group + "/assignments", Map.of("organizationCode", old));
        String plan = oldOfficer.move("/v1/plans", Map.of(
                "campaignId", campaign, "organizationCode", old, "subject", "ORGANIZATION", "title", "整改方案")).path("id");
        oldOfficer.move("/v1/plans/" + plan + "/items", Journey.itemRequest(Map.of("coOrganizations", List.of())));
        assertThat(TaskList.kindsAbout(oldOfficer, plan)).containsExactly("PLAN_TO_SUBMIT");
        assertThat(TaskList.kindsAbout(newOfficer, plan)).isEmpty();

        // when
        tell(old, 1, false, successor);

        // then
        assertThat(TaskList.kindsAbout(oldOfficer, plan)).isEmpty();
        assertThat(TaskList.kindsAbout(newOfficer, plan)).containsExactly("PLAN_TO_SUBMIT");
        newOfficer.move("/v1/plans/" + plan + "/submission");
        assertThat(TaskList.kindsAbout(supervisor, plan)).containsExactly("PLAN_TO_REVIEW");
    }

    private static void tell(String code, long sequence, boolean active, @Nullable String mergedInto) {
        UUID id = UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
        EventTopics.publish(EventCatalogue.ORGANIZATION_CHANGED, id, sequence, new OrganizationSnapshot(
                id.toString(), code, "演示单位 " + code, "DIRECT_UNIT", 2, DemoDistrict.DISTRICT, 1, active, mergedInto, null));
        DemoDistrict.await(() -> assertThat(Database.count(
                "select count(*) from organization where code = ? and active = ?", code, active)).isEqualTo(1));
    }
}

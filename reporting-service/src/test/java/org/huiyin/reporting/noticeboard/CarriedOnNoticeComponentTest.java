package org.huiyin.reporting.noticeboard;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.directory.OrganizationSnapshot;
import org.huiyin.reporting.CommitmentMother;
import org.huiyin.reporting.DistrictMother;
import org.huiyin.reporting.Reports;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;

/** CAM-1, REP-2: the board names who promised, and beside it who carries on since that organization was merged. */
@QuarkusTest
@WithRealParts
class CarriedOnNoticeComponentTest {

    private final UUID merged = UUID.randomUUID();
    private final UUID middle = UUID.randomUUID();
    private final UUID last = UUID.randomUUID();
    private final CommitmentMother commitment =
            CommitmentMother.commitmentIn(DistrictMother.campaign()).ledBy(code(merged)).publish();

    @Test
    @DisplayName("REP-2, CAM-1: promised by one, carried on by the last of its successors, until it comes back")
    void namesWhoPromisedAndWhoCarriesOn() {
        // given
        tell(merged, 0, null);
        tell(last, 0, null);
        Reports.eventually(
                () -> assertThat(notice().getString("leadOrganization.name")).isEqualTo("演示" + code(merged)));
        assertThat(notice().<Object>get("carriedOnBy")).isNull();

        // when
        tell(merged, 1, code(middle));
        tell(middle, 0, code(last));

        // then
        Reports.eventually(() -> assertThat(notice().getString("carriedOnBy.name")).isEqualTo("演示" + code(last)));
        assertThat(notice().getString("carriedOnBy.code")).isEqualTo(code(last));
        assertThat(notice().getString("leadOrganization.code")).isEqualTo(code(merged));
        tell(merged, 2, null);
        Reports.eventually(() -> assertThat(notice().<Object>get("carriedOnBy")).isNull());
    }

    private JsonPath notice() {
        return RestAssured.get("/v1/noticeboard/" + commitment.id).jsonPath();
    }

    private static String code(UUID organization) {
        return "C-" + organization.toString().substring(0, 8);
    }

    private static void tell(UUID id, long version, @Nullable String mergedInto) {
        EventTopics.publish(EventCatalogue.ORGANIZATION_CHANGED, id, version, new OrganizationSnapshot(
                id.toString(), code(id), "演示" + code(id), "DIRECT_UNIT", 1, null, 1, mergedInto == null, mergedInto,
                null));
    }
}

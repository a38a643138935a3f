package org.huiyin.reporting.statistics;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import org.huiyin.reporting.DistrictMother;
import org.huiyin.reporting.Reports;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithRealParts
class CollectionStatisticsComponentTest {

    @Test
    void answersTheCountsOfTheSourceFromItsEvents() {
        // given
        UUID campaign = DistrictMother.campaign();

        // when
        for (int forum = 0; forum < 416; forum++) {
            DistrictMother.activity(campaign, "DEMO-UNIT-%02d".formatted(forum % 20), "FORUM", 12, 0, 0);
        }
        DistrictMother.activity(campaign, "DEMO-UNIT-01", "LETTER", 0, 500, 480);
        DistrictMother.activity(campaign, "DEMO-UNIT-02", "LETTER", 0, 56, 50);
        DistrictMother.activity(campaign, "DEMO-UNIT-01", "FORM", 0, 12_120, 11_008);
        DistrictMother.activity(campaign, "DEMO-TOWN-01", "BOX", 0, 256, 0);

        // then
        Map<String, String> ofCampaign = Map.of("campaign", campaign.toString());
        Reports.eventually(() -> {
            JsonPath counts = Reports.asAuditor("/v1/statistics/collection", ofCampaign);
            assertThat(counts.getInt("forums")).isEqualTo(416);
            assertThat(counts.getInt("boxesHung")).isEqualTo(256);
            assertThat(counts.getInt("formsHandedOut")).isEqualTo(12_120);
            assertThat(counts.getInt("lettersSent")).isEqualTo(556);
        });
        JsonPath counts = Reports.asAuditor("/v1/statistics/collection", ofCampaign);
        assertThat(counts.getInt("formsReturned")).isEqualTo(11_008);
        assertThat(counts.getInt("participants")).isEqualTo(416 * 12);
        assertThat(counts.getList("byChannel.channel")).containsExactly("FORUM", "LETTER", "FORM", "BOX");
    }
}

package org.huiyin.reporting.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import org.huiyin.reporting.BulkPublisher;
import org.huiyin.reporting.DistrictMother;
import org.huiyin.reporting.OpinionMother;
import org.huiyin.reporting.Reports;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithRealParts
class ReferenceTableComponentTest {

    @Test
    void answersTheTableOfTheSourceFromItsEvents() {
        // given
        UUID campaign = DistrictMother.campaign();
        List<OpinionMother> opinions = new ArrayList<>();
        OpinionTableTest.REFERENCE.forEach((target, count) -> {
            for (int opinion = 0; opinion < count; opinion++) {
                opinions.add(OpinionMother.opinionIn(campaign).about(target.name()).of("DEMO-UNIT-%02d".formatted(opinion % 40)));
            }
        });

        // when
        BulkPublisher.publish(opinions);

        // then
        Reports.eventually(() -> assertThat(Reports.opinions(campaign).getLong("total")).isEqualTo(10_539));
        JsonPath table = Reports.opinions(campaign);
        assertThat(table.getList("rows.level"))
                .containsExactly("DISTRICT", "DIRECT_UNIT", "SECONDARY_BRANCH", "BRANCH_MEMBERS");
        assertThat(table.<Integer>getList("rows.team")).containsExactly(578, 1_281, 880, null);
        assertThat(table.<Integer>getList("rows.individuals.count.flatten()"))
                .containsExactly(21, 1_585, 744, 1_525, 3_925);
        assertThat(table.getString("rows[0].individuals[0].label.'zh-CN'")).isEqualTo("区级领导");
        assertThat(table.getString("asOf")).isNotBlank();
    }
}

package org.huiyin.reporting.projection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import org.huiyin.reporting.CommitmentMother;
import org.huiyin.reporting.DistrictMother;
import org.huiyin.reporting.OpinionMother;
import org.huiyin.reporting.Reports;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithRealParts
class ConsistencyComponentTest {

    @Inject
    Database database;

    private final UUID campaign = DistrictMother.campaign();

    @Test
    void agreesWhenOpinionsActivitiesAndCommitmentsHaveMoved() {
        // given
        OpinionMother opinion = OpinionMother.opinionIn(campaign).publish();
        opinion.sortedInto("PUBLIC_ORDER").groupedInto(UUID.randomUUID().toString()).publish();
        opinion.answeredOn(LocalDate.of(2026, 3, 9)).publish();
        opinion.about("BRANCH_HEAD").solved(true).publish();
        DistrictMother.activity(campaign, "DEMO-UNIT-01", "FORUM", 10, 0, 0);
        CommitmentMother.commitmentIn(campaign).rated(20, 8, 2, "NONE").publish();

        // when
        Reports.eventually(
                () -> assertThat(Reports.opinions(campaign).getInt("rows[2].individuals[0].count")).isEqualTo(1));

        // then
        JsonPath consistency = Reports.consistency();
        assertThat(consistency.getBoolean("consistent")).as(consistency.prettify()).isTrue();
        assertThat(consistency.getString("readModel")).isEqualTo(database.active());
    }

    @Test
    void tellsOfEveryCounterThatWasTamperedWith() {
        // given
        OpinionMother.opinionIn(campaign).publish();
        DistrictMother.activity(campaign, "DEMO-UNIT-01", "FORUM", 10, 0, 0);
        CommitmentMother.commitmentIn(campaign).rated(20, 8, 2, "NONE").publish();
        Reports.eventually(() -> {
            for (CounterTable counter : CounterTable.values()) {
                assertThat(rows(counter)).as(counter.table()).isNotEqualTo("0");
            }
        });

        for (CounterTable counter : CounterTable.values()) {
            // when
            change(counter, "+ 1");

            // then
            JsonPath consistency = Reports.consistency();
            change(counter, "- 1");
            assertThat(consistency.getBoolean("consistent")).isFalse();
            assertThat(consistency.getList("examples.counter")).as(counter.table()).contains(counter.table());
            assertThat(consistency.<String>getList("examples.key.campaign_id")).containsOnly(campaign.toString());
        }
        assertThat(Reports.consistency().getBoolean("consistent")).isTrue();
    }

    @Test
    void tellsOfACounterThatIsMissing() {
        // given
        OpinionMother.opinionIn(campaign).publish();
        Reports.eventually(() -> assertThat(Reports.opinions(campaign).getInt("total")).isEqualTo(1));
        String table = database.active() + ".opinion_counter";
        database.execute("create table kept as select * from " + table + " where campaign_id = '" + campaign + "'");
        database.execute("delete from " + table + " where campaign_id = '" + campaign + "'");

        // when
        JsonPath consistency = Reports.consistency();

        // then
        database.execute("insert into " + table + " select * from kept");
        database.execute("drop table kept");
        assertThat(consistency.getLong("differences")).isEqualTo(2);
        assertThat(consistency.<Integer>getList("examples.facts.unit_team")).isEqualTo(List.of(1, 1));
        assertThat(consistency.<Integer>getList("examples.counted.unit_team")).isEqualTo(List.of(0, 0));
    }

    private String rows(CounterTable counter) {
        return database.ask("select count(*) from %s.%s where campaign_id = '%s'"
                .formatted(database.active(), counter.table(), campaign));
    }

    private void change(CounterTable counter, String by) {
        String measure = counter.measures().getFirst();
        database.execute("update %s.%s set %s = %s %s where campaign_id = '%s'"
                .formatted(database.active(), counter.table(), measure, measure, by, campaign));
    }
}

package org.huiyin.reporting.statistics;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.huiyin.reporting.codelist.Level;
import org.huiyin.reporting.codelist.Target;
import org.huiyin.reporting.statistics.OpinionTable.Cell;
import org.huiyin.reporting.statistics.OpinionTable.Row;

import static org.assertj.core.api.Assertions.assertThat;

class OpinionTableTest {

    /** The real counts of COL-4. */
    static final Map<Target, Long> REFERENCE = Map.of(
            Target.DISTRICT_TEAM, 578L,
            Target.DISTRICT_LEADER, 21L,
            Target.UNIT_TEAM, 1_281L,
            Target.UNIT_TEAM_MEMBER, 1_585L,
            Target.BRANCH_TEAM, 880L,
            Target.BRANCH_HEAD, 744L,
            Target.COMMITTEE_MEMBER, 1_525L,
            Target.ORDINARY_MEMBER, 3_925L);

    @Test
    void showsTheTableOfTheSource() {
        OpinionTable table = OpinionTable.of(REFERENCE);

        assertThat(table.total()).isEqualTo(10_539);
        assertThat(table.rows()).extracting(Row::level).containsExactly(Level.values());
        assertThat(table.rows()).extracting(Row::team).containsExactly(578L, 1_281L, 880L, null);
        assertThat(table.rows()).flatExtracting(Row::individuals).extracting(Cell::count)
                .containsExactly(21L, 1_585L, 744L, 1_525L, 3_925L);
    }

    @Test
    void countsZeroWhereThereIsNoOpinion() {
        OpinionTable table = OpinionTable.of(Map.of());

        assertThat(table.total()).isZero();
        assertThat(table.rows().getFirst().team()).isZero();
        assertThat(table.rows().getLast().team()).isNull();
    }
}

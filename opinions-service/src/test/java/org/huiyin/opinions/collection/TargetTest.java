package org.huiyin.opinions.collection;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** COL-4: every cell of the table has its target. */
class TargetTest {

    @ParameterizedTest
    @CsvSource({
        "DISTRICT_TEAM, DISTRICT, false",
        "DISTRICT_LEADER, DISTRICT, true",
        "UNIT_TEAM, DIRECT_UNIT, false",
        "UNIT_TEAM_MEMBER, DIRECT_UNIT, true",
        "BRANCH_TEAM, SECONDARY_BRANCH, false",
        "BRANCH_HEAD, SECONDARY_BRANCH, true",
        "COMMITTEE_MEMBER, BRANCH_MEMBERS, true",
        "ORDINARY_MEMBER, BRANCH_MEMBERS, true",
    })
    void standsInItsCellOfTheTable(Target target, TargetLevel level, boolean isIndividual) {
        assertThat(target.level()).isEqualTo(level);
        assertThat(target.isIndividual()).isEqualTo(isIndividual);
    }

    @Test
    void hasNoTargetButThoseOfTheTable() {
        assertThat(Target.values()).hasSize(8);
        assertThat(Arrays.stream(Channel.values())).hasSize(10);
        assertThat(Arrays.stream(Respondent.values())).hasSize(9);
    }
}

package org.huiyin.opinions.directory;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** CAM-1: an organization can be merged, dissolved and brought back, and never deleted. */
class OrganizationLifeTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:30:00Z");

    private final Organization district = organization("D", OrganizationKind.DISTRICT, null);
    private final Organization unit = organization("U", OrganizationKind.DIRECT_UNIT, district);
    private final Organization successor = organization("S", OrganizationKind.DIRECT_UNIT, district);

    @Test
    void isAnsweredForByItsSuccessorFromTheMergerOn() {
        // when
        Organization.Moved merged = unit.mergeInto(successor, NOW);

        // then
        assertThat(merged).isInstanceOf(Organization.Moved.To.class);
        assertThat(unit.isActive()).isFalse();
        assertThat(unit.successorCode()).isEqualTo("S");
        assertThat(unit.path()).isEqualTo("D/U/");
    }

    @Test
    void refusesToDissolveWhatIsDissolvedAndSaysWhatIsAllowed() {
        // given
        unit.dissolve(NOW);

        // when
        Organization.Moved again = unit.dissolve(NOW);

        // then
        assertThat(again).isInstanceOfSatisfying(Organization.Moved.Refused.class, refused -> {
            assertThat(refused.state()).isEqualTo(OrganizationState.DISSOLVED);
            assertThat(refused.allowedMoves()).containsExactly(OrganizationMove.REACTIVATE);
        });
    }

    @Test
    void standsByItselfAgainOnceReactivated() {
        // given
        unit.mergeInto(successor, NOW);

        // when
        unit.reactivate(NOW);

        // then
        assertThat(unit.isActive()).isTrue();
        assertThat(unit.successorCode()).isNull();
    }

    @Test
    void leavesEveryStateByAMove() {
        assertThat(OrganizationState.values())
                .allSatisfy(state -> assertThat(OrganizationLife.allowedMoves(state)).isNotEmpty());
        assertThat(OrganizationLife.steps()).hasSize(4).doesNotHaveDuplicates();
    }

    private static Organization organization(String code, OrganizationKind kind, Organization parent) {
        String parentCode = parent == null ? null : parent.code();
        return Organization.register(new OrganizationRow(code, "演示" + code, kind, parentCode, 1, true), parent, NOW);
    }
}

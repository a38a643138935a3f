package org.huiyin.opinions.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.huiyin.opinions.directory.OrganizationKind.BRANCH;
import static org.huiyin.opinions.directory.OrganizationKind.DIRECT_UNIT;
import static org.huiyin.opinions.directory.OrganizationKind.DISTRICT;

/** CAM-1. */
class OrganizationPlacementTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:30:00Z");

    private final List<Organization> tree = new ArrayList<>();

    @Test
    void placesAParentBeforeItsChildrenWhereverItStands() {
        // when
        OrganizationPlacement placement = place(
                row("B", BRANCH, "U"), row("U", DIRECT_UNIT, "D"), row("D", DISTRICT, null));

        // then
        assertThat(placement.created()).extracting(Organization::path).containsExactly("D/", "D/U/", "D/U/B/");
        assertThat(placement.created()).extracting(Organization::level).containsExactly(1, 2, 3);
        assertThat(placement.outcome().refused()).isEmpty();
    }

    @Test
    void tellsCreatedChangedAndUnchangedApart() {
        // given
        place(row("D", DISTRICT, null), row("U", DIRECT_UNIT, "D"));

        // when
        RegisteredOrganizations outcome = place(
                        row("D", DISTRICT, null),
                        new OrganizationRow("U", "新名称", DIRECT_UNIT, "D", 2, true),
                        row("V", DIRECT_UNIT, "D"))
                .outcome();

        // then
        assertThat(outcome).isEqualTo(new RegisteredOrganizations(1, 1, 1, List.of()));
    }

    @Test
    void movesASubtreeAsAWhole() {
        // given
        place(
                row("D", DISTRICT, null),
                row("U", DIRECT_UNIT, "D"),
                row("V", DIRECT_UNIT, "D"),
                row("B", BRANCH, "U"),
                row("C", BRANCH, "B"));

        // when
        OrganizationPlacement placement = place(row("B", BRANCH, "V"), row("X", BRANCH, "C"));

        // then
        assertThat(placement.updated()).extracting(Organization::path).containsExactly("D/V/B/");
        assertThat(placement.moved()).extracting(Organization::path).containsExactly("D/V/B/C/");
        assertThat(placement.created()).extracting(Organization::path).containsExactly("D/V/B/C/X/");
    }

    @Test
    void movesWhatTheSameListHasJustPutBelow() {
        // given
        place(row("D", DISTRICT, null), row("U", DIRECT_UNIT, "D"), row("V", DIRECT_UNIT, "D"), row("B", BRANCH, "U"));

        // when: C goes below B, which is not in the list, before U moves
        OrganizationPlacement placement = place(row("C", BRANCH, "B"), row("U", DIRECT_UNIT, "V"));

        // then
        assertThat(placement.created()).extracting(Organization::path).containsExactly("D/V/U/B/C/");
    }

    @Test
    void leavesOutBadRowsAndNothingElse() {
        // when
        OrganizationPlacement placement = place(
                row("D", DISTRICT, null),
                row("bad code", DIRECT_UNIT, "D"),
                new OrganizationRow("U1", " ", DIRECT_UNIT, "D", 1, true),
                new OrganizationRow("U2", "单位", DIRECT_UNIT, "D", 0, true),
                row("D", DISTRICT, null),
                row("E", DISTRICT, "D"),
                row("U3", DIRECT_UNIT, null),
                row("U4", DIRECT_UNIT, "MISSING"),
                row("P", BRANCH, "Q"),
                row("Q", BRANCH, "P"),
                row("S", BRANCH, "S"),
                row("GOOD", DIRECT_UNIT, "D"));

        // then
        assertThat(placement.created()).extracting(Organization::code).containsExactly("D", "GOOD");
        assertThat(placement.outcome().refused())
                .extracting(RegisteredOrganizations.Refused::index, RegisteredOrganizations.Refused::reason)
                .containsExactly(
                        tuple(1, OrganizationRefusal.MALFORMED_CODE),
                        tuple(2, OrganizationRefusal.MALFORMED_NAME),
                        tuple(3, OrganizationRefusal.MALFORMED_BATCH),
                        tuple(4, OrganizationRefusal.REPEATED_CODE),
                        tuple(5, OrganizationRefusal.DISTRICT_WITH_PARENT),
                        tuple(6, OrganizationRefusal.NO_PARENT),
                        tuple(7, OrganizationRefusal.UNKNOWN_PARENT),
                        tuple(8, OrganizationRefusal.CYCLE),
                        tuple(9, OrganizationRefusal.CYCLE),
                        tuple(10, OrganizationRefusal.CYCLE));
    }

    @Test
    void refusesToMoveAnOrganizationBelowItself() {
        // given
        place(row("D", DISTRICT, null), row("U", DIRECT_UNIT, "D"), row("B", BRANCH, "U"));

        // when
        OrganizationPlacement placement = place(row("U", DIRECT_UNIT, "B"));

        // then
        assertThat(placement.outcome().refused())
                .containsExactly(new RegisteredOrganizations.Refused(0, "U", OrganizationRefusal.CYCLE));
    }

    @Test
    void leavesDissolvingAndReactivatingToTheirOwnRequests() {
        // given
        place(row("D", DISTRICT, null), row("U", DIRECT_UNIT, "D"), row("V", DIRECT_UNIT, "D"));
        tree.get(1).dissolve(NOW);

        // when: a stale list, a row that says dissolved, and a branch below what is gone
        OrganizationPlacement placement = place(
                row("U", DIRECT_UNIT, "D"),
                new OrganizationRow("V", "演示V", DIRECT_UNIT, "D", 1, false),
                row("B", BRANCH, "U"));

        // then
        assertThat(placement.outcome().refused())
                .extracting(RegisteredOrganizations.Refused::reason)
                .containsExactly(
                        OrganizationRefusal.DISSOLVED, OrganizationRefusal.DISSOLVE_APART,
                        OrganizationRefusal.DISSOLVED_PARENT);
    }

    @Test
    void refusesATwentyFirstLevel() {
        // given
        List<OrganizationRow> rows = new ArrayList<>();
        rows.add(row("L1", DISTRICT, null));
        for (int level = 2; level <= 21; level++) {
            rows.add(row("L" + level, BRANCH, "L" + (level - 1)));
        }

        // when
        OrganizationPlacement placement = place(rows.toArray(OrganizationRow[]::new));

        // then
        assertThat(placement.created()).hasSize(20);
        assertThat(placement.outcome().refused())
                .containsExactly(new RegisteredOrganizations.Refused(20, "L21", OrganizationRefusal.TOO_DEEP));
    }

    private OrganizationPlacement place(OrganizationRow... rows) {
        OrganizationPlacement placement = new OrganizationPlacement(tree, this::below, NOW);
        placement.place(List.of(rows));
        tree.addAll(placement.created());
        return placement;
    }

    private List<Organization> below(String path) {
        return tree.stream()
                .filter(organization -> organization.path().startsWith(path) && !organization.path().equals(path))
                .toList();
    }

    private static OrganizationRow row(String code, OrganizationKind kind, String parent) {
        return new OrganizationRow(code, "演示" + code, kind, parent, 1, true);
    }
}

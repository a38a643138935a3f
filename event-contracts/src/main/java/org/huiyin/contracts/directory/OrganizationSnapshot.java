package org.huiyin.contracts.directory;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An organization as it stands (CAM-1).
 *
 * @param organizationId UUID
 * @param code unique in the district
 * @param kind DISTRICT, DIRECT_UNIT, TOWN, STREET, SECONDARY_UNIT, BRANCH, COMMUNITY, VILLAGE, SCHOOL or ENTERPRISE
 * @param level depth in the tree, 1 for the district
 * @param parentCode absent for the district
 * @param batch number of the campaign batch it belongs to
 * @param active false when it was dissolved or merged into another
 * @param successorCode who answers for it since it was merged; its facts keep its own code
 * @param formerParents below whom it stood before, oldest first, so that a report of a past period can follow the tree
 *     of that time: the topic is compacted, and earlier snapshots are gone. Absent from older events: it never moved
 */
public record OrganizationSnapshot(
        String organizationId,
        String code,
        String name,
        String kind,
        int level,
        @Nullable String parentCode,
        int batch,
        boolean active,
        @Nullable String successorCode,
        @Nullable List<FormerParent> formerParents) {

    public OrganizationSnapshot {
        formerParents = formerParents == null ? List.of() : List.copyOf(formerParents);
    }

    /**
     * A place that it left.
     *
     * @param parentCode absent where it was a district
     * @param until the day from which it stood elsewhere
     */
    public record FormerParent(@Nullable String parentCode, LocalDate until) {}
}

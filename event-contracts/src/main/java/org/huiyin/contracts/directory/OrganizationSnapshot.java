package org.huiyin.contracts.directory;

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
        @Nullable String successorCode) {}

package org.huiyin.opinions.directory;

import org.jspecify.annotations.Nullable;

/**
 * An organization as clients see it (CAM-1).
 *
 * @param level depth in the tree, 1 for the district
 * @param active false when it was dissolved or merged
 * @param successorCode whom it was merged into, while it is not active
 */
public record OrganizationView(
        String id,
        String code,
        String name,
        OrganizationKind kind,
        @Nullable String parentCode,
        int level,
        int batch,
        boolean active,
        @Nullable String successorCode) {

    static OrganizationView from(Organization organization) {
        return new OrganizationView(
                organization.id().toString(),
                organization.code(),
                organization.name(),
                organization.kind(),
                organization.parentCode(),
                organization.level(),
                organization.batch(),
                organization.isActive(),
                organization.successorCode());
    }
}

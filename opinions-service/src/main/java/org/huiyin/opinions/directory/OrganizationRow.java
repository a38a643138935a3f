package org.huiyin.opinions.directory;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What is to be known about an organization; the code tells which one (CAM-1).
 *
 * @param code 1 to 64 letters, digits, dots, dashes and underscores
 * @param name 1 to 200 characters
 * @param parentCode absent for a district, and only for a district
 * @param batch number of the campaign batch, 1 to 99
 */
public record OrganizationRow(
        String code, String name, OrganizationKind kind, @Nullable String parentCode, int batch, boolean active) {

    public static final String CODE_PATTERN = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    public static final int LONGEST_NAME = 200;
    public static final int LAST_BATCH = 99;

    public OrganizationRow {
        Objects.requireNonNull(code);
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
    }
}

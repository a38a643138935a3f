package org.huiyin.opinions.imports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import org.huiyin.opinions.directory.OrganizationKind;

/**
 * How to read a list of organizations (CAM-1). Without it the columns are known by their usual headers.
 *
 * @param columns for a field with an unusual header, that header
 * @param defaults for fields without a column, and for empty cells
 */
record OrganizationImportRequest(
        @Nullable @Valid OrganizationColumns columns,
        @Nullable @Valid OrganizationDefaults defaults,
        @Nullable @Size(max = 40) String encoding,
        @Nullable @Size(max = 2) String delimiter) {

    static final OrganizationImportRequest USUAL = new OrganizationImportRequest(null, null, null, null);

    /** Headers as they stand in the file. */
    public record OrganizationColumns(
            @Nullable @Size(max = 200) String code,
            @Nullable @Size(max = 200) String name,
            @Nullable @Size(max = 200) String kind,
            @Nullable @Size(max = 200) String parentCode,
            @Nullable @Size(max = 200) String batch) {}

    /** @param parentCode not for a district */
    public record OrganizationDefaults(
            @Nullable OrganizationKind kind,
            @Nullable @Size(max = 64) String parentCode,
            @Nullable @Min(1) @Max(99) Integer batch) {

        static final OrganizationDefaults NONE = new OrganizationDefaults(null, null, null);
    }

    OrganizationDefaults defaultsOrNone() {
        return defaults == null ? OrganizationDefaults.NONE : defaults;
    }

    /** The headers that each field may have. */
    Map<OrganizationField, List<String>> headers() {
        Map<OrganizationField, List<String>> headers = new EnumMap<>(OrganizationField.class);
        for (OrganizationField field : OrganizationField.values()) {
            headers.put(field, field.headers());
        }
        if (columns != null) {
            put(headers, OrganizationField.CODE, columns.code());
            put(headers, OrganizationField.NAME, columns.name());
            put(headers, OrganizationField.KIND, columns.kind());
            put(headers, OrganizationField.PARENT_CODE, columns.parentCode());
            put(headers, OrganizationField.BATCH, columns.batch());
        }
        return headers;
    }

    private static void put(
            Map<OrganizationField, List<String>> headers, OrganizationField field, @Nullable String header) {
        if (header != null && !header.isBlank()) {
            headers.put(field, List.of(header));
        }
    }
}

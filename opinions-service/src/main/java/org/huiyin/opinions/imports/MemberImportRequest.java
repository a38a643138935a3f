package org.huiyin.opinions.imports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * How to read a list of members (CAM-4). Without it the columns are known by their usual headers.
 *
 * @param columns for a field with an unusual header, that header
 * @param organizationCode of the members in rows that name none
 */
record MemberImportRequest(
        @Nullable @Valid MemberColumns columns,
        @Nullable @Size(max = 64) String organizationCode,
        @Nullable @Size(max = 40) String encoding,
        @Nullable @Size(max = 2) String delimiter) {

    static final MemberImportRequest USUAL = new MemberImportRequest(null, null, null, null);

    /** Headers as they stand in the file. */
    public record MemberColumns(
            @Nullable @Size(max = 200) String number,
            @Nullable @Size(max = 200) String organizationCode,
            @Nullable @Size(max = 200) String name,
            @Nullable @Size(max = 200) String category,
            @Nullable @Size(max = 200) String groups,
            @Nullable @Size(max = 200) String place,
            @Nullable @Size(max = 200) String relation,
            @Nullable @Size(max = 200) String reachable) {

        private static final MemberColumns NONE = new MemberColumns(null, null, null, null, null, null, null, null);

        @Nullable String of(MemberField field) {
            return switch (field) {
                case NUMBER -> number;
                case ORGANIZATION_CODE -> organizationCode;
                case NAME -> name;
                case CATEGORY -> category;
                case GROUPS -> groups;
                case PLACE -> place;
                case RELATION -> relation;
                case REACHABLE -> reachable;
            };
        }
    }

    /** The headers that each field may have. */
    Map<MemberField, List<String>> headers() {
        MemberColumns named = Objects.requireNonNullElse(columns, MemberColumns.NONE);
        Map<MemberField, List<String>> headers = new EnumMap<>(MemberField.class);
        for (MemberField field : MemberField.values()) {
            String header = named.of(field);
            headers.put(field, header == null || header.isBlank() ? field.headers() : List.of(header));
        }
        return headers;
    }
}

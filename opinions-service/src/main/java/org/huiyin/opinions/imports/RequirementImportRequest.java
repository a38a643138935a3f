package org.huiyin.opinions.imports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import org.huiyin.opinions.campaign.PhaseKind;

/**
 * Whose schedule it is, and how to read it (CAM-3). Without columns they are known by their usual headers.
 *
 * @param phase of rows before the first that names one
 * @param columns for a field with an unusual header, that header
 */
record RequirementImportRequest(
        @NotNull UUID campaignId,
        @NotNull @Min(1) @Max(99) Integer batch,
        @Nullable PhaseKind phase,
        @Nullable @Valid RequirementColumns columns,
        @Nullable @Size(max = 40) String encoding,
        @Nullable @Size(max = 2) String delimiter) {

    /** Headers as they stand in the file. */
    public record RequirementColumns(
            @Nullable @Size(max = 200) String phase,
            @Nullable @Size(max = 200) String link,
            @Nullable @Size(max = 200) String step,
            @Nullable @Size(max = 200) String text,
            @Nullable @Size(max = 200) String dueOn,
            @Nullable @Size(max = 200) String addressee,
            @Nullable @Size(max = 200) String kinds) {

        private static final RequirementColumns NONE = new RequirementColumns(null, null, null, null, null, null, null);

        @Nullable String of(RequirementField field) {
            return switch (field) {
                case PHASE -> phase;
                case LINK -> link;
                case STEP -> step;
                case TEXT -> text;
                case DUE_ON -> dueOn;
                case ADDRESSEE -> addressee;
                case KINDS -> kinds;
            };
        }
    }

    /** The headers that each field may have. */
    Map<RequirementField, List<String>> headers() {
        RequirementColumns named = Objects.requireNonNullElse(columns, RequirementColumns.NONE);
        Map<RequirementField, List<String>> headers = new EnumMap<>(RequirementField.class);
        for (RequirementField field : RequirementField.values()) {
            String header = named.of(field);
            headers.put(field, header == null || header.isBlank() ? field.headers() : List.of(header));
        }
        return headers;
    }
}

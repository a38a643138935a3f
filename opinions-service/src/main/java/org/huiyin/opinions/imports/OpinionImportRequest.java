package org.huiyin.opinions.imports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How to read a register of opinions (COL-6).
 *
 * @param sourceSystem where the register comes from; with the row's sourceId and the organization that collected
 *     it, it tells a row that is sent again
 * @param columns for each field the header of its column in the file
 * @param defaults for fields without a column, and for empty cells
 * @param dateFormats patterns such as {@code d/M/yyyy}; when absent, every usual way to write a date with the year
 *     first
 * @param encoding of a CSV file; found out when absent
 * @param delimiter of a CSV file; found out when absent
 * @param confirmedDifferent true says that other people wrote what was typed in with the same words for the same
 *     activity; otherwise such rows are left out (COL-2)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OpinionImportRequest(
        @NotNull UUID campaignId,
        @NotBlank @Size(max = 100) String sourceSystem,
        @NotNull @Valid FieldColumns columns,
        @Nullable @Valid FieldDefaults defaults,
        @Nullable @Size(max = 10) List<@NotBlank @Size(max = 60) String> dateFormats,
        @Nullable @Size(max = 40) String encoding,
        @Nullable @Size(max = 2) String delimiter,
        @Nullable Boolean confirmedDifferent) {

    /**
     * Headers as they stand in the file; a field that is absent has no column.
     *
     * @param person of a column with the title or id of a post of the organization's team or, of an ordinary member,
     *     the number in the ledger (COL-4)
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FieldColumns(
            @Nullable @Size(max = 200) String sourceId,
            @Nullable @Size(max = 200) String title,
            @NotBlank @Size(max = 200) String text,
            @Nullable @Size(max = 200) String receivedOn,
            @Nullable @Size(max = 200) String organizationCode,
            @Nullable @Size(max = 200) String target,
            @Nullable @Size(max = 200) String channel,
            @Nullable @Size(max = 200) String respondent,
            @Nullable @Size(max = 200) String direction,
            @Nullable @Size(max = 200) String collectedBy,
            @Nullable @Size(max = 200) String activityId,
            @Nullable @Size(max = 200) String person) {

        Map<OpinionField, List<String>> byField() {
            Map<OpinionField, List<String>> headers = new EnumMap<>(OpinionField.class);
            put(headers, OpinionField.SOURCE_ID, sourceId);
            put(headers, OpinionField.TITLE, title);
            put(headers, OpinionField.TEXT, text);
            put(headers, OpinionField.RECEIVED_ON, receivedOn);
            put(headers, OpinionField.ORGANIZATION_CODE, organizationCode);
            put(headers, OpinionField.TARGET, target);
            put(headers, OpinionField.CHANNEL, channel);
            put(headers, OpinionField.RESPONDENT, respondent);
            put(headers, OpinionField.DIRECTION, direction);
            put(headers, OpinionField.COLLECTED_BY, collectedBy);
            put(headers, OpinionField.ACTIVITY_ID, activityId);
            put(headers, OpinionField.PERSON, person);
            return headers;
        }

        private static void put(Map<OpinionField, List<String>> headers, OpinionField field, @Nullable String header) {
            if (header != null && !header.isBlank()) {
                headers.put(field, List.of(header));
            }
        }
    }

    /**
     * Values as a cell would hold them: codes, or labels in Chinese or English.
     *
     * @param direction the respondent's usual one when absent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FieldDefaults(
            @Nullable @Size(max = 64) String organizationCode,
            @Nullable @Size(max = 100) String target,
            @Nullable @Size(max = 100) String channel,
            @Nullable @Size(max = 100) String respondent,
            @Nullable @Size(max = 100) String direction,
            @Nullable @Size(max = 64) String collectedBy,
            @Nullable UUID activityId) {

        static final FieldDefaults NONE = new FieldDefaults(null, null, null, null, null, null, null);

        FieldDefaults collectedBy(String organization) {
            return new FieldDefaults(
                    organizationCode, target, channel, respondent, direction, organization, activityId);
        }
    }

    FieldDefaults defaultsOrNone() {
        return defaults == null ? FieldDefaults.NONE : defaults;
    }

    List<String> dateFormatsOrNone() {
        return dateFormats == null ? List.of() : dateFormats;
    }

    OpinionImportRequest with(FieldDefaults newDefaults) {
        return new OpinionImportRequest(
                campaignId, sourceSystem, columns, newDefaults, dateFormats, encoding, delimiter, confirmedDifferent);
    }

    /** As the reader found it out, so that the file is read again in the same way. */
    OpinionImportRequest with(String newEncoding, String newDelimiter) {
        return new OpinionImportRequest(
                campaignId,
                sourceSystem,
                columns,
                defaults,
                dateFormats,
                newEncoding,
                newDelimiter,
                confirmedDifferent);
    }
}
